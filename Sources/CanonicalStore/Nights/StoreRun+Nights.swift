import GRDB
import RecordModel

extension StoreRun {
    /// Records whose cells or presence this run has changed so far, or whose judgements.
    ///
    /// Empty on a first load, where all are new.
    public var touchedRecords: Set<RecordID> { touched }

    /// Whether the store had no records when the run began.
    public var startedEmpty: Bool { isFirstLoad }

    /// Writes what a night measured.
    ///
    /// - Parameters:
    ///   - measure: JSON without any personal value.
    ///   - causes: why it is held, as a JSON array; nil where it is not.
    ///   - held: the records that are not to be merged alone until the night is released.
    public func noteNight(
        measure: String, causes: String?, held: Set<RecordID>
    ) throws(StoreError) {
        try store.access { db in
            try db.execute(
                sql: "INSERT INTO night(run, measure, isHeld, causes) VALUES (?, ?, ?, ?)",
                arguments: [id.rawValue, measure, causes != nil, causes ?? "[]"])
            let insert = try BulkStatement(
                db, "INSERT INTO heldRecord(run, record) VALUES (?, ?)")
            for record in held.sorted() {
                insert.bind(id.rawValue, at: 1)
                insert.bind(record.rawValue, at: 2)
                try insert.run()
            }
        }
        hasChanges = true
    }

    /// Lets a held night through: its records may be merged alone from now on.
    ///
    /// - Throws: `missing` where the run is no night that waits.
    public func releaseNight(_ run: RunID) throws(StoreError) {
        let isWaiting = try store.waitingNights().contains { $0.run == run }
        guard isWaiting else {
            throw StoreError(
                .missing, code: "store.noHeldNight",
                message: "Run \(run.rawValue) is no night that waits for a look.")
        }
        try store.access { db in
            try db.execute(
                sql: "UPDATE night SET releasedRun = ? WHERE run = ?",
                arguments: [id.rawValue, run.rawValue])
        }
        hasChanges = true
    }

    /// For each table that this run imported, the fields that columns of its former files had and
    /// that the columns of its present one do not, or that are empty now, by the table's source and
    /// name.
    public func vanishedFields() throws(StoreError) -> [ImportedTable] {
        try store.access { db in
            let emptied = try emptiedFields(db)
            return try imports.tableOrder.compactMap { number in
                guard let table = imports.tables[number] else { return nil }
                let layout = table.layout
                let own = Set(layout.table.columns.prefix(layout.ownColumns).map(\.field))
                // What was there last: columns that had gone before are no news.
                let former = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT l.id FROM tableLayout l JOIN importFile f ON f.layout = l.id
                        WHERE l.sourceTable = ? AND f.run < ? AND f.isCorrection = 0
                        ORDER BY f.run DESC, f.id DESC LIMIT 1
                        """, arguments: [number, id.rawValue])
                var vanished: [Field] = []
                if let former, !table.isPart {
                    let known = try store.layout(former[0], db)
                    for column in known.table.columns.prefix(known.ownColumns)
                    where column.field != .unmapped && !own.contains(column.field)
                        && !vanished.contains(column.field)
                    {
                        vanished.append(column.field)
                    }
                }
                return ImportedTable(
                    source: layout.table.source, name: layout.table.name,
                    kind: layout.table.kind, known: table.knownRecords, vanished: vanished,
                    emptied: table.isPart ? [] : emptied[number] ?? [])
            }
        }
    }
}
