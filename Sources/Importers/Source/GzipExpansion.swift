import RecordModel

/// Expands a gzip file into a temporary file, all of its members in order, checksums checked.
///
/// Nothing of a damaged or cut file is imported: what is left of it would look like the whole, and
/// the records that are missing would be marked as gone. Memory does not grow; how much is written
/// is limited by the disk alone.
enum GzipExpansion {
    private static let chunkSize = 1 << 18

    /// What came out: the descriptor of the temporary file, and what was noteworthy.
    typealias Expanded = (descriptor: Int32, diagnostics: [Diagnostic])

    private static func isGzip(_ beginning: [UInt8]) -> Bool {
        beginning.starts(with: [0x1f, 0x8b, 0x08])
    }

    /// Expands an open file where it is gzip, and closes it then; else nil.
    static func expandIfCompressed(
        _ descriptor: Int32, name: String
    ) throws(ImportError) -> Expanded? {
        guard SourceInput.beginning(of: descriptor, count: 3).map(isGzip) ?? false else {
            return nil
        }
        return try expand(SourceInput(descriptor: descriptor, name: name))
    }

    /// Expands an input.
    ///
    /// - Throws: `import.gzipDamaged`, `import.gzipTruncated` with the offset in the compressed file.
    private static func expand(_ input: SourceInput) throws(ImportError) -> Expanded {
        guard let inflater = GzipInflater() else { throw SpoolFile.failed(input.name) }
        let spool = try SpoolFile(for: input.name)
        var chunk: [UInt8] = []
        var output: [UInt8] = []
        var offset = 0
        var isWithinMember = true
        var notes: [Diagnostic] = []
        reading: while offset < input.byteCount {
            chunk.removeAll(keepingCapacity: true)
            let got = try input.read(at: offset, count: chunkSize, into: &chunk)
            let bytes = chunk
            var position = 0
            while position < got {
                if !isWithinMember {
                    // Another member, or padding with zeros, or something that is not ours.
                    while position < got && bytes[position] == 0 { position += 1 }
                    if position == got { break }
                    guard try isMember(input, at: offset + position) else {
                        notes.append(trailing(input, at: offset + position))
                        break reading
                    }
                    guard inflater.restart() else { throw damaged(input, at: offset + position) }
                    isWithinMember = true
                }
                let step = inflater.step(
                    bytes.span, from: position, into: &output, capacity: chunkSize * 4)
                position += step.used
                let expanded = output
                try spool.write(expanded.span)
                switch step.progress {
                case .goingOn where step.used == 0 && expanded.isEmpty:
                    throw damaged(input, at: offset + position)
                case .goingOn: break
                case .memberEnd: isWithinMember = false
                case .damaged: throw damaged(input, at: offset + position)
                }
            }
            offset += got
        }
        if isWithinMember { throw truncated(input) }
        try input.checkUnchanged()
        return (try spool.finish(), notes)
    }

    private static func isMember(
        _ input: SourceInput, at offset: Int
    ) throws(ImportError) -> Bool {
        var beginning: [UInt8] = []
        _ = try input.read(at: offset, count: 3, into: &beginning)
        return isGzip(beginning)
    }

    private static func trailing(_ input: SourceInput, at offset: Int) -> Diagnostic {
        Diagnostic(
            code: "import.gzipTrailingBytes", severity: .warning, file: input.name,
            byteOffset: offset,
            message: "After the compressed data other bytes follow; they were skipped.")
    }

    private static func damaged(_ input: SourceInput, at offset: Int) -> ImportError {
        ImportError(
            code: "import.gzipDamaged", kind: .damaged, file: input.name,
            message: "The compressed data is damaged (byte \(offset)), so nothing of it was"
                + " imported; fetch or export the file again.",
            byteOffset: offset)
    }

    private static func truncated(_ input: SourceInput) -> ImportError {
        ImportError(
            code: "import.gzipTruncated", kind: .damaged, file: input.name,
            message: "The compressed data ends too early (byte \(input.byteCount)), so nothing of"
                + " it was imported; fetch the file again.",
            byteOffset: input.byteCount)
    }
}
