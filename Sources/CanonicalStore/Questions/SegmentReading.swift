import GRDB

/// Which parties are in a segment.
struct SegmentReading {
    private let segment: Segment
    /// By condition, the entities that meet it; nil where it asks of what is known without the store.
    private let entities: [Set<Int64>?]

    init(_ store: CanonicalStore, _ db: Database, _ segment: Segment) throws {
        self.segment = segment
        entities = try segment.conditions.map { condition in
            guard let column = Self.column(condition.field) else { return nil }
            return try Self.entities(store, db, condition, column)
        }
    }

    func contains(_ entity: Int64, _ standing: PartyStandings.Standing) -> Bool {
        zip(segment.conditions, entities).allSatisfy { condition, entities in
            if let entities { return entities.contains(entity) }
            let text =
                condition.field == .kind ? standing.kind.rawValue : standing.role.rawValue
            let isEqual = text.lowercased() == condition.text.lowercased()
            return condition.comparison == .differs ? !isEqual : isEqual
        }
    }

    private static func column(_ field: SegmentField) -> String? {
        switch field {
        case .kind, .role: nil
        default: field.rawValue
        }
    }

    private static func entities(
        _ store: CanonicalStore, _ db: Database, _ condition: Segment.Condition, _ column: String
    ) throws -> Set<Int64> {
        let wanted = store.folding.fold(condition.text)
        var answers: [String: Bool] = [:]
        var found: Set<Int64> = []
        let query = try BulkStatement(db, "SELECT id, coalesce(\(column), '') FROM entity")
        while try query.step() {
            let text = query.text(1)
            let isMet: Bool
            if let known = answers[text] {
                isMet = known
            } else {
                isMet = Self.meets(store.folding.fold(text), condition.comparison, wanted)
                answers[text] = isMet
            }
            if isMet { found.insert(query.integer(0)) }
        }
        return found
    }

    private static func meets(
        _ text: String, _ comparison: Segment.Condition.Comparison, _ wanted: String
    ) -> Bool {
        switch comparison {
        case .equals: text == wanted
        case .differs: text != wanted
        case .contains:
            wanted.isEmpty ? !text.isEmpty : (" " + text).contains(" " + wanted)
        }
    }
}
