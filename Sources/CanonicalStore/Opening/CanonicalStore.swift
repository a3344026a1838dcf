import GRDB

/// A canonical store: one SQLite file that holds all source records, what was decided about them,
/// and what follows from both (DESIGN.md, section 1).
///
/// Reading methods see the last committed state, or, while a run of this process is open, what the
/// run has written so far. Changes are made through `StoreRun`. All access is serial.
public final class CanonicalStore: Sendable {
    /// The file as the caller named it.
    public let path: String
    package let paths: StorePaths
    let queue: DatabaseQueue
    /// Whether the file is a new store that is not yet in its place.
    let isBuilding: Bool
    let folding: SearchFolding
    let layoutCache = LayoutCache()
    let historyLayouts = HistoryLayoutCache()

    init(
        paths: StorePaths, queue: DatabaseQueue, isBuilding: Bool, folding: SearchFolding
    ) {
        path = paths.store
        self.paths = paths
        self.queue = queue
        self.isBuilding = isBuilding
        self.folding = folding
    }

    /// Whether a store, or something in its place, exists at a path.
    public static func exists(at path: String) -> Bool {
        switch OwnerOnlyFile.shape(of: path) {
        case .missing, .file(bytes: 0): false
        default: true
        }
    }

    /// Opens a store for reading; nothing is written, and others may change it meanwhile.
    ///
    /// - Throws: `missing`, `notAStore`, `newerStore`, `inputOutput`.
    public static func open(
        at path: String, folding: SearchFolding = .basic
    ) throws(StoreError) -> CanonicalStore {
        let paths = StorePaths(store: path)
        guard exists(at: path) else {
            throw StoreError(
                .missing, code: "store.missing",
                message: "There is no store at \(path). Make one with: recollect migrate FILE... "
                    + "--store \(path)")
        }
        let queue = try StoreOpener.openExisting(paths, isReadOnly: true)
        return CanonicalStore(
            paths: paths, queue: queue, isBuilding: false, folding: folding)
    }

    /// The store as it was committed last, through a connection of its own for reading much of it once.
    ///
    /// While a run is open, it has nothing of what the run has written.
    public func passing() throws(StoreError) -> CanonicalStore {
        CanonicalStore(
            paths: paths,
            queue: try StoreOpener.openExisting(
                paths, isReadOnly: true, cacheKiB: StoreOpener.passingCacheKiB),
            isBuilding: false, folding: folding)
    }

    /// Runs a piece of work on the connection and turns what it throws into a `StoreError`.
    func access<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            return try queue.unsafeReentrantWrite(work)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Runs a piece of work that only reads, as one look at the store.
    ///
    /// Outside of a run SQLite would otherwise lock and unlock the file for every statement, which
    /// costs more than reading a row, and rows could differ from one statement to the next.
    func reading<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
        try access { db in
            if db.isInsideTransaction { return try work(db) }
            try db.execute(sql: "BEGIN DEFERRED TRANSACTION")
            do {
                let value = try work(db)
                try db.execute(sql: "COMMIT")
                return value
            } catch {
                if db.isInsideTransaction { try db.execute(sql: "ROLLBACK") }
                throw error
            }
        }
    }

    /// Lets go of the pages that SQLite keeps in memory and that are not being written.
    public func releasePages() throws(StoreError) {
        try access { try $0.execute(sql: "PRAGMA shrink_memory") }
    }

    /// Closes the file; the store cannot be used afterwards.
    public func close() throws(StoreError) {
        do { try queue.close() } catch { throw StoreError(error, path: path) }
    }
}
