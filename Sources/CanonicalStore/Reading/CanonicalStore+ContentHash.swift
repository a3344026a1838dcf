import GRDB
import RecordModel

extension CanonicalStore {
    /// The hash of what the store says: entities with members and values, relations, links
    /// and history.
    ///
    /// It is kept while the store changes; `verify` proves it by recomputation.
    public func contentHash() throws(StoreError) -> String {
        try access { db in
            try contentSum(db, .entities).adding(try contentSum(db, .links))
                .adding(try contentSum(db, .history)).adding(try contentSum(db, .relations))
                .hexadecimal
        }
    }

    /// A part of the content hash that is kept on its own.
    enum ContentPart: String {
        case entities = "entityHash"
        case links = "linkHash"
        case history = "historyHash"
        case relations = "relationHash"
    }

    func contentSum(_ db: Database, _ part: ContentPart) throws -> StableHash128 {
        let text = try String.fetchOne(
            db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [part.rawValue])
        return text.flatMap(StableHash128.init(hexadecimal:)) ?? .zero
    }

    func setContentSum(_ db: Database, _ part: ContentPart, _ sum: StableHash128) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO setting(name, value) VALUES (?, ?)",
            arguments: [part.rawValue, sum.hexadecimal])
    }
}
