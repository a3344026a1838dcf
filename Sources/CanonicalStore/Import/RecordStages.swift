import GRDB
import RecordModel

/// Keeps which stage (lead, customer …) each record was in since when, as its versions tell it, so that
/// no role loses its dates.
///
/// - Missing: a date that the row does not say is absent; the time of an import is never one.
struct RecordStages {
    private let run: StoreRun
    private let last: BulkStatement
    private let insertion: BulkStatement

    init(_ db: Database, _ run: StoreRun) throws {
        self.run = run
        last = try BulkStatement(
            db,
            "SELECT stage FROM recordStage WHERE record = ? AND version < ? ORDER BY version DESC")
        insertion = try BulkStatement(
            db,
            "INSERT OR REPLACE INTO recordStage(record, version, stage, since) VALUES (?, ?, ?, ?)")
    }

    /// Whether rows of a layout may say a stage.
    static func concerns(_ layout: TableLayout) -> Bool {
        layout.fields.contains(.lifecycleStage)
    }

    /// Notes the stage that a version of a record says, where it is another one than before.
    func note(
        _ record: Int64, version: Int64, _ layout: TableLayout, _ cells: Span<UInt8>
    ) throws {
        let said = Self.said(layout, cells)
        last.bind(record, at: 1)
        last.bind(version, at: 2)
        let former = try last.step() ? last.text(0) : nil
        last.reset()
        guard let row = Self.row(version: version, said, former: former ?? "") else { return }
        insertion.bind(record, at: 1)
        insertion.bind(version, at: 2)
        insertion.bind(row.stage, at: 3)
        insertion.bind(row.since, at: 4)
        try insertion.run()
        run.recount("recordStage")
    }

    /// One row of `recordStage`.
    struct Stage: Hashable {
        let version: Int64
        let stage: String
        let since: String?
    }

    /// What the cells of a version say: the stage, when the record was made and when it was changed.
    struct Said {
        var stage = ""
        var created = ""
        var changed = ""
    }

    static func said(_ layout: TableLayout, _ cells: Span<UInt8>) -> Said {
        var said = Said()
        PackedCells.forEachCell(in: cells) { column, range in
            guard column < layout.fields.count, !range.isEmpty else { return }
            switch layout.fields[column] {
            case .lifecycleStage: if said.stage.isEmpty { said.stage = text(cells, range) }
            case .createdAt: if said.created.isEmpty { said.created = text(cells, range) }
            case .modifiedAt: if said.changed.isEmpty { said.changed = text(cells, range) }
            default: break
            }
        }
        return said
    }

    /// What is kept of a version; nil where its stage is the one before.
    static func row(version: Int64, _ said: Said, former: String) -> Stage? {
        if said.stage == former { return nil }
        let since = version == 1 ? said.created : said.changed
        return Stage(version: version, stage: said.stage, since: since.isEmpty ? nil : since)
    }

    private static func text(_ cells: Span<UInt8>, _ range: Range<Int>) -> String {
        let cell = cells.extracting(range)
        return unsafe cell.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}

extension StoreRun {
    /// Notes the stages of all versions of all records anew: a store of an earlier version has none.
    func rebuildStages(_ db: Database) throws {
        try db.execute(sql: "DELETE FROM recordStage")
        recount("recordStage")
        let stages = try RecordStages(db, self)
        for number in try Int64.fetchAll(db, sql: "SELECT id FROM tableLayout ORDER BY id") {
            guard RecordStages.concerns(try store.layout(number, db)) else { continue }
            // Versions of one record may have several layouts; each is read with its own.
            let versions = try BulkStatement(
                db,
                """
                SELECT record, version, layout, cells FROM recordVersion WHERE record IN (
                    SELECT id FROM sourceRecord WHERE layout = ?1 AND erasedRun IS NULL)
                UNION ALL SELECT id, version, layout, cells FROM sourceRecord
                    WHERE layout = ?1 AND erasedRun IS NULL ORDER BY 1, 2
                """)
            versions.bind(number, at: 1)
            while try versions.step() {
                let layout = try store.layout(versions.integer(2), db)
                try versions.withBytes(3) {
                    try stages.note(
                        versions.integer(0), version: versions.integer(1), layout, $0)
                }
            }
        }
    }
}
