import Foundation
import GRDB
import RecordModel

/// Who works for us: the users that sources list, by key, name and address.
///
/// An owner that no list has stands as its source writes it.
struct Colleagues {
    private var names: [String: String] = [:]
    private var departed: Set<String> = []
    private let folding: SearchFolding
    /// Owners are few and are asked for again and again; folding a text costs more than finding it.
    private let memo = Memo()

    private final class Memo {
        var names: [String: String] = [:]
        var departed: [String: Bool] = [:]
    }

    /// - Parameter departed: further colleagues who have left, as the policy names them.
    init(_ store: CanonicalStore, _ db: Database, departed: [String] = []) throws {
        folding = store.folding
        for name in departed { self.departed.insert(folding.fold(name)) }
        guard try store.hasHistory(db) else { return }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT r.key AS key, f.name AS name, v.layout AS layout, v.cells AS cells
                FROM historyRecord r JOIN historySource s ON s.id = r.source
                    JOIN historyVersion v ON v.record = r.id AND v.version = r.version
                    LEFT JOIN historyFact f ON f.item = r.id
                WHERE s.object = 'user' AND r.isPresent = 1 AND v.layout IS NOT NULL
                ORDER BY r.id
                """)
        for row in rows {
            let layout = try store.historyLayout(row["layout"], db)
            let cells: Data = row["cells"]
            let key: String = row["key"]
            let item = HistoryItem(
                reference: HistoryReference(
                    source: layout.table.source, kind: layout.table.kind, key: key),
                cells: PackedCells(bytes: Array(cells)), columns: layout.table.columns)
            note(item, name: row["name"])
        }
    }

    private mutating func note(_ item: HistoryItem, name: String?) {
        var own = HistoryKeyLookup.variants(of: item.reference.key)
        for field in [HistoryField.email, .userName, .name] {
            if let text = item.text(field) { own.append(text) }
        }
        let shown = name ?? item.text(.email) ?? item.reference.key
        own.append(shown)
        let state = item.text(.isActive) ?? item.text(.status)
        let hasLeft = state.map { Self.no.contains(folding.fold($0)) } ?? false
        for text in own {
            let key = folding.fold(text)
            if names[key] == nil { names[key] = shown }
            if hasLeft { departed.insert(key) }
        }
    }

    /// What an owner is called.
    func name(_ owner: String) -> String {
        if let known = memo.names[owner] { return known }
        let name = names[folding.fold(owner)] ?? owner
        memo.names[owner] = name
        return name
    }

    func hasLeft(_ owner: String) -> Bool {
        if let known = memo.departed[owner] { return known }
        let hasLeft = departed.contains(folding.fold(owner))
        memo.departed[owner] = hasLeft
        return hasLeft
    }

    /// Whether an owner is the one that somebody names, by name, address or key.
    func isSame(_ owner: String, as wanted: String) -> Bool {
        folding.fold(owner) == folding.fold(wanted)
            || folding.fold(name(owner)) == folding.fold(name(wanted))
    }

    private static let no: Set<String> = [
        "false", "0", "no", "n", "inactive", "deactivated", "disabled", "nein", "inaktiv", "non",
        "faux", "inactif", "falso", "inactivo", "departed", "left",
    ]
}
