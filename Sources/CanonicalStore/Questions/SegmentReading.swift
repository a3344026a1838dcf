import RecordModel

/// Which parties are in a segment.
struct SegmentReading {
    private let segment: Segment
    /// By condition, the entities that meet it; nil where their standing says it.
    private let entities: [Set<Int64>?]

    init(
        _ rows: QuestionRows, _ segment: Segment, scope: QuestionScope, scan: PartyScan,
        colleagues: Colleagues
    ) throws {
        self.segment = segment
        let parties = SegmentParties(rows, scope, scan, colleagues)
        entities = try segment.conditions.map { try parties.meeting($0) }
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
}
