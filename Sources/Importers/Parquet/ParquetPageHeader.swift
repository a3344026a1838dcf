/// What stands before a page of a Parquet file; the numbers are those of `parquet.thrift`.
enum ParquetPageHeader {
    case dictionary(values: Int)
    case data(values: Int, isDictionary: Bool)

    /// `Encoding` of the format.
    enum Encoding: Int32 {
        case plain = 0
        case runLength = 3
        case dictionary = 8
    }

    func bytes(size: Int, compressedSize: Int) -> [UInt8] {
        var header = ThriftWriter()
        func sizes(_ type: Int32) {
            header.field(1, type)
            header.field(2, Int32(size))
            header.field(3, Int32(compressedSize))
        }
        switch self {
        case .dictionary(let values):
            sizes(2)
            header.field(7) {
                $0.field(1, Int32(values))
                $0.field(2, Encoding.plain.rawValue)
            }
        case .data(let values, let isDictionary):
            sizes(0)
            header.field(5) {
                $0.field(1, Int32(values))
                $0.field(2, (isDictionary ? Encoding.dictionary : .plain).rawValue)
                $0.field(3, Encoding.runLength.rawValue)
                $0.field(4, Encoding.runLength.rawValue)
            }
        }
        header.end()
        return header.bytes
    }
}
