import RecordModel

/// What every feature's assembly needs, and the assemblies themselves, run side by side.
struct AssemblyRun: Sendable {
    typealias Columns = [Feature: FeatureColumn]

    let kind: PartyKind
    /// In the order of the table to be made.
    let rows: RawRows
    let regions: RowRegions
    let workers: Int

    /// The columns of all features that occur.
    func columns() async -> Columns {
        let assemblies: [@Sendable () async -> Columns] = [
            { await nameColumns() }, { await addressColumns() }, { await phoneColumns() },
            { await emailColumns() }, { await organizationColumns() }, { await dateColumns() },
            { await textColumns() }, { await accountKeyColumns() },
        ]
        var columns: Columns = [:]
        if workers <= 1 {
            for assembly in assemblies {
                columns.merge(await assembly()) { first, _ in first }
            }
            return columns
        }
        await withTaskGroup(of: Columns.self) { group in
            // No more at a time than can be worked on: each holds its normalised values until it ends.
            var waiting = assemblies[...]
            for assembly in waiting.prefix(workers) { group.addTask { await assembly() } }
            waiting = waiting.dropFirst(workers)
            // Each feature has one assembly, so the order in which they end does not matter.
            while let part = await group.next() {
                columns.merge(part) { first, _ in first }
                if let assembly = waiting.popFirst() { group.addTask { await assembly() } }
            }
        }
        return columns
    }

    /// Normalises the distinct raw values of a field.
    func distinct(
        _ field: Field, kindCount: Int,
        _ body: @escaping @Sendable (_ raw: [UInt8], _ sink: inout ValueSink) -> Void
    ) async -> DistinctValues {
        let pool = rows.pool(field)
        return await DistinctValues.make(
            count: pool.count, kindCount: kindCount, workers: workers
        ) { value, sink in
            body(pool.value(UInt32(value)), &sink)
        }
    }

    /// A column of which each value is one kind of result of one field's cells.
    func column(_ positions: [[Int]], _ values: DistinctValues, kind: UInt8) -> FeatureColumn? {
        var assembler = FeatureAssembler(recordCount: rows.count)
        let source = assembler.addSource(values.pools[Int(kind)])
        for row in rows.indices {
            rows.forEachID(row: row, positions[Int(rows.tableOfRow[row])]) { raw in
                for index in values.range(of: raw) where values.kinds[index] == kind {
                    assembler.add(values.ids[index], source: source)
                }
            }
            assembler.endRecord()
        }
        return assembler.finish()
    }
}
