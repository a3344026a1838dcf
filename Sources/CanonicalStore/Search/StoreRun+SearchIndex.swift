import GRDB
import RecordModel

extension StoreRun {
    /// The form of the terms that this software writes; from 2 on each address of a cell is one.
    private static let searchForm: Int64 = 2

    /// Each night adds a segment, and who looks a term up searches all of them.
    private static let mostSegments: Int64 = 60

    /// Makes an index of an earlier form anew, in runs that bring records: others are to be quick. So is one of many
    /// segments by a run that matches all records anyway.
    ///
    /// What the older index lacks is found from then on.
    func renewSearchIndex() throws(StoreError) {
        let brings = counts.addedRecords + counts.changedRecords > 0
        let form = try store.access { db in
            try Int64.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'searchForm'") ?? 1
        }
        let isLong = hasMatchedAll && searchIndex.nextSegment > Self.mostSegments
        if !brings || (form >= Self.searchForm && !isLong) { return }
        if isFirstLoad { return try store.access { try noteSearchForm($0) } }
        try rebuildSearchIndex()
    }

    private func noteSearchForm(_ db: Database) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO setting(name, value) VALUES ('searchForm', ?)",
            arguments: [String(Self.searchForm)])
    }

    /// Makes the search index anew, in few segments and without terms of superseded versions.
    func rebuildSearchIndex() throws(StoreError) {
        try store.access { db in
            try db.execute(sql: "DELETE FROM searchBlock")
            recount("searchBlock")
            searchIndex = SearchIndexBuilder(firstSegment: 0)
            let query = try BulkStatement(
                db, "SELECT id, layout, cells FROM sourceRecord ORDER BY id")
            while try query.step() {
                let layout = try store.layout(query.integer(1), db)
                let record = query.integer(0)
                query.withBytes(2) { bytes in
                    layout.withMeaning(of: bytes) {
                        searchIndex.add(record: record, cells: $0, roles: layout.searchRoles)
                    }
                }
                try searchIndex.flushIfLarge(db, store.folding)
            }
            try searchIndex.flush(db, store.folding)
            try noteSearchForm(db)
        }
    }
}
