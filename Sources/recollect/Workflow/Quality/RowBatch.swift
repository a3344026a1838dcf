/// Rows with their packed cells, side by side.
struct RowBatch: Sendable {
    /// A row without its cells, which are a range of `bytes`.
    struct Entry: Sendable {
        let id: Int64
        let key: String
        let table: Int
        let entity: Int64
        let cells: Range<Int>
    }

    private(set) var entries: [Entry] = []
    private(set) var bytes: [UInt8] = []

    var count: Int { entries.count }

    mutating func append(id: Int64, key: String, table: Int, entity: Int64, cells: Span<UInt8>) {
        let start = bytes.count
        unsafe cells.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        entries.append(
            Entry(id: id, key: key, table: table, entity: entity, cells: start..<bytes.count))
    }

    /// Forgets the rows and keeps their memory, where nobody else has it.
    mutating func removeAll() {
        entries.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }
}
