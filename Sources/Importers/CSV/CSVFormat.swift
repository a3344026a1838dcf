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
        [try open(input, options: options, largestRecord: CSVRowReader.largestRecord)]
    }

    /// Opens without keys, so that memory does not grow with the rows.
    static func openForInspection(
        _ input: SourceInput, options: ImportOptions
    ) throws(ImportError) -> [any RecordReader] {
        [
            try open(
                input, options: options, largestRecord: CSVRowReader.largestRecord,
                isInspection: true)
        ]
    }

    /// Opens with another limit than 64 MiB for a single row.
    static func open(
        _ input: SourceInput, options: ImportOptions, largestRecord: Int,
        isInspection: Bool = false
    ) throws(ImportError) -> CSVReader {
        let choice = try EncodingChoice(input, given: options.encoding)
        return try open(
            input, decoding: choice.encoding, choice, options: options,
            largestRecord: largestRecord, isInspection: isInspection, isUnwrapped: false)
    }

    private static func open(
        _ input: SourceInput, decoding encoding: TextEncoding, _ choice: EncodingChoice,
        options: ImportOptions, largestRecord: Int, isInspection: Bool, isUnwrapped: Bool
    ) throws(ImportError) -> CSVReader {
        let text = try DecodedText(input: input, encoding: encoding)
        try text.advance(dropping: 0)
        var dialect = CSVDialect.standard
        var sample = CSVSample()
        while true {
            let window = text.bytes
            dialect = try CSVDetectionSample.dialect(
                of: input, window: window, isWhole: text.isComplete, encoding: encoding,
                choices: options.csv)
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
        if !isUnwrapped && CSVUnwrapping.isNeeded(sample, in: text.bytes, dialect: dialect) {
            return try open(
                CSVUnwrapping.unwrap(input, encoding: encoding, dialect: dialect),
                decoding: .utf8, choice, options: options, largestRecord: largestRecord,
                isInspection: isInspection, isUnwrapped: true)
        }
        let layout = CSVLayout(sample, header: options.csv.header)
        if case .some(.line(let line)) = options.csv.header, layout.headerLine != line {
            throw ImportError(
                code: "import.noSuchHeader", kind: .badMapping, file: input.name,
                message: "No row begins on line \(line) that could name the columns; give the line"
                    + " of the header with --header-row, or --no-header.")
        }
        return CSVReader(
            CSVRowReader(
                input: input, text: text, choice: choice, dialect: dialect, layout: layout,
                options: options, largestRecord: largestRecord, isInspection: isInspection))
    }

    private static func tooLarge(_ input: SourceInput) -> ImportError {
        ImportError(
            code: "csv.recordTooLarge", kind: .noUsableRow, file: input.name,
            message: "The first line is longer than 64 MiB, so there is no row to import; check"
                + " that the file is a table with line ends.",
            line: 1, byteOffset: 0)
    }
}
