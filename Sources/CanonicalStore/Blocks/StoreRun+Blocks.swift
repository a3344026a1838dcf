import GRDB
import RecordModel

extension StoreRun {
    /// Derives the blocks anew of which the run changed a row; all of them on a first load, and in a store
    /// that has none of this form yet.
    func writeBlocks() throws(StoreError) {
        try store.access { db in
            if try isFirstLoad || !KeptBlocks.are(in: db) {
                changedBlocks.isEveryParty = true
                changedBlocks.isEveryPiece = true
                try db.execute(
                    sql: "INSERT OR REPLACE INTO setting(name, value) VALUES (?, ?)",
                    arguments: [KeptBlocks.setting, KeptBlocks.form])
            }
            try writePartyBlocks(db)
            try writeHistoryBlocks(db)
            changedBlocks = ChangedBlocks()
        }
    }

    private func writePartyBlocks(_ db: Database) throws {
        let isAll = changedBlocks.isEveryParty
        var blocks = changedBlocks.parties.keys.sorted()
        if isAll {
            try db.execute(sql: "DELETE FROM partyBlock")
            blocks = try CanonicalStore.blocks(db, of: "sourceRecord", bits: PartyBlock.bits)
        }
        if blocks.isEmpty { return }
        let deriver = try PartyBlock(store, db)
        let insertion = try BulkStatement(
            db, "INSERT OR REPLACE INTO partyBlock(block, columns) VALUES (?, ?)")
        let removal = try BulkStatement(db, "DELETE FROM partyBlock WHERE block = ?")
        let reading = try BulkStatement(db, "SELECT columns FROM partyBlock WHERE block = ?")
        for block in blocks {
            let changed = isAll ? [] : changedBlocks.parties[block] ?? []
            let patch: PartyBlock.Patch
            reading.bind(block, at: 1)
            if !changed.isEmpty, changed.count < Self.mostPatched, try reading.step() {
                patch = try reading.withBytes(0) { try deriver.patch($0, changed: changed) }
            } else {
                patch = try deriver.derive(block).map(PartyBlock.Patch.bytes) ?? .empty
            }
            reading.reset()
            switch patch {
            case .same: continue
            case .empty:
                removal.bind(block, at: 1)
                try removal.run()
            case .bytes(let bytes):
                insertion.bind(block, at: 1)
                insertion.bindBlob(bytes.span, at: 2)
                try insertion.run()
            }
        }
    }

    /// Where more records of a block changed, all of them are read.
    private static let mostPatched = 200

    private func writeHistoryBlocks(_ db: Database) throws {
        guard try store.hasHistory(db) else { return }
        let isAll = changedBlocks.isEveryPiece
        var blocks = changedBlocks.history.sorted()
        if isAll {
            try db.execute(sql: "DELETE FROM historyBlock")
            blocks = try CanonicalStore.blocks(db, of: "historyRecord", bits: HistoryBlock.bits)
        }
        if blocks.isEmpty { return }
        let sources = try Int64.fetchAll(db, sql: "SELECT id FROM historySource ORDER BY id")
        let deriver = try HistoryBlock(db)
        let insertion = try BulkStatement(
            db, "INSERT INTO historyBlock(source, block, columns) VALUES (?, ?, ?)")
        let removal = try BulkStatement(
            db, "DELETE FROM historyBlock WHERE source = ? AND block = ?")
        for block in blocks {
            for source in sources where !isAll {
                removal.bind(source, at: 1)
                removal.bind(block, at: 2)
                try removal.run()
            }
            for (source, bytes) in try deriver.derive(block) {
                insertion.bind(source, at: 1)
                insertion.bind(block, at: 2)
                insertion.bindBlob(bytes.span, at: 3)
                try insertion.run()
            }
        }
    }
}

extension CanonicalStore {
    /// The numbers of all blocks that a table's rows can be in.
    static func blocks(_ db: Database, of table: String, bits: Int64) throws -> [Int64] {
        guard let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM \(table)") else {
            return []
        }
        return Array(0...(last >> bits))
    }
}
