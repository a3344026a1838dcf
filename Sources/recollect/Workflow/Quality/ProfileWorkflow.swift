import CanonicalStore
import DataQuality
import RecordModel

/// Profiles the columns of a store's tables.
struct ProfileWorkflow {
    let store: CanonicalStore
    let progress: ProgressLine

    /// The profiles of all columns, or of those of one source: people, organisations, history.
    ///
    /// - Complexity: one pass over the records.
    func profiles(source: String? = nil) throws -> [ColumnProfile] {
        progress.begin("Profiling", unit: .rows)
        defer { progress.clear() }
        let check = PlaceholderCheck()
        let times = try store.tableTimes()
        var out: [ColumnProfile] = []
        for kind in PartyKind.allCases {
            var profiler = TableProfiler()
            for table in try store.tables(kind: kind)
            where source == nil || table.table.source == source {
                let time = times[table.number]
                profiler.register(
                    table.number, source: table.table.source, table: table.table.name,
                    kind: kind.rawValue,
                    columns: table.table.columns.map {
                        .init(header: $0.header, field: $0.field.rawValue, label: $0.label)
                    }, firstSeen: time?.first,
                    lastSeen: time?.last)
            }
            var count = 0
            try store.forEachPresentRecord(kind: kind) { record, _, table, _, cells in
                profiler.add(record: record.rawValue, layout: table, cells: cells)
                count += 1
                if count.isMultiple(of: 5000) { progress.advance(to: count, of: nil) }
            }
            out += try profiler.profiles(isPlaceholder: { check.isPlaceholder($0, $1) }) { place in
                try store.cell(RecordID(rawValue: place.record), column: place.column)
            }
        }
        return try out + history(source)
    }

    /// The profiles of the columns of deals, tasks and what else there is.
    private func history(_ source: String?) throws -> [ColumnProfile] {
        var profiler = TableProfiler()
        for table in try store.historyTables() where source == nil || table.source == source {
            profiler.register(
                table.number, source: table.source, table: table.name, kind: table.kind.rawValue,
                columns: table.columns.map { .init(header: $0.header, field: $0.field.rawValue) },
                firstSeen: table.firstSeen, lastSeen: table.lastSeen)
        }
        try store.forEachHistoryCells { item, table, cells in
            profiler.add(record: item, layout: table, cells: cells)
        }
        let check = PlaceholderCheck()
        return try profiler.profiles(isPlaceholder: { check.isPlaceholder($0, $1) }) { place in
            try store.historyCell(place.record, column: place.column)
        }
    }
}
