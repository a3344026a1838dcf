import GRDB

/// Opens SQLite files as stores, after checking that they are what they should be.
enum StoreOpener {
    /// Memory that SQLite may use for pages, in KiB; bounded so that a large store stays small here.
    static let cacheKiB = 96 * 1024
    /// The same for a connection that reads much once.
    static let passingCacheKiB = 2 * 1024

    /// Opens a store that is there.
    ///
    /// - Parameter cacheKiB: memory for pages. What is read in one pass and not again needs little, and is read
    ///   faster into memory that is used again than into new one, which the system has to clear first.
    static func openExisting(
        _ paths: StorePaths, isReadOnly: Bool, cacheKiB: Int = cacheKiB
    ) throws(StoreError) -> DatabaseQueue {
        try checkShape(paths)
        do {
            let queue = try connect(paths.store, isReadOnly: isReadOnly, cacheKiB: cacheKiB)
            try checkVersion(queue, paths)
            if !isReadOnly {
                try queue.writeWithoutTransaction { db in
                    // The log is folded into the file beside other work (`LogFolding`).
                    try db.execute(
                        sql: """
                            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                            PRAGMA wal_autocheckpoint = 0
                            """)
                }
                try StoreSchema.migrate(queue)
            }
            return queue
        } catch {
            throw StoreError(error, path: paths.store)
        }
    }

    /// Makes the file of a new store beside its place, without a journal: until it is complete,
    /// nobody needs it.
    static func createBuilding(_ paths: StorePaths) throws(StoreError) -> DatabaseQueue {
        for path in paths.unfinished { try OwnerOnlyFile.remove(path) }
        try OwnerOnlyFile.create(paths.building)
        do {
            let queue = try connect(paths.building, isReadOnly: false)
            try queue.writeWithoutTransaction { db in
                try db.execute(
                    sql: """
                        PRAGMA page_size = 8192; PRAGMA journal_mode = OFF;
                        PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE
                        """)
            }
            try StoreSchema.migrate(queue)
            return queue
        } catch {
            let failure = StoreError(error, path: paths.store)
            // What cannot be removed now, the next writer removes.
            for path in paths.unfinished { try? OwnerOnlyFile.remove(path) }
            throw failure
        }
    }

    private static func connect(
        _ path: String, isReadOnly: Bool, cacheKiB: Int = cacheKiB
    ) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = isReadOnly
        configuration.foreignKeysEnabled = !path.hasSuffix(".building")
        // A run's transaction stays open while the caller computes between two writes.
        configuration.allowsUnsafeTransactions = true
        configuration.busyMode = .timeout(2)
        configuration.label = "store"
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA cache_size = -\(cacheKiB); PRAGMA temp_store = MEMORY;
                    PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF
                    """)
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    private static func checkShape(_ paths: StorePaths) throws(StoreError) {
        let magic = Array("SQLite format 3\u{0}".utf8)
        guard case .file = OwnerOnlyFile.shape(of: paths.store) else {
            throw StoreError(
                .notAStore, code: "store.notAStore",
                message: "\(paths.store) is not a store: it is not a regular file.")
        }
        guard let head = OwnerOnlyFile.head(of: paths.store, count: magic.count) else {
            throw OwnerOnlyFile.failure("read", paths.store)
        }
        guard head == magic else {
            throw StoreError(
                .notAStore, code: "store.notAStore",
                message: "\(paths.store) is not a store: it is not a SQLite file.")
        }
    }

    private static func checkVersion(
        _ queue: DatabaseQueue, _ paths: StorePaths
    ) throws {
        let (application, version) = try queue.read { db in
            (
                try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
                try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            )
        }
        guard application == StoreSchema.applicationID else {
            throw StoreError(
                .notAStore, code: "store.otherApplication",
                message: "\(paths.store) is a SQLite file of another program, not a store. "
                    + "Name another file with --store.")
        }
        guard version <= StoreSchema.version else {
            throw StoreError(
                .newerStore, code: "store.newer",
                message: "\(paths.store) was written by a newer version (schema \(version), "
                    + "this one knows \(StoreSchema.version)). Install the newer version.")
        }
    }
}
