import Foundation
import GRDB
import RecordModel

extension CanonicalStore {
    /// What the last check of the rules left; nil where records have changed since without one.
    public func keptQuality() throws(StoreError) -> KeptQuality? {
        try reading { db in
            guard try db.tableExists("qualityCounted"),
                let state = try Row.fetchOne(db, sql: "SELECT run, day, basis FROM qualityState")
            else { return nil }
            let run = RunID(rawValue: state["run"])
            var tallies: [String: [KeptQuality.Tally]] = [:]
            for row in try Row.fetchAll(
                db, sql: "SELECT * FROM qualityTally ORDER BY rule, scope, name")
            {
                tallies[row["rule"], default: []].append(
                    KeptQuality.Tally(
                        scope: row["scope"], name: row["name"], checked: row["checked"],
                        failed: row["failed"]))
            }
            let unchecked = try Int64.fetchAll(
                db, sql: "SELECT record FROM uncheckedRecord ORDER BY record")
            let pieces = try Int64.fetchAll(
                db, sql: "SELECT item FROM uncheckedPiece ORDER BY item")
            var counted: [String: [Int64]] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT rule, ranges FROM qualityCounted") {
                counted[row["rule"]] = PackedNumbers.unpack(Array(row["ranges"] as Data))
            }
            return KeptQuality(
                run: run, day: state["day"], basis: state["basis"],
                unchecked: unchecked.map(RecordID.init), uncheckedPieces: pieces,
                rules: try qualityRecords(db, run: run, withFailing: true), tallies: tallies,
                counted: counted)
        }
    }

    /// Rows that a rule may say something else of on a day within a range than before, though nobody changed them,
    /// ascending.
    ///
    /// - Parameter days: in days since 1970-01-01.
    public func expiringRecords(rule: String, days: Range<Int>) throws(StoreError) -> [Int64] {
        try reading { db in
            let packed = try Data.fetchAll(
                db, sql: "SELECT records FROM qualityDay WHERE rule = ? AND day >= ? AND day < ?",
                arguments: [rule, days.lowerBound, days.upperBound])
            return Set(packed.flatMap { PackedNumbers.unpack(Array($0)) }).sorted()
        }
    }

    /// Calls `body` with those of some records that are present: its key, the number of its table
    /// (`tables(kind:)`), its entity, and its packed cells, which are valid during the call.
    ///
    /// - Parameter run: records as they were after it; nil for as they are now.
    public func forEachPresentRecord(
        _ records: [RecordID], after run: RunID? = nil,
        _ body: (RecordID, String, Int, Int64, Span<UInt8>) throws -> Void
    ) throws(StoreError) {
        try reading { db in
            let query = try BulkStatement(
                db,
                run == nil
                    ? """
                    SELECT r.layout, r.key, coalesce(m.entity, r.id), r.cells
                    FROM sourceRecord r LEFT JOIN membership m ON m.record = r.id
                    WHERE r.id = ?1 AND r.absentRun IS NULL
                    """
                    : """
                    SELECT v.layout, r.key, r.id, v.cells FROM (
                        SELECT id AS record, version, layout, cells FROM sourceRecord
                            WHERE id = ?1 AND versionRun <= ?2
                        UNION ALL SELECT record, version, layout, cells FROM recordVersion
                            WHERE record = ?1 AND run <= ?2) v
                    JOIN sourceRecord r ON r.id = v.record
                    WHERE r.absentRun IS NULL OR r.absentRun > ?2
                    ORDER BY v.version DESC LIMIT 1
                    """)
            if let run { query.bind(run.rawValue, at: 2) }
            for record in records {
                query.bind(record.rawValue, at: 1)
                guard try query.step() else { continue }
                defer { query.reset() }
                let table = Int(query.integer(0))
                let key = query.text(1)
                let entity = query.integer(2)
                try query.withBytes(3) { try body(record, key, table, entity, $0) }
            }
        }
    }
}
