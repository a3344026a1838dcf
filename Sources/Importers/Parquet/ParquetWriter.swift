import RecordModel

/// Writes a table in the columnar form that tools of analysts read: Parquet.
///
/// Rows are gathered into groups, each column of a group is written for itself, texts that recur
/// as numbers of a dictionary, all compressed with gzip. The same rows give the same bytes.
/// Memory: one group of rows.
///
/// - Source: Apache Parquet format 2.9: `parquet.thrift`, `Encodings.md`, `LogicalTypes.md`; data
///   pages of version 1, which every reader knows.
public struct ParquetWriter {
    private let columns: [ParquetColumn]
    private let write: ([UInt8]) throws -> Void
    private let rowsOfGroup: Int
    private var buffers: [ParquetColumnBuffer]
    private var rows = 0
    private var offset: Int64 = 0
    private var groups: [ParquetFooter.Group] = []

    /// The bytes that a file begins and ends with.
    static let magic = Array("PAR1".utf8)

    /// Begins a file.
    ///
    /// - Parameters:
    ///   - rowsOfGroup: so many rows are held in memory.
    ///   - write: takes the file in pieces, in order.
    public init(
        columns: [ParquetColumn], rowsOfGroup: Int = 65_536,
        _ write: @escaping ([UInt8]) throws -> Void
    ) throws {
        precondition(!columns.isEmpty && rowsOfGroup > 0, "a table has columns, a group has rows")
        self.columns = columns
        self.write = write
        self.rowsOfGroup = rowsOfGroup
        buffers = columns.map { ParquetColumnBuffer($0.kind) }
        try put(Self.magic)
    }

    /// Adds a row.
    ///
    /// - Precondition: one value for each column, of its kind.
    public mutating func add(_ values: [ParquetValue]) throws {
        precondition(values.count == columns.count, "a row has one value per column")
        for (index, value) in values.enumerated() { buffers[index].append(value) }
        rows += 1
        if rows == rowsOfGroup { try flush() }
    }

    /// Writes what is left, and the footer without which a file is none.
    public mutating func finish() throws {
        try flush()
        let footer = ParquetFooter(columns: columns, groups: groups).bytes()
        try put(footer)
        try put(lengthBytes(footer.count) + Self.magic)
    }

    private mutating func flush() throws {
        if rows == 0 { return }
        var chunks: [ParquetFooter.Chunk] = []
        for index in columns.indices {
            let start = offset
            let pages = try buffers[index].pages()
            var chunk = ParquetFooter.Chunk(
                dictionaryOffset: pages.dictionary.isEmpty ? nil : start,
                dataOffset: start + Int64(pages.dictionary.count), values: Int64(rows),
                missing: Int64(buffers[index].missing), compressedSize: 0, size: pages.size)
            try put(pages.dictionary)
            for page in pages.data { try put(page) }
            chunk.compressedSize = offset - start
            chunks.append(chunk)
            buffers[index] = ParquetColumnBuffer(columns[index].kind)
        }
        groups.append(ParquetFooter.Group(rows: Int64(rows), chunks: chunks))
        rows = 0
    }

    private mutating func put(_ bytes: [UInt8]) throws {
        if bytes.isEmpty { return }
        try write(bytes)
        offset += Int64(bytes.count)
    }

    private func lengthBytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        ParquetEncoding.append(UInt32(count), to: &bytes)
        return bytes
    }
}
