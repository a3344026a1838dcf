import GRDB
import RecordModel

extension StoreRun {
    /// Derives what follows from history as it is now: facts, links and their part of the content
    /// hash.
    ///
    /// Pieces that changed are derived anew; where records changed, so are those with a
    /// link that another record could take: found by an address or a name, or not at all. A link by a
    /// key of the same source stays, and one to a colleague, whom no record is. Where only something was
    /// decided, so are those of them that have to do with the entities derived anew. What it does depends on
    /// the state alone, so the order of files and nights does not matter. A store without history pays
    /// one query.
    func deriveHistory() throws(StoreError) {
        try store.access { db in
            guard try store.hasHistory(db) else { return }
            // A newer version of this software derives more than the one that wrote the store.
            if try store.setting("historyIsStale") != nil {
                history.isEverythingChanged = true
                // What was checked of it was read by the older version.
                hasRewrittenHistory = true
                try db.execute(sql: "DELETE FROM setting WHERE name = 'historyIsStale'")
            }
            try derivePieces(db)
            try deriveLookups(db)
            history = HistoryImportState()
        }
    }

    private func derivePieces(_ db: Database) throws {
        let items = try itemsToDerive(db)
        if items.isEmpty { return }
        let deriver = try HistoryDeriver(store: store, db)
        let rows = try HistoryDerivationRows(db, self)
        // All facts first: links find deals and colleagues by what they are called. They follow from a piece's own
        // cells, so that those of others stay.
        let isAll = history.isEverythingChanged
        for item in items where isAll || history.changed.contains(item) {
            try rows.writeFacts(try deriver.facts(item), of: item)
        }
        changedBlocks.isEveryPiece = changedBlocks.isEveryPiece || isAll
        if !isFirstLoad { changedPieces.formUnion(history.changed) }
        let linker = try HistoryDeriver(store: store, db)
        // All of it anew does not trust what is kept.
        var sum = isAll ? StableHash128.zero : try store.contentSum(db, .history)
        var moved: [Int64] = []
        for item in items {
            let derived = try linker.derive(item)
            // Most links that could be others are not.
            if try !isAll && !history.changed.contains(item) && rows.agrees(item, with: derived) {
                continue
            }
            moved.append(item)
            let former = try rows.replace(item, with: derived)
            // What its source has no more has no hash that would tell.
            if former.hash != derived?.hash || former.hash == .zero {
                changedBlocks.note(item: item)
            }
            if former.hash != derived?.hash || former.isLinked != derived?.isLinked {
                noteChanged(item)
            }
            if !isAll { sum = sum.subtracting(former.hash) }
            sum = sum.adding(derived?.hash ?? .zero)
        }
        try store.setContentSum(db, .history, sum)
        for item in try withFollowers(db, moved) { try rows.writeReach(of: item) }
    }

    /// Some pieces with those that belong to them, over two steps, ascending.
    private func withFollowers(_ db: Database, _ items: [Int64]) throws -> [Int64] {
        if history.isEverythingChanged { return items }
        var found = Set(items)
        let followers = try BulkStatement(
            db,
            """
            SELECT DISTINCT item FROM historyLink
            WHERE target = ? AND role IN (\(StoreSchema.leadingRoles))
            """)
        var last = items
        for _ in 0..<2 {
            var next: [Int64] = []
            for item in last {
                followers.bind(item, at: 1)
                while try followers.step() {
                    if found.insert(followers.integer(0)).inserted {
                        next.append(followers.integer(0))
                    }
                }
            }
            last = next
        }
        return found.sorted()
    }

    /// Notes that a piece is another than it was, or belongs to others.
    func noteChanged(_ item: Int64) {
        if !isFirstLoad { changedPieces.insert(item) }
    }

    /// Whether pieces changed that others name by a bare word, which is kept as a link only once it is
    /// one.
    func haveWordsChanged(_ db: Database) throws -> Bool {
        if history.changed.isEmpty { return false }
        let kind = try BulkStatement(
            db,
            """
            SELECT 1 FROM historyRecord r JOIN historySource s ON s.id = r.source
            WHERE r.id = ? AND s.object IN ('user', 'product')
            """)
        for item in history.changed {
            kind.bind(item, at: 1)
            defer { kind.reset() }
            if try kind.step() { return true }
        }
        return false
    }

    /// Ascending.
    private func itemsToDerive(_ db: Database) throws -> [Int64] {
        if try history.isEverythingChanged || haveWordsChanged(db) {
            return try Int64.fetchAll(db, sql: "SELECT id FROM historyRecord ORDER BY id")
        }
        var items = history.changed
        if history.mayLinksChange || !items.isEmpty {
            items.formUnion(
                try Int64.fetchAll(
                    db,
                    sql: "SELECT DISTINCT item FROM historyLink WHERE \(StoreSchema.partyLinks)"))
        } else if history.hasDecisions {
            items = try HistoryOfDecisions(db, entities: rederived).items
        }
        if !history.changed.isEmpty {
            // What points to a piece that was taken back, or that has come again.
            for item in history.changed {
                items.formUnion(
                    try Int64.fetchAll(
                        db, sql: "SELECT item FROM historyLink WHERE target = ?", arguments: [item])
                )
            }
        }
        return items.sorted()
    }
}
