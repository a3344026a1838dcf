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
    /// How many of its columns the file has; those after them are kept from former files.
    let ownColumns: Int
    /// For each column where it stands in the entity's row: an index into
    /// `GoldenColumns.fields`, or -1.
    let goldenColumns: [Int8]
    /// For each column its field.
    let fields: [Field]
    /// For each column its place in the hash of an entity of one.
    let hashRanks: [Int]
    /// For each column how it can be searched for.
    let searchRoles: [SearchRole]
    /// Reads cells as the columns' repairs say; nil where there is none.
    private let repairer: RowRepairer?

    init(
        id: Int64, sourceTable: Int64, source: Int64, table: SourceTable, ownColumns: Int? = nil
    ) {
        self.id = id
        self.sourceTable = sourceTable
        self.source = source
        self.table = table
        self.ownColumns = ownColumns ?? table.columns.count
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
        repairer = RowRepairer(columns: table.columns)
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

    /// Calls `body` with a row's packed cells as the columns' repairs read them.
    func withMeaning<Result>(
        of cells: Span<UInt8>, _ body: (Span<UInt8>) throws -> Result
    ) rethrows -> Result {
        guard let repairer else { return try body(cells) }
        let repaired = repairer.repaired(cells)
        return try body(repaired.span)
    }

    /// The layout with the columns that former files of the table had and this one has not.
    ///
    /// - Parameter former: the table's layouts, the oldest first.
    func keepingColumns(of former: [TableLayout]) -> TableLayout {
        var layout = self
        for other in former {
            let targets = LayoutTranslation(from: other, to: layout).targets
            let missing = other.table.columns.enumerated()
                .filter { targets[$0.offset] < 0 }.map(\.element)
            if missing.isEmpty { continue }
            // Columns that label others row by row have new places.
            var places = targets
            var next = layout.table.columns.count
            for column in places.indices where places[column] < 0 {
                places[column] = next
                next += 1
            }
            var wider = layout.table
            wider.columns += missing
            for (column, place) in places.enumerated() {
                guard let label = other.table.columns[column].labelColumn else { continue }
                let isKept = place >= layout.table.columns.count
                if isKept || wider.columns[place].labelColumn == nil {
                    wider.columns[place].labelColumn = places[label]
                }
            }
            layout = TableLayout(
                id: id, sourceTable: sourceTable, source: source, table: wider,
                ownColumns: ownColumns)
        }
        return layout
    }
}
