import RecordModel
import TextKernels

/// Text in rows of cells: CSV in all its dialects, the format of whatever is no other.
enum CSVFormat: SourceFormat {
    static let name = "csv"

    /// Whether to take a file before its content was doubted; CSV is what is left, so never.
    static func recognizes(beginning: [UInt8]) -> Bool { false }

    /// Finds encoding, dialect, layout and the columns' meaning, and opens the one table.
    static func open(
        _ input: SourceInput, options: ImportOptions
    ) throws(ImportError) -> [any RecordReader] {
        [try open(input, options: options, largestRecord: CSVReader.largestRecord)]
    }

    /// Opens with another limit than 64 MiB for a single row.
    static func open(
        _ input: SourceInput, options: ImportOptions, largestRecord: Int
    ) throws(ImportError) -> CSVReader {
        let choice = try EncodingChoice(input, given: options.encoding)
        let text = try DecodedText(input: input, encoding: choice.encoding)
        try text.advance(dropping: 0)
        var dialect = CSVDialect.standard
        var sample = CSVSample()
        while true {
            let window = text.bytes
            dialect = CSVDialectDetector.detect(
                window.span, isWhole: text.isComplete, delimiter: options.delimiter)
            sample = CSVSample(
                window.span, dialect: dialect, isWhole: text.isComplete,
                limit: ColumnMapper.sampleRows + 40)
            if !sample.rows.isEmpty || text.isComplete { break }
            if window.count >= largestRecord { throw tooLarge(input) }
            try text.advance(dropping: 0)
        }
        if sample.rows.isEmpty {
            throw ImportError(
                code: "import.blank", kind: .empty, file: input.name,
                message: "The file holds nothing but blank lines; export it again.")
        }
        let layout = CSVLayout(sample)
        return CSVReader(
            input: input, text: text, choice: choice, dialect: dialect, layout: layout,
            options: options, largestRecord: largestRecord)
    }

    private static func tooLarge(_ input: SourceInput) -> ImportError {
        ImportError(
            code: "csv.recordTooLarge", kind: .noUsableRow, file: input.name,
            message: "The first line is longer than 64 MiB, so there is no row to import; check"
                + " that the file is a table with line ends.",
            line: 1, byteOffset: 0)
    }
}
