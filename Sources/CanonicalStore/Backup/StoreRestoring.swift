import RecordModel

/// Puts a backup into a store's place, in steps that leave the store as before or as after.
///
/// The copy is brought up to date under a name of its own (`StorePaths.restoring`) while the lock of
/// the store is held; the store that was there keeps another name.
package final class StoreRestoring {
    package let paths: StorePaths
    private let lock: StoreLock
    /// Who was erased from the store that was there, or by the list beside it; nil where neither is.
    package let erasures: Erasures?

    /// The store to be, under its name while it is made.
    package var draft: StorePaths { StorePaths(store: paths.restoring) }

    /// Takes the lock of the place and copies the backup beside it.
    ///
    /// - Parameter listPath: a list of erasures kept elsewhere.
    /// - Throws: `locked`; what opening either store throws.
    package init(
        _ backup: CanonicalStore, to path: String, listPath: String? = nil
    ) throws(StoreError) {
        paths = StorePaths(store: path)
        lock = try StoreLock(path: paths.lock, command: "restore")
        var known = try Erasures(beside: paths)
        if let listPath {
            let list = try Erasures(listed: listPath)
            known = known?.union(list) ?? list
        }
        // A store that cannot be read any more is why people restore; the list beside it remains.
        if CanonicalStore.exists(at: path), let present = try? CanonicalStore.open(at: path) {
            if let own = try? present.erasures() { known = known?.union(own) ?? own }
            try? present.close()
        }
        erasures = known
        for file in Self.files(of: draft) { try OwnerOnlyFile.remove(file) }
        do throws(StoreError) {
            try OwnerOnlyFile.create(draft.store)
            try StoreBackup.fill(draft.store, from: backup)
            try Self.bringKey(backup.paths, paths, to: draft)
        } catch {
            abandon()
            throw error
        }
    }

    /// Where the store that was there went, when the copy took its place; nil where there was none.
    package func finish(keeping former: String) throws(StoreError) -> String? {
        var kept: String?
        if OwnerOnlyFile.shape(of: paths.store) != .missing {
            let place = StorePaths(store: former)
            try OwnerOnlyFile.move(paths.store, to: place.store)
            if OwnerOnlyFile.shape(of: paths.key) != .missing {
                try StoreBackup.copyKey(of: paths, to: place)
            }
            for file in StorePaths.sidecars(of: paths.store)
            where OwnerOnlyFile.shape(of: file) != .missing {
                try OwnerOnlyFile.move(file, to: former + String(file.dropFirst(paths.store.count)))
            }
            kept = former
        }
        try OwnerOnlyFile.move(draft.key, to: paths.key)
        try OwnerOnlyFile.move(draft.store, to: paths.store)
        try OwnerOnlyFile.synchronize(paths.folder)
        return kept
    }

    /// Removes what was made, so that nothing has happened.
    package func abandon() {
        for file in Self.files(of: draft) { try? OwnerOnlyFile.remove(file) }
    }

    private static func files(of draft: StorePaths) -> [String] {
        [draft.store, draft.key, draft.lock, draft.erasures] + StorePaths.sidecars(of: draft.store)
    }

    /// The key of the backup, or, where it was lost, the one that is there.
    private static func bringKey(
        _ backup: StorePaths, _ present: StorePaths, to draft: StorePaths
    ) throws(StoreError) {
        let source = OwnerOnlyFile.shape(of: backup.key) == .missing ? present : backup
        try StoreBackup.copyKey(of: source, to: draft)
    }
}
