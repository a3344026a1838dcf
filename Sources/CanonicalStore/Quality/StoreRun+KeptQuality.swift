import Foundation
import GRDB
import RecordModel

extension StoreRun {
    /// Keeps what the check of this run found for the next one.
    ///
    /// - Parameters:
    ///   - day: what the check took as today, in days since 1970-01-01.
    ///   - tallies: by rule.
    ///   - expiring: by rule, for days to come the records that will fail from then on.
    ///   - isWhole: whether `expiring` has all records; else those that changed.
    public func keepQuality(
        day: Int, basis: String, tallies: [String: [KeptQuality.Tally]],
        expiring: [String: [Int: [Int64]]], isWhole: Bool
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
            try db.execute(sql: "DELETE FROM qualityDay WHERE day <= ?", arguments: [day])
            for (rule, days) in expiring.sorted(by: { $0.key < $1.key }) {
                try add(days, of: rule, db)
            }
        }
        hasCheckedQuality = true
        recountQuality()
    }

    /// The records that this run changed, or whose entity it derived anew; nil where it derived all anew.
    public var changedRecords: Set<RecordID>? { hasRederivedAll ? nil : rederived }

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
        if hasCheckedQuality { return }
        try store.access { db in
            let isKept = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM qualityState)")
            guard isKept == true else { return }
            if hasRecordChanges || hasRederivedAll || rederived.count > Self.mostUnchecked {
                try dropQuality(db, keepingDays: false)
                return recountQuality()
            }
            if rederived.isEmpty { return }
            let insert = try BulkStatement(
                db,
                """
                INSERT OR IGNORE INTO uncheckedRecord(record)
                SELECT id FROM sourceRecord WHERE id = ?
                """)
            for record in rederived.sorted() {
                insert.bind(record.rawValue, at: 1)
                try insert.run()
            }
            recountQuality()
        }
    }

    /// Of more records a check of all costs hardly more.
    private static let mostUnchecked = 20_000

    private func dropQuality(_ db: Database, keepingDays: Bool) throws {
        for table in ["qualityState", "qualityTally", "uncheckedRecord"] {
            try db.execute(sql: "DELETE FROM \(table)")
        }
        if !keepingDays { try db.execute(sql: "DELETE FROM qualityDay") }
    }

    private func recountQuality() {
        for table in ["qualityTally", "qualityDay", "uncheckedRecord"] { recount(table) }
    }
}
