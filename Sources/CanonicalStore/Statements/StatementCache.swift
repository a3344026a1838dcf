import GRDB

/// The prepared statements of a run, made at their first use.
final class StatementCache {
    private let store: CanonicalStore
    private var statements: [String: BulkStatement] = [:]

    init(store: CanonicalStore) {
        self.store = store
    }

    /// Lets go of all statements, so that the connection can be closed.
    func clear() {
        statements.removeAll()
    }

    /// The statement for a text that is a constant of ours.
    func statement(_ db: Database, _ sql: String) throws -> BulkStatement {
        if let found = statements[sql] { return found }
        let made = try BulkStatement(db, sql)
        statements[sql] = made
        return made
    }
}
