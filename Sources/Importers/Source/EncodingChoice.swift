import RecordModel
import TextKernels

/// How a file's bytes are text, found out over the whole file before it is decoded.
struct EncodingChoice {
    let encoding: TextEncoding
    let hasByteOrderMark: Bool
    let diagnostics: [Diagnostic]

    /// Stays in the second-level cache while several counts are made of it.
    private static let chunkSize = 1 << 18

    /// Reads all bytes once; nothing of it is kept.
    ///
    /// - Parameter given: what the user says, which is not doubted.
    init(_ input: SourceInput, given: TextEncoding?) throws(ImportError) {
        var detector = EncodingDetector()
        var chunk: [UInt8] = []
        var offset = 0
        while offset < input.byteCount {
            chunk.removeAll(keepingCapacity: true)
            offset += try input.read(at: offset, count: Self.chunkSize, into: &chunk)
            let bytes = chunk
            detector.consume(bytes.span)
        }
        let finding = detector.finish()
        encoding = given ?? finding.encoding
        hasByteOrderMark = finding.hasByteOrderMark
        diagnostics = given == nil ? Self.diagnostics(finding, file: input.name) : []
    }

    private static func diagnostics(_ finding: EncodingFinding, file: String) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if !finding.isCertain {
            found.append(
                Diagnostic(
                    code: "encoding.uncertain", severity: .warning, file: file,
                    message: "The encoding was guessed from the frequency of characters:"
                        + " \(finding.encoding.rawValue); check names with accents."))
        }
        if finding.invalidCount > 0 {
            found.append(
                Diagnostic(
                    code: "encoding.malformed", severity: .warning, file: file,
                    byteOffset: finding.firstInvalidByteOffset, count: finding.invalidCount,
                    message: "Bytes that are no character in this encoding became U+FFFD."))
        }
        for kind in Mojibake.allCases {
            guard let count = finding.mojibake[kind] else { continue }
            found.append(
                Diagnostic(
                    code: kind.isDoubleEncoding
                        ? "encoding.doubleEncoded" : "encoding.wrongCharset",
                    severity: .warning, file: file, count: count,
                    message: "Text looks as if an earlier program had read \(kind.description);"
                        + " it is kept as it is."))
        }
        return found
    }
}
