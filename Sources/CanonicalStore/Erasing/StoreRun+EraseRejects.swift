import Foundation
import GRDB
import RecordModel

extension StoreRun {
    /// Empties rejected rows that name a person and keeps what recognises them when they come again.
    ///
    /// - Returns: how many rejected rows named the person.
    func eraseRejects(
        _ db: Database, _ values: [String], _ fingerprints: ErasureFingerprints
    ) throws -> Int {
        let telling = values.filter { $0.utf8.count > 4 }
        if telling.isEmpty { return 0 }
        var erased = 0
        let insert = try BulkStatement(
            db, "INSERT OR IGNORE INTO erasedFingerprint(hash, run) VALUES (?, ?)")
        for row in try Row.fetchAll(db, sql: "SELECT id, cells FROM rejectedRow ORDER BY id") {
            let text: String = row["cells"]
            let cells = try JSONDecoder().decode([String].self, from: Data(text.utf8))
            guard cells.contains(where: { cell in telling.contains { cell.contains($0) } }) else {
                continue
            }
            insert.bind(fingerprints.rejected(cells), at: 1)
            insert.bind(id.rawValue, at: 2)
            try insert.run()
            try db.execute(
                sql: "UPDATE rejectedRow SET cells = '[]' WHERE id = ?",
                arguments: [row["id"] as Int64])
            erased += 1
        }
        return erased
    }

    /// Rows that became no records, without those that name somebody who was erased: neither the store
    /// nor a file of rejects may take these in again.
    ///
    /// - Throws: `missingKey` where somebody was erased and the store's key file is gone.
    public func withoutErased(_ rows: [RejectedRow]) throws(StoreError) -> [RejectedRow] {
        if rows.isEmpty { return [] }
        let erased = try store.access { db in
            if imports.erased == nil { imports.erased = try ErasedPeople(db, store.paths) }
            return imports.erased
        }
        guard let erased else { return rows }
        return rows.filter { !erased.contains(rejected: $0.cells) }
    }
}
