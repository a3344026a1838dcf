/// The files that belong to a store, all readable by their owner only.
package struct StorePaths: Hashable, Sendable {
    /// The store itself, as the user named it.
    package let store: String

    package init(store: String) {
        self.store = store
    }

    /// Where a new store is built; renamed to `store` when it is complete.
    package var building: String { store + ".building" }
    /// Held by the process that changes the store; says which one it is.
    package var lock: String { store + ".lock" }
    /// The secret key of fingerprints (DESIGN.md, D3).
    package var key: String { store + ".key" }

    /// Who was erased, as keyed fingerprints, so that a restored backup loses them again.
    package var erasures: String { store + ".erased" }
    /// Where a backup is brought up to date before it takes the store's place.
    package var restoring: String { store + ".restoring" }

    /// The folder that holds them.
    package var folder: String {
        guard let slash = store.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        let folder = store[..<slash]
        return folder.isEmpty ? "/" : String(folder)
    }

    /// What a process that was making a new store leaves behind without need.
    package var unfinished: [String] {
        [building] + Self.sidecars(of: building)
    }

    /// What SQLite may leave beside a database file.
    package static func sidecars(of path: String) -> [String] {
        ["-journal", "-wal", "-shm"].map { path + $0 }
    }
}
