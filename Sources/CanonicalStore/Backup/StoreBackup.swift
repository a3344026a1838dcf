import GRDB
import RecordModel

/// Copies a store while it is in use: the copy is the store as its last finished run left it.
///
/// Made by SQLite's online backup in one step, so that no run comes in between; who writes meanwhile
/// waits, or is not disturbed where the store has a log. The key of fingerprints goes with it.
/// - Source: SQLite, "Online Backup API".
package struct StoreBackup {
    /// What a copy holds.
    package struct Summary: Hashable, Sendable {
        package let path: String
        package let bytes: Int
        /// The last run in it, with its time; nil in an empty store.
        package let run: RunID?
        package let time: String?
        package let records: Int
        package let schemaVersion: Int
    }

    /// Copies a store to a place where nothing is yet.
    ///
    /// - Throws: `cannotCreate` where something is there or the folder refuses, `missingKey`,
    ///   `inputOutput` where the copy is not sound.
    package static func copy(
        _ store: CanonicalStore, to path: String
    ) throws(StoreError) -> Summary {
        let place = StorePaths(store: path)
        for taken in [path, place.key] where OwnerOnlyFile.shape(of: taken) != .missing {
            throw StoreError(
                .cannotCreate, code: "store.backupExists",
                message: "There is something at \(taken) already. Name another file.")
        }
        let part = path + ".part"
        let sidecars = [part] + StorePaths.sidecars(of: part)
        for file in sidecars { try OwnerOnlyFile.remove(file) }
        do throws(StoreError) {
            try OwnerOnlyFile.create(part)
            try fill(part, from: store)
            try copyKey(of: store.paths, to: place)
            try OwnerOnlyFile.synchronize(part)
            try OwnerOnlyFile.move(part, to: path)
            try OwnerOnlyFile.synchronize(place.folder)
        } catch {
            for file in sidecars { try? OwnerOnlyFile.remove(file) }
            throw error
        }
        return try summary(of: path)
    }

    /// What a backup holds, after looking into every page.
    ///
    /// - Throws: `missing`, `notAStore`, `newerStore`, or `inputOutput` where it is damaged.
    package static func check(_ path: String) throws(StoreError) -> Summary {
        let store = try CanonicalStore.open(at: path)
        let verdict = try store.reading { db in
            try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") ?? ""
        }
        try store.close()
        guard verdict == "ok" else {
            throw StoreError(
                .inputOutput, code: "store.damagedBackup",
                message: "\(path) is damaged; take another backup.")
        }
        return try summary(of: path)
    }

    static func fill(_ path: String, from store: CanonicalStore) throws(StoreError) {
        do {
            let copy = try DatabaseQueue(path: path)
            try store.queue.backup(to: copy)
            // At rest a store is one file without a log.
            try copy.writeWithoutTransaction { db in
                _ = try Row.fetchAll(db, sql: "PRAGMA journal_mode = DELETE")
                let verdict = try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
                guard verdict == "ok" else {
                    throw StoreError(
                        .inputOutput, code: "store.damagedBackup",
                        message: "The copy is not sound, because \(store.path) is damaged; see "
                            + "recollect verify.")
                }
            }
            try copy.close()
        } catch let error as StoreError {
            throw error
        } catch {
            throw StoreError(error, path: path)
        }
    }

    static func copyKey(of source: StorePaths, to place: StorePaths) throws(StoreError) {
        guard let bytes = OwnerOnlyFile.head(of: source.key, count: 256) else {
            throw StoreError(
                .missingKey, code: "store.missingKey",
                message:
                    "The key file \(source.key) is missing; without it a copy could neither be "
                    + "imported into nor lose what was erased.")
        }
        try OwnerOnlyFile.remove(place.key)
        try OwnerOnlyFile.create(place.key, contents: bytes)
    }

    private static func summary(of path: String) throws(StoreError) -> Summary {
        guard case .file(let bytes) = OwnerOnlyFile.shape(of: path) else {
            throw OwnerOnlyFile.failure("read", path)
        }
        let store = try CanonicalStore.open(at: path)
        let found = try store.reading { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT id, startedAt FROM run ORDER BY id DESC LIMIT 1")
            return Summary(
                path: path, bytes: bytes, run: row.map { RunID(rawValue: $0["id"]) },
                time: row.map { $0["startedAt"] },
                records: try Int.fetchOne(
                    db, sql: "SELECT coalesce(sum(presentRecords), 0) FROM sourceTable") ?? 0,
                schemaVersion: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0)
        }
        try store.close()
        return found
    }
}
