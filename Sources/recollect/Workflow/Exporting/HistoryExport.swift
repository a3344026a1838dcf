import CanonicalStore
import RecordModel

/// `export history` and `export unlinked`: what the store holds besides people and organisations.
enum HistoryExport {
    /// One line per piece, with the entities that it belongs to.
    static func csv(_ store: CanonicalStore, _ write: @escaping (String) throws -> Void) throws {
        let facts = CanonicalStore.factColumns
        var rows = CSVRows(
            ["source", "object", "record_key"] + facts.map(columnName) + ["entities"], write)
        try store.forEachHistoryRow { row in
            let entities = Set(row.links.compactMap { $0.entity?.rawValue }).sorted()
            try rows.add(
                [row.reference.source, row.reference.kind.rawValue, row.reference.key]
                    + facts.map { FormulaGuard.guarded(row.facts[$0] ?? "") } + [
                        entities.joined(separator: " ")
                    ])
        }
        try rows.finish()
    }

    /// One object a line, with all cells and links.
    static func json(_ store: CanonicalStore, _ write: @escaping (String) throws -> Void) throws {
        try store.forEachHistoryRow { row in
            try write(JSONText.line(HistoryRowAnswer(row)) + "\n")
        }
    }

    /// One line for each place where a piece names what was not found.
    static func unlinked(
        _ store: CanonicalStore, _ write: @escaping (String) throws -> Void
    ) throws {
        var rows = CSVRows(
            ["source", "object", "record_key", "role", "way", "reference", "reason"], write)
        try store.forEachUnlinkedReference { link in
            try rows.add([
                link.source, link.object, link.key, link.role, link.way, link.reference,
                link.reason,
            ])
        }
        try rows.finish()
    }

    /// `dueTime` as `due_time`.
    static func columnName(_ name: String) -> String {
        var out = ""
        for character in name {
            if character.isUppercase { out += "_" }
            out += character.lowercased()
        }
        return out
    }
}
