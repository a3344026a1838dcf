import RecordModel

/// A source table's columns as stored: what a record's cells mean.
///
/// A layout never changes; another mapping of the same table is another layout.
struct TableLayout: Sendable {
    /// Its number: `tableLayout.id`, which callers know as the table's number.
    let id: Int64
    let sourceTable: Int64
    let source: Int64
    let table: SourceTable
    /// For each column where it stands in the entity's row: an index into
    /// `GoldenColumns.fields`, or -1.
    let goldenColumns: [Int8]
    /// For each column its field.
    let fields: [Field]
    /// For each column its place in the hash of an entity of one.
    let hashRanks: [Int]
    /// For each column how it can be searched for.
    let searchRoles: [SearchRole]

    init(id: Int64, sourceTable: Int64, source: Int64, table: SourceTable) {
        self.id = id
        self.sourceTable = sourceTable
        self.source = source
        self.table = table
        fields = table.columns.map(\.field)
        goldenColumns = table.columns.map { GoldenColumns.index(of: $0.field) }
        let ranks = Dictionary(
            uniqueKeysWithValues: Field.allCases.enumerated().map { ($0.element, $0.offset) })
        let order = table.columns.indices.sorted { left, right in
            let a = table.columns[left]
            let b = table.columns[right]
            return (ranks[a.field] ?? 0, a.group, a.header, left)
                < (ranks[b.field] ?? 0, b.group, b.header, right)
        }
        var places = [Int](repeating: 0, count: table.columns.count)
        for (place, column) in order.enumerated() { places[column] = place }
        hashRanks = places
        searchRoles = table.columns.map { SearchRole($0.field) }
    }

    /// The stable part of a table's name: without what exports append to it day by day.
    ///
    /// `contacts-2024-01-31`, `contacts_20240131` and `contacts (2)` are one table; `Sheet2` is not
    /// `Sheet1`. An export of tomorrow is the same table as today's.
    static func stableName(_ name: String) -> String {
        var bytes = Array(name.utf8)
        let separators = Set("-_ .()".utf8)
        while true {
            var end = bytes.count
            while end > 0, separators.contains(bytes[end - 1]) { end -= 1 }
            var start = end
            while start > 0, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[start - 1]) {
                start -= 1
            }
            let digits = end - start
            let isApart = start > 0 && separators.contains(bytes[start - 1])
            guard digits > 0, start > 0, isApart || digits >= 6 else { break }
            while start > 0, separators.contains(bytes[start - 1]) { start -= 1 }
            if start == 0 { break }
            bytes.removeSubrange(start...)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether cells read under the other layout mean the same under this one: every header that
    /// both have is mapped alike.
    func agrees(with other: TableLayout) -> Bool {
        if id == other.id { return true }
        if table.region != other.table.region { return false }
        let own = Dictionary(table.columns.map { ($0.header, $0) }, uniquingKeysWith: { a, _ in a })
        return other.table.columns.allSatisfy { column in
            guard let mine = own[column.header] else { return true }
            return mine.field == column.field && mine.label == column.label
                && mine.separator == column.separator
        }
    }
}
