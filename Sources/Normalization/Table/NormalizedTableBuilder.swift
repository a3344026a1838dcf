import RecordModel

/// Turns source records of one kind into a `NormalizedTable`.
///
/// `append` only numbers the distinct raw values of the mapped columns; `finish` normalises each
/// of them once, in parallel, and numbers records by the hash of their reference, so that the
/// table depends neither on the order of rows, tables and files nor on the number of workers.
///
/// - Missing: empty cells and placeholders (`n/a`, `test@test.com`, `000-0000`) give no value.
package struct NormalizedTableBuilder: Sendable {
    private let kind: PartyKind
    private let defaultRegion: String?
    private var rows = RawRows()

    /// - Parameter defaultRegion: ISO 3166 alpha-2 in upper case, for phones and dates of tables
    ///   that name no region.
    package init(kind: PartyKind, defaultRegion: String?) {
        self.kind = kind
        self.defaultRegion = defaultRegion
    }

    /// The number of records added so far.
    package var count: Int { rows.count }

    /// Declares a table, and returns the number to name it by.
    package mutating func register(table: SourceTable) -> Int {
        rows.register(RegisteredTable(table, kind: kind))
    }

    /// Adds a record.
    ///
    /// - Parameters:
    ///   - hash: the `stableHash` of the record's reference.
    ///   - table: what `register(table:)` returned.
    ///   - cells: the bytes of its `PackedCells`.
    package mutating func append(
        record: RecordID, hash: StableHash128, table: Int, cells: Span<UInt8>
    ) {
        rows.append(record: record, hash: hash, table: table, cells: cells)
    }

    /// Normalises what was added.
    ///
    /// - Parameter workers: how many tasks may run at once; the result does not depend on it.
    package consuming func finish(workers: Int) async -> NormalizedTable {
        rows.seal()
        let rows = rows.ordered()
        let regions = await RowRegions(
            rows: rows, defaultRegion: defaultRegion, workers: workers)
        let run = AssemblyRun(kind: kind, rows: rows, regions: regions, workers: workers)
        let columns = await run.columns()
        let sourceNames = Set(rows.tables.map(\.source)).sorted()
        let numberOfTable = rows.tables.map { table in
            UInt16(sourceNames.firstIndex(of: table.source) ?? 0)
        }
        return NormalizedTable(
            kind: kind, records: rows.records,
            recordHashes: rows.hashes.map(\.high),
            sources: rows.tableOfRow.map { numberOfTable[Int($0)] },
            sourceNames: sourceNames, columns: columns)
    }
}
