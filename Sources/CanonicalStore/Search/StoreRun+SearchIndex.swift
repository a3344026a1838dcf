import GRDB
import RecordModel

extension StoreRun {
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
        }
    }
}
