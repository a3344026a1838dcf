import Foundation
import GRDB
import RecordModel

extension StoreRun {
    /// Keeps what the check of this run found for the next one.
    ///
    /// - Parameters:
    ///   - day: what the check took as today, in days since 1970-01-01.
    ///   - tallies: by rule.
    ///   - counted: by rule the bounds of ranges of rows (`KeptQuality.counted`).
    ///   - expiring: by rule, for days to come the rows that will pass or fail other than now from then on.
    ///   - isWhole: whether `expiring` has all rows; else those that changed.
    public func keepQuality(
        day: Int, basis: String, tallies: [String: [KeptQuality.Tally]],
        counted: [String: [Int64]], expiring: [String: [Int: [Int64]]], isWhole: Bool
    ) throws(StoreError) {
        try store.access { db in
            try dropQuality(db, keepingDays: !isWhole)
            try db.execute(
                sql: "INSERT INTO qualityState(id, run, day, basis) VALUES (1, ?, ?, ?)",
                arguments: [id.rawValue, day, basis])
            for (rule, tallies) in tallies.sorted(by: { $0.key < $1.key }) {
                for tally in tallies {
                    try db.execute(
                        sql: """
                            INSERT INTO qualityTally(rule, scope, name, checked, failed)
                            VALUES (?, ?, ?, ?, ?)
                            """,
                        arguments: [rule, tally.scope, tally.name, tally.checked, tally.failed])
                }
            }
            for (rule, bounds) in counted.sorted(by: { $0.key < $1.key }) {
                try db.execute(
                    sql: "INSERT INTO qualityCounted(rule, ranges) VALUES (?, ?)",
                    arguments: [rule, Data(PackedNumbers.pack(bounds))])
            }
            try db.execute(sql: "DELETE FROM qualityDay WHERE day <= ?", arguments: [day])
            for (rule, days) in expiring.sorted(by: { $0.key < $1.key }) {
                try add(days, of: rule, db)
            }
        }
        hasCheckedQuality = true
        changedPieces = []
        recountQuality()
    }

    /// The records that this run changed, or whose entity it derived anew; nil where it derived all anew.
    public var changedRecords: Set<RecordID>? { hasRederivedAll ? nil : rederived }

    /// Records of people whose link with a company the run changed.
    public var relinkedRecords: Set<RecordID> { Set(relinked.map(RecordID.init)) }

    /// Pieces of history that changed in this run, or of which it changed to whom they belong, as far as that was
    /// derived; nil where versions were taken back or values taken out, so that nobody knows what they were.
    public var changedHistory: Set<Int64>? { hasRewrittenHistory ? nil : changedPieces }

    /// Whether a record came with this run or left its source.
    public func isComing(_ record: RecordID) -> Bool { record.rawValue >= firstNewRecord }

    private func add(_ days: [Int: [Int64]], of rule: String, _ db: Database) throws {
        for (day, records) in days.sorted(by: { $0.key < $1.key }) {
            let known = try Data.fetchOne(
                db, sql: "SELECT records FROM qualityDay WHERE rule = ? AND day = ?",
                arguments: [rule, day])
            let all = Set(known.map { PackedNumbers.unpack(Array($0)) } ?? []).union(records)
            try db.execute(
                sql: "INSERT OR REPLACE INTO qualityDay(rule, day, records) VALUES (?, ?, ?)",
                arguments: [rule, day, Data(PackedNumbers.pack(all.sorted()))])
        }
    }

    /// At the end of a run that checked nothing: remembers which records have another entity, or lets go of
    /// what was kept, because records themselves have changed.
    func settleQuality() throws(StoreError) {
        try store.access { db in
            if hasCheckedQuality {
                // What was linked after the check is for the next one.
                return try noteUnchecked(db, pieces: changedPieces)
            }
            let isKept = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM qualityState)")
            guard isKept == true else { return }
            if hasRecordChanges || hasRederivedAll || hasRewrittenHistory
                || rederived.count + relinked.count + changedPieces.count > Self.mostUnchecked
            {
                try dropQuality(db, keepingDays: false)
                return recountQuality()
            }
            try noteUnchecked(db, pieces: changedPieces)
            let records = Set(rederived.map(\.rawValue)).union(relinked)
            if records.isEmpty { return }
            let insert = try BulkStatement(
                db,
                """
                INSERT OR IGNORE INTO uncheckedRecord(record)
                SELECT id FROM sourceRecord WHERE id = ?
                """)
            for record in records.sorted() {
                insert.bind(record, at: 1)
                try insert.run()
            }
            recountQuality()
        }
    }

    private func noteUnchecked(_ db: Database, pieces: Set<Int64>) throws {
        if pieces.isEmpty { return }
        let insert = try BulkStatement(
            db,
            """
            INSERT OR IGNORE INTO uncheckedPiece(item) SELECT id FROM historyRecord WHERE id = ?
            """)
        for piece in pieces.sorted() {
            insert.bind(piece, at: 1)
            try insert.run()
        }
        recountQuality()
    }

    /// Of more records a check of all costs hardly more.
    private static let mostUnchecked = 20_000

    private func dropQuality(_ db: Database, keepingDays: Bool) throws {
        for table in [
            "qualityState", "qualityTally", "qualityCounted", "uncheckedRecord", "uncheckedPiece",
        ] {
            try db.execute(sql: "DELETE FROM \(table)")
        }
        if !keepingDays { try db.execute(sql: "DELETE FROM qualityDay") }
    }

    private func recountQuality() {
        for table in [
            "qualityTally", "qualityDay", "qualityCounted", "uncheckedRecord", "uncheckedPiece",
        ] {
            recount(table)
        }
    }
}
