import GRDB
import RecordModel

extension CanonicalStore {
    /// The last nights, the oldest first.
    ///
    /// - Parameter limit: how many at most.
    public func nights(limit: Int = 60) throws(StoreError) -> [StoredNight] {
        try reading { db in
            guard try db.tableExists("night") else { return [] }
            return try Row.fetchAll(
                db,
                sql: """
                    SELECT n.run, r.startedAt, n.measure, n.isHeld, n.causes, n.releasedRun
                    FROM night n JOIN run r ON r.id = n.run ORDER BY n.run DESC LIMIT ?
                    """, arguments: [limit]
            ).reversed().map(Self.night)
        }
    }

    /// Nights whose merges wait for a look, the oldest first; one that was taken back waits for none.
    public func waitingNights() throws(StoreError) -> [StoredNight] {
        try reading { db in
            guard try db.tableExists("night") else { return [] }
            return try Row.fetchAll(
                db,
                sql: """
                    SELECT n.run, r.startedAt, n.measure, n.isHeld, n.causes, n.releasedRun
                    FROM night n JOIN run r ON r.id = n.run
                    WHERE n.isHeld = 1 AND n.releasedRun IS NULL AND r.undoneBy IS NULL
                    ORDER BY n.run
                    """
            ).map(Self.night)
        }
    }

    /// Records that nights brought which wait for a look: nothing merges them alone.
    ///
    /// - Parameter released: nights that are taken as released.
    public func heldRecords(
        besides released: Set<RunID> = []
    ) throws(StoreError) -> Set<RecordID> {
        try reading { db in
            guard try db.tableExists("night") else { return [] }
            let query = try BulkStatement(
                db,
                """
                SELECT h.run, h.record FROM heldRecord h JOIN night n ON n.run = h.run
                    JOIN run r ON r.id = n.run
                WHERE n.releasedRun IS NULL AND r.undoneBy IS NULL
                """)
            var out: Set<RecordID> = []
            while try query.step() {
                if released.contains(RunID(rawValue: query.integer(0))) { continue }
                out.insert(RecordID(rawValue: query.integer(1)))
            }
            return out
        }
    }

    /// The numbers of the entities of some records, in the order asked for; nil for records that
    /// belong to none yet.
    public func entityNumbersIfKnown(of records: [RecordID]) throws(StoreError) -> [Int64?] {
        try reading { db in
            let query = try BulkStatement(db, "SELECT entity FROM membership WHERE record = ?")
            return try records.map { record in
                query.bind(record.rawValue, at: 1)
                defer { query.reset() }
                return try query.step() ? query.integer(0) : nil
            }
        }
    }

    private static func night(_ row: Row) -> StoredNight {
        StoredNight(
            run: RunID(rawValue: row["run"]), time: row["startedAt"], measure: row["measure"],
            isHeld: row["isHeld"], causes: row["causes"],
            releasedBy: (row["releasedRun"] as Int64?).map(RunID.init))
    }
}
