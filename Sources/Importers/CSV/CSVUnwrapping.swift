import RecordModel
import TextKernels

/// Undoes a table that was written twice: each row stands as one quoted cell, its own quotes doubled.
///
/// `"Name,Note"` and `"Ann,""a, b"""` on lines of their own are what remains of a table that went
/// through a program which took its lines for cells.
enum CSVUnwrapping {
    /// Whether the rows of a sample are rows within quotes.
    ///
    /// A column of quoted names such as "Lee, Ann" is not: what is within has to look like a table,
    /// by known names of columns or by quotes of its own.
    static func isNeeded(_ sample: CSVSample, in text: [UInt8], dialect: CSVDialect) -> Bool {
        let rows = sample.rows
        guard rows.count >= 2, rows.allSatisfy({ $0.cells.count == 1 }) else { return false }
        let wrapped = rows.count { $0.offset < text.count && text[$0.offset] == dialect.quote }
        guard wrapped * 10 >= rows.count * 9 else { return false }
        let inner = Array(rows.map { $0.cells[0] }.joined(separator: "\n").utf8)
        let found = CSVDialectDetector.detect(inner.span, isWhole: true)
        let table = CSVSample(inner.span, dialect: found, isWhole: true, limit: rows.count).rows
        guard let width = table.first?.cells.count, width >= 2,
            table.count(where: { $0.cells.count == width }) * 5 >= table.count * 4
        else { return false }
        let hasQuotes = inner.contains(found.quote)
        return HeaderVocabulary.knownCount(table[0].cells) >= 2 || (hasQuotes && width >= 3)
    }

    /// The content without the outer quotes, in UTF-8, line for line, in a temporary file.
    static func unwrap(
        _ input: SourceInput, encoding: TextEncoding, dialect: CSVDialect
    ) throws(ImportError) -> SourceInput {
        let text = try DecodedText(input: input, encoding: encoding)
        let spool = try SpoolFile(for: input.name)
        var scanner = CSVScanner(dialect: dialect)
        var position = 0
        while !text.isComplete || position < text.bytes.count {
            if !text.isComplete { try text.advance(dropping: position) } else { break }
            let window = text.bytes
            var output: [UInt8] = []
            position = append(window, text.isComplete, &scanner, to: &output)
            let plain = output
            try spool.write(plain.span)
        }
        let note = Diagnostic(
            code: "csv.wrappedRows", severity: .warning, file: input.name,
            message: "Each row stood within quotes as a whole; they were taken off.")
        return try SourceInput(
            descriptor: try spool.finish(), name: input.name,
            diagnostics: input.diagnostics + [note])
    }

    /// Appends the rows of a window; returns where the first row begins that does not end in it.
    private static func append(
        _ window: [UInt8], _ isLast: Bool, _ scanner: inout CSVScanner, to output: inout [UInt8]
    ) -> Int {
        let bytes = window.span
        scanner.index(bytes)
        var position = 0
        while position < bytes.count {
            let row = scanner.scanRow(bytes, from: position, isLast: isLast)
            switch row.outcome {
            case .needsMoreText: return position
            case .unclosedQuote(let quote):
                scanner.literalQuotes.append(quote)
                continue
            case .row: break
            }
            if scanner.fields.count == 1 {
                scanner.fields[0].append(from: bytes, dialect: scanner.dialect, to: &output)
                output.append(0x0a)
            } else {
                output.append(contentsOf: window[position..<row.next])
            }
            scanner.literalQuotes.removeAll()
            position = row.next
        }
        return position
    }
}
