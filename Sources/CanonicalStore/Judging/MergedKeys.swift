import RecordModel

/// The cells of a table that name records which became one in their own system.
struct MergedKeys {
    /// Columns that name the record which this one became part of.
    private let into: Set<Int>
    /// Columns that list the records which became part of this one.
    private let from: Set<Int>

    init(_ columns: [SourceColumn]) {
        into = Set(columns.indices.filter { columns[$0].field == .mergedInto })
        from = Set(columns.indices.filter { columns[$0].field == .mergedFrom })
    }

    var isEmpty: Bool { into.isEmpty && from.isEmpty }
    var namesMerged: Bool { !from.isEmpty }

    /// The ids in both directions, in the order of their columns.
    func keys(in cells: PackedCells) -> [String] {
        cells.cells.flatMap { cell in
            into.contains(cell.column) || from.contains(cell.column) ? Self.split(cell.text) : []
        }
    }

    /// The ids of records that became part of this one.
    func merged(in cells: PackedCells) -> [String] {
        cells.cells.flatMap { from.contains($0.column) ? Self.split($0.text) : [] }
    }

    /// Ids hold neither spaces nor the marks of lists. HubSpot's API adds the time of the merge:
    /// `123:1600000000000`.
    private static func split(_ text: String) -> [String] {
        text.split { ";,|[]\"".contains($0) || $0.isWhitespace }.compactMap { part -> String? in
            let id = part.split(separator: ":").first.map(String.init)
            return id.flatMap { $0.lowercased() == "null" ? nil : $0 }
        }
    }
}
