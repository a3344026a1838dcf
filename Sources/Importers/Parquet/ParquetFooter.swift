/// What a Parquet file says about itself at its end; the numbers are those of `parquet.thrift`.
struct ParquetFooter {
    /// One column of one group of rows.
    struct Chunk {
        let dictionaryOffset: Int64?
        let dataOffset: Int64
        let values: Int64
        let missing: Int64
        var compressedSize: Int64
        let size: Int64
    }

    struct Group {
        let rows: Int64
        let chunks: [Chunk]
    }

    let columns: [ParquetColumn]
    let groups: [Group]

    private static let gzip: Int32 = 2

    func bytes() -> [UInt8] {
        var footer = ThriftWriter()
        footer.field(1, Int32(2))
        let elements = [ParquetColumn?.none] + columns.map(Optional.some)
        footer.field(2, list: elements) { element, column in
            if let column {
                Self.describe(column, &element)
            } else {
                element.field(4, "schema")
                element.field(5, Int32(columns.count))
            }
        }
        footer.field(3, groups.reduce(0) { $0 + $1.rows })
        footer.field(4, list: groups) { element, group in
            element.field(1, list: Array(zip(columns, group.chunks))) { chunk, one in
                chunk.field(2, one.1.dictionaryOffset ?? one.1.dataOffset)
                chunk.field(3) { Self.describe(one.0, one.1, &$0) }
            }
            element.field(2, group.chunks.reduce(0) { $0 + $1.size })
            element.field(3, group.rows)
        }
        footer.field(6, "recollect")
        footer.end()
        return footer.bytes
    }

    private static func describe(_ column: ParquetColumn, _ element: inout ThriftWriter) {
        element.field(1, column.kind.physical)
        // Any value may be missing.
        element.field(3, Int32(1))
        element.field(4, column.name)
        if let converted = column.kind.converted { element.field(6, converted) }
        if case .decimal(let scale) = column.kind {
            element.field(7, Int32(scale))
            element.field(8, ParquetColumn.Kind.precision)
        }
        switch column.kind {
        case .text: element.field(10) { $0.field(1) { _ in } }
        case .decimal(let scale):
            element.field(10) {
                $0.field(5) {
                    $0.field(1, Int32(scale))
                    $0.field(2, ParquetColumn.Kind.precision)
                }
            }
        case .day: element.field(10) { $0.field(6) { _ in } }
        case .moment:
            element.field(10) {
                $0.field(8) {
                    $0.field(1, false)
                    $0.field(2) { $0.field(2) { _ in } }
                }
            }
        case .integer, .truth: break
        }
    }

    private static func describe(
        _ column: ParquetColumn, _ chunk: Chunk, _ element: inout ThriftWriter
    ) {
        let values: ParquetPageHeader.Encoding =
            chunk.dictionaryOffset == nil ? .plain : .dictionary
        var encodings = [values.rawValue, ParquetPageHeader.Encoding.runLength.rawValue]
        if chunk.dictionaryOffset != nil {
            encodings.append(ParquetPageHeader.Encoding.plain.rawValue)
        }
        element.field(1, column.kind.physical)
        element.field(2, list: encodings)
        element.field(3, list: [column.name])
        element.field(4, gzip)
        element.field(5, chunk.values)
        element.field(6, chunk.size)
        element.field(7, chunk.compressedSize)
        element.field(9, chunk.dataOffset)
        if let offset = chunk.dictionaryOffset { element.field(11, offset) }
        element.field(12) { $0.field(3, chunk.missing) }
    }
}

extension ParquetColumn.Kind {
    /// The digits that 64 bits always hold.
    fileprivate static let precision: Int32 = 18

    /// `Type` of the format.
    fileprivate var physical: Int32 {
        switch self {
        case .truth: 0
        case .day: 1
        case .integer, .decimal, .moment: 2
        case .text: 6
        }
    }

    /// `ConvertedType`, by which older readers know what a column is; a moment of no place has none.
    fileprivate var converted: Int32? {
        switch self {
        case .text: 0
        case .decimal: 5
        case .day: 6
        case .integer, .truth, .moment: nil
        }
    }
}
