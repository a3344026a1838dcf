import GRDB
import RecordModel

extension StoreRun {
    /// Has the store remember that the run writes a file with personal values.
    public func noteWrittenFile(
        _ purpose: WrittenFile.Purpose, path: String, definition: String = ""
    ) throws(StoreError) {
        try store.access { db in
            try db.execute(
                sql: """
                    INSERT INTO writtenFile(purpose, path, definition, run) VALUES (?, ?, ?, ?)
                    ON CONFLICT(purpose, path) DO UPDATE
                    SET definition = excluded.definition, run = excluded.run
                    """, arguments: [purpose.rawValue, path, definition, id.rawValue])
        }
    }
}

extension CanonicalStore {
    /// The files of a purpose that runs wrote, the oldest first; some may be gone by now.
    public func writtenFiles(_ purpose: WrittenFile.Purpose) throws(StoreError) -> [WrittenFile] {
        try reading { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT path, definition FROM writtenFile WHERE purpose = ? ORDER BY run, path
                    """, arguments: [purpose.rawValue]
            ).map {
                WrittenFile(purpose: purpose, path: $0["path"], definition: $0["definition"])
            }
        }
    }
}
