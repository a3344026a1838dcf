import TextKernels

/// The bytes of a vCard file in order, as chunks; UTF-16 becomes UTF-8 on the way.
///
/// Any other encoding stays as it is, because a vCard may have another charset in each property.
final class VCardByteStream {
    /// Where bytes come from.
    enum Origin {
        case input(SourceInput)
        case memory([UInt8])
    }

    private let origin: Origin
    private var offset = 0
    private var decoder: TextDecoder?
    private let chunkSize = 1 << 18

    /// Whether the bytes are a conversion, so that offsets and charsets do not apply to them.
    let isTranscoded: Bool
    /// Whether the file begins with a byte order mark.
    let hasByteOrderMark: Bool
    /// The encoding of the whole file where it is UTF-16; nil for all others.
    let wholeEncoding: TextEncoding?

    /// - Parameter encoding: what the user says; only UTF-16 matters here.
    init(_ origin: Origin, encoding: TextEncoding?) throws(ImportError) {
        self.origin = origin
        var beginning: [UInt8] = []
        _ = try Self.read(origin, at: 0, count: 4096, into: &beginning)
        let sniffed = Self.sniff(beginning, encoding: encoding)
        hasByteOrderMark = sniffed.markLength > 0
        wholeEncoding = sniffed.encoding
        isTranscoded = sniffed.encoding != nil
        if let whole = sniffed.encoding {
            do throws(TextError) {
                decoder = try TextDecoder(encoding: whole)
            } catch {
                throw ImportError(
                    code: "import.unsupportedEncoding", kind: .unsupported,
                    message: "The file is UTF-16, which cannot be converted here; save it as UTF-8."
                )
            }
        } else {
            decoder = nil
            offset = sniffed.markLength
        }
    }

    /// The bytes of the file consumed so far.
    var bytesRead: Int { offset }

    /// The offset of the first byte that `next` gives, after a byte order mark.
    var firstOffset: Int { isTranscoded ? 0 : (hasByteOrderMark ? 3 : 0) }

    /// Replaces `chunk` by the next bytes; false at the end.
    func next(into chunk: inout [UInt8]) throws(ImportError) -> Bool {
        chunk.removeAll(keepingCapacity: true)
        while chunk.isEmpty {
            var raw: [UInt8] = []
            let got = try Self.read(origin, at: offset, count: chunkSize, into: &raw)
            if got == 0 && !isTranscoded { return false }
            offset += got
            if isTranscoded {
                decode(raw, isLast: got == 0, into: &chunk)
                if got == 0 { return !chunk.isEmpty }
            } else {
                chunk = raw
            }
        }
        return true
    }

    /// Checks that the file is still what it was when it was opened.
    func checkUnchanged() throws(ImportError) {
        if case .input(let input) = origin { try input.checkUnchanged() }
    }

    private func decode(_ raw: [UInt8], isLast: Bool, into chunk: inout [UInt8]) {
        // Malformed sequences become U+FFFD, which the value decoder reports where they stand.
        _ = decoder?.decode(raw.span, isLast: isLast, into: &chunk)
    }

    private static func read(
        _ origin: Origin, at offset: Int, count: Int, into output: inout [UInt8]
    ) throws(ImportError) -> Int {
        switch origin {
        case .input(let input):
            return try input.read(at: offset, count: count, into: &output)
        case .memory(let bytes):
            let end = min(bytes.count, offset + count)
            if offset >= end { return 0 }
            output.append(contentsOf: bytes[offset..<end])
            return end - offset
        }
    }

    /// Recognises UTF-16 by its mark or by where the zero bytes of ASCII stand.
    ///
    /// The structure of a vCard is ASCII, so the beginning of the file decides.
    static func sniff(
        _ beginning: [UInt8], encoding: TextEncoding?
    ) -> (encoding: TextEncoding?, markLength: Int) {
        if beginning.starts(with: [0xff, 0xfe]) { return (.utf16LittleEndian, 2) }
        if beginning.starts(with: [0xfe, 0xff]) { return (.utf16BigEndian, 2) }
        if beginning.starts(with: [0xef, 0xbb, 0xbf]) { return (nil, 3) }
        if encoding == .utf16LittleEndian || encoding == .utf16BigEndian { return (encoding, 0) }
        var zeros = [0, 0]
        for (index, byte) in beginning.enumerated() where byte == 0 { zeros[index & 1] += 1 }
        let pairs = beginning.count / 2
        if pairs >= 8 && zeros[0] * 5 > pairs * 2 && zeros[1] * 20 < pairs {
            return (.utf16BigEndian, 0)
        }
        if pairs >= 8 && zeros[1] * 5 > pairs * 2 && zeros[0] * 20 < pairs {
            return (.utf16LittleEndian, 0)
        }
        return (nil, 0)
    }
}
