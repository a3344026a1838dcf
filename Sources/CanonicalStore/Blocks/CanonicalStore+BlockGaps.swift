import GRDB
import RecordModel

extension CanonicalStore {
    /// Blocks that do not say what records and history say. A store that keeps none has no gap: it answers
    /// without them until the next run.
    func blockGaps() throws(StoreError) -> [StoreGap] {
        try reading { db in
            guard try KeptBlocks.are(in: db) else { return [] }
            return try Array((partyBlockGaps(db) + historyBlockGaps(db)).prefix(20))
        }
    }

    private func partyBlockGaps(_ db: Database) throws -> [StoreGap] {
        let deriver = try PartyBlock(self, db)
        let kept = try BulkStatement(db, "SELECT columns FROM partyBlock WHERE block = ?")
        var count: Int64 = 0
        var gaps: [StoreGap] = []
        for block in try Self.blocks(db, of: "sourceRecord", bits: PartyBlock.bits) {
            let derived = try deriver.derive(block)
            kept.bind(block, at: 1)
            let stored = try kept.step() ? kept.bytes(0) : nil
            kept.reset()
            if stored != nil { count += 1 }
            if stored != derived { gaps.append(Self.gap(block, "records")) }
        }
        return try gaps + surplus(db, "partyBlock", count)
    }

    private func historyBlockGaps(_ db: Database) throws -> [StoreGap] {
        let deriver = try HistoryBlock(db)
        let kept = try BulkStatement(
            db, "SELECT columns FROM historyBlock WHERE source = ? AND block = ?")
        var count: Int64 = 0
        var gaps: [StoreGap] = []
        for block in try Self.blocks(db, of: "historyRecord", bits: HistoryBlock.bits) {
            for (source, derived) in try deriver.derive(block) {
                kept.bind(source, at: 1)
                kept.bind(block, at: 2)
                let stored = try kept.step() ? kept.bytes(0) : nil
                kept.reset()
                if stored != nil { count += 1 }
                if stored != derived { gaps.append(Self.gap(block, "history")) }
            }
        }
        return try gaps + surplus(db, "historyBlock", count)
    }

    private func surplus(_ db: Database, _ table: String, _ count: Int64) throws -> [StoreGap] {
        let kept = try Int64.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
        return kept == count
            ? []
            : [
                StoreGap(
                    code: "verify.block",
                    message: "\(table) has blocks too few, or of nothing that is there.")
            ]
    }

    private static func gap(_ block: Int64, _ subject: String) -> StoreGap {
        StoreGap(
            code: "verify.block",
            message: "Block \(block) of \(subject) says something else than its rows.")
    }
}
