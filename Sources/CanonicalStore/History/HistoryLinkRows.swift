import GRDB
import RecordModel

/// Reads links of history with the names of what they join.
struct HistoryLinkRows {
    private let query: BulkStatement

    /// - Parameter condition: on `historyLink l`, `historyRecord r` and its `historySource s`; a
    ///   constant of ours.
    init(_ db: Database, where condition: String) throws {
        query = try BulkStatement(
            db,
            """
            SELECT s.name, s.object, r.key, l.role, l.way, l.reference, l.basis, l.reason,
                coalesce(ps.kind, ts.object), coalesce(ps.name, ts.name), coalesce(p.key, t.key),
                e.entityId
            FROM historyLink l JOIN historyRecord r ON r.id = l.item
                JOIN historySource s ON s.id = r.source
                LEFT JOIN sourceRecord p ON p.id = l.record LEFT JOIN source ps ON ps.id = p.source
                LEFT JOIN historyRecord t ON t.id = l.target
                LEFT JOIN historySource ts ON ts.id = t.source
                LEFT JOIN membership m ON m.record = l.record LEFT JOIN entity e ON e.id = m.entity
            WHERE \(condition)
            """)
    }

    /// The links, of one piece where the condition has a place for it.
    func views(_ item: Int64?) throws -> [HistoryLinkView] {
        if let item { query.bind(item, at: 1) }
        var out: [HistoryLinkView] = []
        while try query.step() {
            let kind = HistoryKind(rawValue: query.text(1)) ?? .other
            var target: (kind: String, source: String, key: String)?
            if let name = query.optionalText(8) { target = (name, query.text(9), query.text(10)) }
            out.append(
                HistoryLinkView(
                    item: HistoryReference(source: query.text(0), kind: kind, key: query.text(2)),
                    role: query.text(3), way: query.text(4), reference: query.text(5),
                    basis: query.optionalText(6), reason: query.optionalText(7), target: target,
                    entity: query.optionalText(11).map(EntityID.init(rawValue:))))
        }
        return out
    }
}
