import TextKernels

/// A file's text in UTF-8, decoded as it is read: a window that moves along the file.
///
/// - Invariant: `bytes` is valid UTF-8 but for characters cut at its end, which follow later.
final class DecodedText {
    /// The window: what was decoded and not yet dropped.
    private(set) var bytes: [UInt8] = []
    /// Whether the window reaches to the end of the file.
    private(set) var isComplete = false
    /// The bytes of the file read so far.
    private(set) var bytesRead = 0
    /// Malformed sequences that became U+FFFD so far.
    private(set) var replacementCount = 0
    /// NUL characters met so far.
    private(set) var nulCount = 0

    private let input: SourceInput
    private var decoder: TextDecoder
    private var raw: [UInt8] = []
    /// Decoding 256 KiB at a time keeps raw and decoded bytes in the second-level cache.
    private static let chunkSize = 1 << 18

    init(input: SourceInput, encoding: TextEncoding) throws(ImportError) {
        self.input = input
        do {
            decoder = try TextDecoder(encoding: encoding)
        } catch {
            throw ImportError(
                code: "import.encoding", kind: .unsupported, file: input.name,
                message: "The encoding \(encoding.rawValue) cannot be decoded on this system.")
        }
    }

    /// Drops the first `consumed` bytes of the window and reads more, as much as is left of it.
    ///
    /// Doubling the window while a row does not end keeps the work linear.
    func advance(dropping consumed: Int) throws(ImportError) {
        if consumed >= bytes.count {
            bytes.removeAll(keepingCapacity: true)
        } else if consumed > 0 {
            bytes.removeSubrange(0..<consumed)
        }
        let wanted = max(Self.chunkSize, bytes.count)
        let target = bytes.count + wanted
        while bytes.count < target && !isComplete {
            try readChunk()
        }
    }

    private func readChunk() throws(ImportError) {
        raw.removeAll(keepingCapacity: true)
        let got = try input.read(at: bytesRead, count: Self.chunkSize, into: &raw)
        bytesRead += got
        isComplete = bytesRead >= input.byteCount
        let start = bytes.count
        let chunk = raw
        replacementCount += decoder.decode(chunk.span, isLast: isComplete, into: &bytes)
        let decoded = bytes
        nulCount += ByteMask.count(of: 0, in: decoded.span, from: start)
        if isComplete { try input.checkUnchanged() }
    }
}
