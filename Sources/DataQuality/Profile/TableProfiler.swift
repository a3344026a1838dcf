import RecordModel

/// Profiles all columns of all tables of a kind in one pass over their rows.
public struct TableProfiler: Sendable {
    /// A column of a table, wherever its files had it.
    private struct Column {
        let description: ColumnProfile.Description
        let table: Int
        var profiler: ColumnProfiler

        init(
            _ description: ColumnProfile.Description, table: Int, profiler: ColumnProfiler? = nil
        ) {
            self.description = description
            self.table = table
            self.profiler =
                profiler
                ?? ColumnProfiler(isProse: TableProfiler.prose.contains(description.field))
        }
    }

    /// What may be sentences; all else is names, places, numbers and codes.
    private static let prose: Set<String> = [
        "unmapped", "note", "body", "subject", "reason", "outcome", "jobTitle", "department",
        "industry", "role", "consentBasis",
    ]

    /// A layout: for each of its columns the number of the column that it is.
    private struct Layout {
        let table: Int
        let columns: [Int]
    }

    private var layouts: [Int: Layout] = [:]
    private var columns: [Column] = []
    private var numbers: [ColumnProfile.Description: Int] = [:]
    private var tables: [[String]: Int] = [:]
    private var rows: [Int] = []

    public init() {}

    /// A column as its table declares it.
    public struct Declared: Sendable {
        let header: String
        let field: String
        let label: String?

        /// - Parameter field: what it means, `unmapped` for nothing.
        public init(header: String, field: String, label: String? = nil) {
            self.header = header
            self.field = field
            self.label = label
        }
    }

    /// Declares a layout by the number that its rows name.
    ///
    /// Columns of several layouts of one table with one header and meaning are one.
    public mutating func register(
        _ number: Int, source: String, table: String, kind: String, columns named: [Declared],
        firstSeen: String?, lastSeen: String?
    ) {
        let key = [source, table, kind]
        let tableNumber = tables[key] ?? rows.count
        if tables[key] == nil {
            tables[key] = tableNumber
            rows.append(0)
        }
        let numbered = named.map { column -> Int in
            let identity = ColumnProfile.Description(
                source: source, table: table, kind: kind, header: column.header,
                field: column.field, label: column.label)
            if let known = numbers[identity] {
                widen(known, firstSeen, lastSeen)
                return known
            }
            numbers[identity] = columns.count
            var description = identity
            description.firstSeen = firstSeen
            description.lastSeen = lastSeen
            columns.append(Column(description, table: tableNumber))
            return columns.count - 1
        }
        layouts[number] = Layout(table: tableNumber, columns: numbered)
    }

    private mutating func widen(_ column: Int, _ first: String?, _ last: String?) {
        var description = columns[column].description
        if let first { description.firstSeen = min(description.firstSeen ?? first, first) }
        if let last { description.lastSeen = max(description.lastSeen ?? last, last) }
        columns[column] = Column(
            description, table: columns[column].table, profiler: columns[column].profiler)
    }

    /// Adds a row by its packed cells.
    public mutating func add(record: Int64, layout number: Int, cells: Span<UInt8>) {
        guard let layout = layouts[number] else { return }
        rows[layout.table] += 1
        PackedCells.forEachCell(in: cells) { column, range in
            guard column < layout.columns.count else { return }
            columns[layout.columns[column]].profiler.add(
                cells.extracting(range), at: ProfilePlace(record: record, column: column))
        }
    }

    /// The profiles, by source, table, and in the order of their columns.
    ///
    /// - Parameters:
    ///   - isPlaceholder: whether a value of a field says that there is none.
    ///   - text: the value at a place; nil where it cannot be had.
    public func profiles(
        isPlaceholder: (Field, String) -> Bool, text: (ProfilePlace) throws -> String?
    ) rethrows -> [ColumnProfile] {
        let order = columns.indices.sorted { left, right in
            let one = columns[left].description
            let other = columns[right].description
            return (one.source, one.table, one.kind, left)
                < (other.source, other.table, other.kind, right)
        }
        return try order.map { index in
            let column = columns[index]
            let field = Field(rawValue: column.description.field) ?? .unmapped
            return try column.profiler.profile(
                column.description, rows: rows[column.table],
                isPlaceholder: { isPlaceholder(field, $0) }, text: text)
        }
    }
}
