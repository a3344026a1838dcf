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

    /// Kinds whose pieces are called by name.
    private static let named: Set<HistoryKind> = [
        .deal, .campaign, .product, .user, .ticket, .purchase,
    ]

    /// - Parameter kind: of the pieces that are looked for; of kinds that nobody calls by name there are none.
    init(store: CanonicalStore, _ db: Database, of kind: HistoryKind) throws {
        folding = store.folding
        guard Self.named.contains(kind) else { return }
        let query = try BulkStatement(
            db,
            """
            SELECT r.id, r.source, f.name FROM historySource s JOIN historyRecord r ON r.source = s.id
                JOIN historyFact f ON f.item = r.id
            WHERE s.object = ? AND f.name IS NOT NULL AND r.version IS NOT NULL ORDER BY r.id
            """)
        query.bind(kind.rawValue, at: 1)
        while try query.step() {
            add(query.text(2), source: query.integer(1), item: query.integer(0))
        }
        if kind != .user { return }
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
