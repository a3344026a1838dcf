import GRDB
import RecordModel

/// The pieces of history whose links may be others after a decision about records, which leaves what
/// records say as it is.
///
/// A link depends on decisions where several records have the same key, address or name: it stands if
/// all of them are one entity, and points to one of them. So a piece is concerned where it points to a
/// record of an entity that was derived anew, where it was in doubt, and where its key names such a
/// record but was not believed.
struct HistoryOfDecisions {
    /// Their numbers.
    let items: Set<Int64>

    /// - Parameter entities: all records of the entities that were derived anew, as they were and as they
    ///   are.
    init(_ db: Database, entities: Set<RecordID>) throws {
        var found: Set<Int64> = []
        var keys: Set<String> = []
        let linked = try BulkStatement(
            db,
            "SELECT item FROM historyLink WHERE record = ? AND \(StoreSchema.partyLinks)")
        let named = try BulkStatement(
            db,
            """
            SELECT key FROM sourceRecord WHERE id = ?1
            UNION ALL SELECT key FROM recordAlias WHERE record = ?1
            """)
        for record in entities {
            linked.bind(record.rawValue, at: 1)
            while try linked.step() { found.insert(linked.integer(0)) }
            named.bind(record.rawValue, at: 1)
            while try named.step() { keys.formUnion(Self.forms(of: named.text(0))) }
        }
        try db.execute(sql: StoreSchema.unsureLinkIndex)
        let unsure = try BulkStatement(
            db,
            """
            SELECT item, way, reference, reason FROM historyLink INDEXED BY historyLinkUnsure
            WHERE \(StoreSchema.unsureLinks)
            """)
        while try unsure.step() {
            let item = unsure.integer(0)
            if found.contains(item) { continue }
            // What nobody has is still what nobody has, unless a key was not believed.
            let isDoubtful = unsure.optionalText(3) == "ambiguous"
            let isNamed =
                unsure.text(1) == HistoryMention.Way.key.rawValue
                && HistoryKeyLookup.variants(of: unsure.text(2)).contains(where: keys.contains)
            if isDoubtful || isNamed { found.insert(item) }
        }
        unsure.reset()
        items = found
    }

    /// A record's key as it stands, and without the table that tells it from that of another table.
    private static func forms(of key: String) -> [String] {
        guard let at = key.lastIndex(of: "@") else { return [key] }
        return [key, String(key[..<at])]
    }
}
