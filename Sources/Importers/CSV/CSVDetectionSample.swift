import TextKernels

/// What a dialect is found out from: the beginning of the file, and lines from its middle and its end.
///
/// Some things are not seen at the beginning: the first quoted cell or the first escaped quote may
/// stand after thousands of plain rows.
enum CSVDetectionSample {
    private static let size = CSVDialectDetector.sampleSize

    static func dialect(
        of input: SourceInput, window: [UInt8], isWhole: Bool, encoding: TextEncoding,
        choices: CSVChoices
    ) throws(ImportError) -> CSVDialect {
        if isWhole && window.count <= size * 3 {
            return CSVDialectDetector.detect(window.span, isWhole: true, choices: choices)
        }
        var sample = Array(window.prefix(size))
        guard let lastLine = sample.lastIndex(of: 0x0a) ?? sample.lastIndex(of: 0x0d) else {
            return CSVDialectDetector.detect(sample.span, isWhole: false, choices: choices)
        }
        sample.removeSubrange((lastLine + 1)...)
        for offset in [input.byteCount / 2, input.byteCount - size] {
            sample += try lines(of: input, at: offset, encoding: encoding)
        }
        return CSVDialectDetector.detect(sample.span, isWhole: false, choices: choices)
    }

    /// The whole lines of a piece of the file, in UTF-8.
    private static func lines(
        of input: SourceInput, at offset: Int, encoding: TextEncoding
    ) throws(ImportError) -> ArraySlice<UInt8> {
        // Two and four bytes are the units of UTF-16 and UTF-32.
        let start = max(0, offset) & ~3
        var raw: [UInt8] = []
        _ = try input.read(at: start, count: size, into: &raw)
        var text: [UInt8] = []
        do {
            var decoder = try TextDecoder(encoding: encoding)
            let bytes = raw
            _ = decoder.decode(bytes.span, isLast: true, into: &text)
        } catch {
            return []
        }
        guard let first = text.firstIndex(where: { $0 == 0x0a || $0 == 0x0d }),
            let last = text.lastIndex(where: { $0 == 0x0a || $0 == 0x0d }), last > first + 1
        else { return [] }
        return text[(first + 1)...last]
    }
}
