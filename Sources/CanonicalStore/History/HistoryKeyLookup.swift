import GRDB
import RecordModel

/// Finds source records and pieces of history by their keys.
struct HistoryKeyLookup {
    private struct Source {
        let id: Int64
        let name: String
        let kind: PartyKind
    }

    private struct Object {
        let id: Int64
        let name: String
        let kind: HistoryKind
    }

    private let sources: [Source]
    private let objects: [Object]
    private let recordKeys: KeyedRecords
    private let itemKeys: KeyedRecords

    init(_ db: Database) throws {
        try db.execute(sql: StoreSchema.recordKeyIndex)
        sources = try Row.fetchAll(db, sql: "SELECT id, name, kind FROM source ORDER BY id")
            .compactMap { row in
                let kind: String = row["kind"]
                return PartyKind(rawValue: kind).map {
                    Source(id: row["id"], name: row["name"], kind: $0)
                }
            }
        objects = try Row.fetchAll(
            db, sql: "SELECT id, name, object FROM historySource ORDER BY id"
        ).compactMap { row in
            let kind: String = row["object"]
            return HistoryKind(rawValue: kind).map {
                Object(id: row["id"], name: row["name"], kind: $0)
            }
        }
        recordKeys = try KeyedRecords(db)
        itemKeys = try KeyedRecords(db, ofHistory: true)
    }

    /// The records that a key names for a role, in one source or, for nil, in any: one of each.
    ///
    /// Of records of several tables that share the key the one whose table the role means, then that
    /// of the first table by name.
    func records(_ key: String, role: HistoryRole, source name: String?) throws -> [Int64] {
        var found: [Int64] = []
        let kinds = role.partyKinds
        for source in sources
        where kinds.contains(source.kind) && (name == nil || source.name == name) {
            let sharing = try recordKeys.records(key, source: source.id)
            let meant = sharing.first {
                ($0.table.lowercased().contains("lead")) == (role == .lead)
            }
            if let record = meant ?? sharing.first { found.append(record.id) }
        }
        return found
    }

    /// The pieces of history of some kinds that a key names: one of each source.
    func items(_ key: String, kinds: [HistoryKind], source name: String?) throws -> [Int64] {
        var found: [Int64] = []
        for object in objects
        where kinds.contains(object.kind) && (name == nil || object.name == name) {
            if let item = try itemKeys.records(key, source: object.id).first {
                found.append(item.id)
            }
        }
        return found
    }

    /// Whether a source has anything that a role may name.
    func hasRecords(partyKinds: [PartyKind], kinds: [HistoryKind], source name: String) -> Bool {
        sources.contains { $0.name == name && partyKinds.contains($0.kind) }
            || objects.contains { $0.name == name && kinds.contains($0.kind) }
    }

    /// Whether a source brought any history.
    func hasHistory(source name: String) -> Bool { objects.contains { $0.name == name } }

    func kind(ofSource id: Int64) -> PartyKind? { sources.first { $0.id == id }?.kind }

    func name(ofSource id: Int64) -> String? { sources.first { $0.id == id }?.name }

    /// `historySource.id` of a kind of a source.
    func source(name: String, object: HistoryKind) -> Int64? {
        objects.first { $0.name == name && $0.kind == object }?.id
    }

    /// The forms in which one key is written: as it stands, Salesforce's long and short form, Zoho's
    /// with and without its prefix.
    static func variants(of key: String) -> [String] {
        var found = [key]
        if let id = SalesforceID(key) {
            for form in [id.long, id.short] where !found.contains(form) { found.append(form) }
        }
        let prefix = "zcrm_"
        if key.hasPrefix(prefix) {
            found.append(String(key.dropFirst(prefix.utf8.count)))
        } else if key.utf8.count >= 10, key.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
            found.append(prefix + key)
        }
        return found
    }

    /// Whether no two systems are likely to give a key to different things.
    static func isDistinctive(_ key: String) -> Bool {
        key.utf8.count >= 10 && key.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
    }
}
