import GRDB
import RecordModel

extension StoreRun {
    /// Takes a person out of the history: texts of pieces that belong to nobody else, and values of
    /// the person in others.
    ///
    /// - Parameter erased: the person's records.
    /// - Returns: how many pieces named the person.
    func eraseHistory(
        _ db: Database, _ erased: Set<Int64>, _ scrubber: HistoryScrubber
    ) throws -> Int {
        guard try store.hasHistory(db) else { return 0 }
        let owned = try ownedPieces(db, erased)
        let query = try BulkStatement(
            db,
            """
            SELECT record, version, layout, cells FROM historyVersion WHERE cells IS NOT NULL
            ORDER BY record, version
            """)
        var changes: [(record: Int64, version: Int64, cells: PackedCells)] = []
        while try query.step() {
            let record = query.integer(0)
            let layout = try store.historyLayout(query.integer(2), db)
            let scrubbed = scrubber.scrubbed(
                PackedCells(bytes: query.bytes(3)), layout.table.columns,
                isOwn: owned.contains(record))
            if let scrubbed { changes.append((record, query.integer(1), scrubbed)) }
        }
        let update = try BulkStatement(
            db,
            """
            UPDATE historyVersion SET cells = ?, contentHash = zeroblob(16)
            WHERE record = ? AND version = ?
            """)
        for change in changes {
            let bytes = change.cells.bytes
            update.bindBlob(bytes.span, at: 1)
            update.bind(change.record, at: 2)
            update.bind(change.version, at: 3)
            try update.run()
        }
        let pieces = Set(changes.map(\.record)).sorted()
        hasRewrittenHistory = true
        for piece in pieces {
            try db.execute(
                sql: "UPDATE historyRecord SET erasedRun = ? WHERE id = ?",
                arguments: [id.rawValue, piece])
            noteHistory(piece)
        }
        return pieces.count
    }

    /// Pieces that lead to erased records alone.
    private func ownedPieces(_ db: Database, _ erased: Set<Int64>) throws -> Set<Int64> {
        let gone = try erased.union(
            Int64.fetchSet(db, sql: "SELECT id FROM sourceRecord WHERE erasedRun IS NOT NULL"))
        let items = try BulkStatement(db, "SELECT item FROM historyReach WHERE record = ?")
        let records = try BulkStatement(db, "SELECT record FROM historyReach WHERE item = ?")
        var owned = Set<Int64>()
        for record in erased.sorted() {
            items.bind(record, at: 1)
            while try items.step() {
                let item = items.integer(0)
                var isOwn = true
                records.bind(item, at: 1)
                while try records.step() {
                    if !gone.contains(records.integer(0)) { isOwn = false }
                }
                if isOwn { owned.insert(item) }
            }
        }
        return owned
    }
}
