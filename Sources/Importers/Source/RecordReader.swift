import RecordModel

/// Reads the records of one table of a file, batch by batch.
///
/// Memory does not grow with the file. A reader is used from one task at a time. Every row or card
/// ends as a record of a batch or in `rejectedRows`.
public protocol RecordReader {
    /// The table as far as it is known: complete before the first batch, but for extra columns that
    /// long rows bring; those are appended while reading and never change the ones before.
    var table: SourceTable { get }
    /// How the table is written in its file; counts are final after the last batch.
    var description: TableDescription { get }
    /// The bytes that will be read in all; nil where that is not known.
    var totalBytes: Int? { get }
    /// The bytes of the file consumed so far.
    var bytesRead: Int { get }
    /// What was noteworthy so far, in order of first occurrence.
    var diagnostics: [Diagnostic] { get }
    /// The rows that could not become records so far.
    var rejectedRows: [RejectedRow] { get }

    /// What spreadsheets and exports did to the cells and rows; known after the last batch.
    var damage: [DamageFinding] { get }

    /// The next batch of some thousand rows or about a mebibyte; nil at the end.
    ///
    /// - Throws: `ImportError` where the file cannot be read on; the reader is then finished.
    mutating func next() throws(ImportError) -> RecordBatch?
}

extension RecordReader {
    /// A reader by itself looks for none: `SourceFile` sees to it.
    public var damage: [DamageFinding] { [] }
}
