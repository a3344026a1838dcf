import GRDB
import RecordModel

extension CanonicalStore {
    /// The pieces of history of one source, by kind and key.
    func historyRows(ofSource source: String) throws(StoreError) -> [HistoryRowView] {
        var rows: [HistoryRowView] = []
        try forEachHistoryRow(ofSource: source) { rows.append($0) }
        return rows
    }

    /// Calls `body` with each piece of history that its source still has, by source, kind and key.
    ///
    /// - Parameter source: only this source's; nil for all.
    public func forEachHistoryRow(
        ofSource source: String? = nil, _ body: (HistoryRowView) throws -> Void
    ) throws(StoreError) {
        try reading { db in
            guard try hasHistory(db) else { return }
            let reader = try HistoryRows(store: self, db)
            let links = try HistoryLinkRows(db, where: "l.item = ?")
            let facts = try BulkStatement(
                db,
                """
                SELECT \(Self.factColumns.joined(separator: ", ")) FROM historyFact WHERE item = ?
                """)
            let items = try Int64.fetchAll(
                db,
                sql: """
                    SELECT r.id FROM historyRecord r JOIN historySource s ON s.id = r.source
                    WHERE r.isPresent = 1 AND (?1 IS NULL OR s.name = ?1)
                    ORDER BY s.name, s.object, r.key
                    """, arguments: [source])
            for item in items {
                guard let row = try reader.row(item) else { continue }
                facts.bind(item, at: 1)
                var texts: [String: String] = [:]
                if try facts.step() {
                    for (index, name) in Self.factColumns.enumerated() {
                        texts[name] = facts.optionalText(Int32(index))
                    }
                }
                facts.reset()
                texts["amount"] = texts["amount"].flatMap(Int64.init).map(Self.decimal)
                try body(
                    HistoryRowView(
                        reference: row.item.reference, facts: texts,
                        cells: row.item.values.filter { !$0.text.isEmpty },
                        links: try links.views(item)))
            }
        }
    }

    /// Calls `body` with each place where a piece of history, or a record of a source that has some,
    /// names what was not found, by source, kind, key and role.
    public func forEachUnlinkedReference(
        _ body: (UnlinkedReference) throws -> Void
    ) throws(StoreError) {
        try reading { db in
            guard try hasHistory(db) else { return }
            let query = try BulkStatement(
                db,
                """
                SELECT s.name AS source, s.object AS object, r.key AS recordKey, l.role AS role,
                    l.way, l.reference, l.reason, l.ordinal AS ordinal
                FROM historyLink l JOIN historyRecord r ON r.id = l.item
                    JOIN historySource s ON s.id = r.source
                WHERE l.basis IS NULL AND r.isPresent = 1
                UNION ALL SELECT s.name, s.kind, r.key, l.role, l.way, l.reference, 'missing',
                    l.ordinal
                FROM recordLookup l JOIN sourceRecord r ON r.id = l.record
                    JOIN source s ON s.id = r.source
                WHERE l.target IS NULL AND r.absentRun IS NULL
                ORDER BY source, object, recordKey, role, ordinal
                """)
            while try query.step() {
                try body(
                    UnlinkedReference(
                        source: query.text(0), object: query.text(1), key: query.text(2),
                        role: query.text(3), way: query.text(4), reference: query.text(5),
                        reason: query.text(6)))
            }
        }
    }

    /// The facts of a piece of history that exports have a column for.
    public static let factColumns = [
        "name", "channel", "state", "stage", "status", "priority", "direction", "amount",
        "currency", "time", "dueTime", "endTime", "owner",
    ]

    /// Millionths as a decimal number without superfluous noughts.
    public static func decimal(_ millionths: Int64) -> String {
        let whole = (millionths.magnitude / 1_000_000)
        var rest = String(millionths.magnitude % 1_000_000)
        rest = String(repeating: "0", count: 6 - rest.utf8.count) + rest
        while rest.hasSuffix("0") { rest.removeLast() }
        return (millionths < 0 ? "-" : "") + String(whole) + (rest.isEmpty ? "" : "." + rest)
    }
}
