import GRDB
import RecordModel

/// Finds pieces of history by what they are called in their source: deals, campaigns, products and
/// colleagues that exports name without their ids.
struct HistoryNameIndex {
    private struct Name: Hashable {
        let source: Int64
        let text: String
    }

    /// The only piece with a name in its source; nil where several have it.
    private var items: [Name: Int64?] = [:]
    private let folding: SearchFolding

    /// - Parameter objects: the kinds whose pieces are looked for, as a list of SQL texts.
    init(
        store: CanonicalStore, _ db: Database,
        objects: String = "'deal', 'campaign', 'product', 'user', 'ticket', 'purchase'"
    ) throws {
        folding = store.folding
        let query = try BulkStatement(
            db,
            """
            SELECT r.id, r.source, f.name FROM historySource s JOIN historyRecord r ON r.source = s.id
                JOIN historyFact f ON f.item = r.id
            WHERE s.object IN (\(objects))
                AND f.name IS NOT NULL AND r.version IS NOT NULL ORDER BY r.id
            """)
        while try query.step() {
            add(query.text(2), source: query.integer(1), item: query.integer(0))
        }
        let colleagues = try Int64.fetchAll(
            db,
            sql: """
                SELECT r.id FROM historyRecord r JOIN historySource s ON s.id = r.source
                WHERE s.object = 'user' AND r.version IS NOT NULL ORDER BY r.id
                """)
        let reader = try HistoryRows(store: store, db)
        for item in colleagues {
            guard let row = try reader.row(item) else { continue }
            for field in [HistoryField.email, .userName] {
                if let text = row.item.text(field) {
                    add(text, source: row.source, item: item)
                }
            }
        }
    }

    /// The piece that alone has a name in a source; nil inside where several have it, nil where none.
    func item(_ text: String, source: Int64) -> Int64?? {
        items[Name(source: source, text: folded(text))]
    }

    private mutating func add(_ text: String, source: Int64, item: Int64) {
        let name = Name(source: source, text: folded(text))
        if name.text.isEmpty { return }
        if let known = items[name], known != item {
            items.updateValue(nil, forKey: name)
        } else {
            items.updateValue(item, forKey: name)
        }
    }

    private func folded(_ text: String) -> String {
        folding.fold(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
