import GRDB
import RecordModel

/// The right to change a store, and the only way to do it: in runs that happen wholly or not at all.
///
/// An existing store is changed in one transaction. A new one is built beside its place and gets
/// its name when it is complete. So a process that is killed at any moment leaves the store as
/// before or as after; what a dead process left beside it is removed by the next writer.
public final class StoreWriter {
    /// The store as it is now; while a run is open, with what the run has written.
    public private(set) var store: CanonicalStore
    private let paths: StorePaths
    /// What goes on with the log of the last run.
    private var folding: LogFolding?
    /// Nil when the writer is closed.
    private var lock: StoreLock?

    private init(store: CanonicalStore, paths: StorePaths, lock: StoreLock) {
        self.store = store
        self.paths = paths
        self.lock = lock
    }

    /// Takes the right to change a store, making a new one where there is none.
    ///
    /// - Parameter command: the command without arguments, told to whom it keeps waiting.
    /// - Throws: `locked`, `notAStore`, `newerStore`, `cannotCreate`, `inputOutput`.
    public static func open(
        at path: String, command: String, folding: SearchFolding = .basic
    ) throws(StoreError) -> StoreWriter {
        let paths = StorePaths(store: path)
        let lock = try StoreLock(path: paths.lock, command: command)
        let isNew = !CanonicalStore.exists(at: path)
        let queue =
            isNew
            ? try StoreOpener.createBuilding(paths)
            : try StoreOpener.openExisting(paths, isReadOnly: false)
        let store = CanonicalStore(
            paths: paths, queue: queue, isBuilding: isNew, folding: folding)
        return StoreWriter(store: store, paths: paths, lock: lock)
    }

    /// Does a piece of work as one run.
    ///
    /// What the body throws undoes everything and is thrown on. A run that changed nothing leaves
    /// no trace.
    ///
    /// - Precondition: the body calls `StoreRun.refresh` after its last change of records or
    ///   judgements.
    public func run<Value>(
        _ description: RunDescription, isolation: isolated (any Actor)? = #isolation,
        _ body: (StoreRun) async throws -> Value
    ) async throws -> RunOutcome<Value> {
        precondition(lock != nil, "a closed writer does not run")
        let run = try StoreRun(store: store, description: description)
        do {
            let value = try await body(run)
            guard run.hasChanges || run.counts.addedRecords > 0 else {
                run.release()
                try abandon()
                return RunOutcome(run: nil, value: value)
            }
            try run.finish()
            run.release()
            try commit()
            return RunOutcome(run: run.id, value: value)
        } catch {
            let failure = error
            run.release()
            // What went wrong first is what the caller has to know; a failing clean-up leaves
            // a file that the next writer removes.
            do { try abandon() } catch { throw failure }
            throw failure
        }
    }

    /// Rewrites the file, so that nothing is left in it of what was removed: neither in unused pages
    /// nor in the log.
    ///
    /// - Complexity: as long as copying the file, and as much room on the disk.
    public func shred() throws(StoreError) {
        precondition(lock != nil && !store.isBuilding, "only a whole store is shredded")
        folding?.wait()
        try store.access { db in
            try db.execute(sql: "VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }

    /// Gives up the right and closes the file.
    public func close() throws(StoreError) {
        if lock == nil { return }
        defer { lock = nil }
        if store.isBuilding {
            try store.close()
            try removeBuilding()
            return
        }
        try removeLog()
        try store.close()
    }

    /// Folds the log into the file: at rest a store is one file, readable in a read-only folder.
    ///
    /// Where somebody is reading, the log stays, and the next writer's end removes it.
    private func removeLog() throws(StoreError) {
        folding?.wait()
        do {
            try store.access { db in
                try db.execute(sql: "PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)")
                _ = try Row.fetchAll(db, sql: "PRAGMA journal_mode = DELETE")
            }
        } catch  where error.kind == .locked {
            return
        }
    }

    private func commit() throws(StoreError) {
        try store.access { try $0.execute(sql: "COMMIT") }
        guard store.isBuilding else {
            // Answers of a sitting, each a small run, are not to wait for the disk twice.
            if case .file(let bytes) = OwnerOnlyFile.shape(of: paths.store + "-wal"),
                bytes >= LogFolding.least
            {
                folding?.wait()
                folding = LogFolding(paths.store)
            }
            return
        }
        try store.close()
        try FingerprintKey.createIfMissing(paths: paths)
        try OwnerOnlyFile.synchronize(paths.building)
        try OwnerOnlyFile.move(paths.building, to: paths.store)
        try OwnerOnlyFile.synchronize(paths.folder)
        store = CanonicalStore(
            paths: paths, queue: try StoreOpener.openExisting(paths, isReadOnly: false),
            isBuilding: false, folding: store.folding)
    }

    /// Takes everything back that the open run did.
    private func abandon() throws(StoreError) {
        if store.isBuilding {
            try store.close()
            store = CanonicalStore(
                paths: paths, queue: try StoreOpener.createBuilding(paths), isBuilding: true,
                folding: store.folding)
        } else {
            store.layoutCache.clear()
            store.historyLayouts.clear()
            try store.access { db in
                if db.isInsideTransaction { try db.execute(sql: "ROLLBACK") }
            }
        }
    }

    private func removeBuilding() throws(StoreError) {
        for path in [paths.building] + StorePaths.sidecars(of: paths.building) {
            try OwnerOnlyFile.remove(path)
        }
    }

    deinit {
        guard lock != nil else { return }
        // Nobody can be told any more; the next writer removes what stays.
        if store.isBuilding { try? removeBuilding() } else { try? removeLog() }
    }
}
