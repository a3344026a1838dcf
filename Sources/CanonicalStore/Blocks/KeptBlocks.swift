import GRDB

extension CanonicalStore {
    /// Whether questions find what they read in blocks: not in a store of an earlier version, before its next
    /// run.
    public func keepsBlocks() throws(StoreError) -> Bool {
        try reading { try KeptBlocks.are(in: $0) }
    }
}

/// Whether blocks are kept that can be believed.
enum KeptBlocks {
    /// The setting that says in which form the store keeps them.
    static let setting = "blocks"
    /// Grows with every change of what a block says or how: the next run then derives all of them anew.
    static let form = "1"

    /// Whether the store has blocks of this form, whatever a run has changed since.
    static func are(in db: Database) throws -> Bool {
        try String.fetchOne(
            db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [setting]) == form
    }

    /// Whether blocks say what is so now: not before the end of a run that is changing the store.
    static func areCurrent(_ db: Database) throws -> Bool {
        guard try are(in: db) else { return false }
        // A run writes the head of the ledger last.
        return try Bool.fetchOne(
            db, sql: "SELECT auditHead <> '' FROM run ORDER BY id DESC LIMIT 1") ?? false
    }
}
