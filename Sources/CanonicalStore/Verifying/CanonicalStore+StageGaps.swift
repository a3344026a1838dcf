import GRDB
import RecordModel

extension CanonicalStore {
    /// Records whose stages are not those that their versions say.
    func stageGaps() throws(StoreError) -> [StoreGap] {
        try reading { db in
            let kept = try keptStages(db)
            let derived = try derivedStages(db)
            return Set(kept.keys).union(derived.keys).sorted()
                .filter { kept[$0] != derived[$0] }.prefix(20).map {
                    StoreGap(
                        code: "verify.stage",
                        message: "Record \($0) has other rows in recordStage than its versions say."
                    )
                }
        }
    }

    private func keptStages(_ db: Database) throws -> [Int64: [RecordStages.Stage]] {
        let query = try BulkStatement(
            db, "SELECT record, version, stage, since FROM recordStage ORDER BY record, version")
        defer { query.reset() }
        var kept: [Int64: [RecordStages.Stage]] = [:]
        while try query.step() {
            kept[query.integer(0), default: []].append(
                .init(
                    version: query.integer(1), stage: query.text(2), since: query.optionalText(3)))
        }
        return kept
    }

    /// From all versions whose columns may say a stage, as `RecordStages.note` has kept them one by one.
    private func derivedStages(_ db: Database) throws -> [Int64: [RecordStages.Stage]] {
        var derived: [Int64: [RecordStages.Stage]] = [:]
        let layouts = try Int64.fetchAll(db, sql: "SELECT id FROM tableLayout ORDER BY id")
            .filter { RecordStages.concerns(try layout($0, db)) }
        if layouts.isEmpty { return [:] }
        let list = layouts.map(String.init).joined(separator: ",")
        let query = try BulkStatement(
            db,
            """
            SELECT v.record, v.version, v.layout, v.cells FROM recordVersion v
                JOIN sourceRecord r ON r.id = v.record
                WHERE v.layout IN (\(list)) AND r.erasedRun IS NULL
            UNION ALL SELECT id, version, layout, cells FROM sourceRecord
                WHERE layout IN (\(list)) AND erasedRun IS NULL ORDER BY 1, 2
            """)
        defer { query.reset() }
        while try query.step() {
            let record = query.integer(0)
            let present = try layout(query.integer(2), db)
            let said = query.withBytes(3) { RecordStages.said(present, $0) }
            let former = derived[record]?.last?.stage ?? ""
            if let row = RecordStages.row(version: query.integer(1), said, former: former) {
                derived[record, default: []].append(row)
            }
        }
        return derived
    }
}
