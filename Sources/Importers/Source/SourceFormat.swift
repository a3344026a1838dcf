/// A family of files that can be recognised by content and opened: CSV, vCard.
package protocol SourceFormat {
    /// The name in reports and JSON, such as `csv`.
    static var name: String { get }

    /// Whether a file that begins with these bytes (some kibibytes, not yet decoded) is of this
    /// format.
    static func recognizes(beginning: [UInt8]) -> Bool

    /// Opens the tables of an input: one reader a table, each of which reads it from the start.
    ///
    /// - Throws: `ImportError` where there is nothing to read.
    static func open(
        _ input: SourceInput, options: ImportOptions
    ) throws(ImportError) -> [any RecordReader]

    /// Opens the tables of an input as `inspect` shows them, which may be fewer than are imported.
    ///
    /// - Throws: `ImportError` where there is nothing to read.
    static func openForInspection(
        _ input: SourceInput, options: ImportOptions
    ) throws(ImportError) -> [any RecordReader]
}

extension SourceFormat {
    package static func openForInspection(
        _ input: SourceInput, options: ImportOptions
    ) throws(ImportError) -> [any RecordReader] {
        try open(input, options: options)
    }
}
