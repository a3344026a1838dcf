import RecordModel
import Resolution

/// The records of a proposal with the entity that each is in, and what a verdict says of their pairs.
struct SidesOfProposal {
    private let records: [RecordID]
    private let entities: [Int64]

    /// - Parameter entities: for each record the number of its entity.
    init(_ records: [RecordID], entities: [Int64]) {
        self.records = records
        self.entities = entities
    }

    /// The judgements that a verdict amounts to, about all pairs that it says something of: so what is
    /// held together or apart stays so when one record is taken out later.
    func judgements(_ verdict: ProposalVerdict, actor: String) -> [JudgementDraft] {
        var drafts: [JudgementDraft] = []
        for right in records.indices.dropFirst() {
            for left in 0..<right {
                guard let (said, relation) = said(verdict, left, right) else { continue }
                drafts.append(
                    JudgementDraft(
                        left: records[left], right: records[right], verdict: said,
                        relation: relation, decider: .person, actor: actor))
            }
        }
        return drafts
    }

    /// What a verdict says of two records; nil where it says nothing.
    private func said(
        _ verdict: ProposalVerdict, _ left: Int, _ right: Int
    ) -> (Verdict, Relation?)? {
        let areApart = entities[left] != entities[right]
        switch verdict {
        case .same: return (.same, nil)
        case .different: return areApart ? (.different, nil) : nil
        case .unsure: return areApart ? (.unsure, nil) : nil
        case .divided(let groups):
            guard let one = group(of: left, in: groups), let other = group(of: right, in: groups)
            else { return nil }
            return one == other ? (.same, nil) : (.different, nil)
        case .related(.newEmployer, _): return (.same, nil)
        case .related(let relation, let subject):
            guard areApart else { return nil }
            let ofSubject = entity(of: subject)
            let isSubjects = entities[left] == ofSubject || entities[right] == ofSubject
            return isSubjects || !relation.isDirected ? (.related, relation) : (.different, nil)
        }
    }

    /// The pairs that a relation is stated of: one record for each entity.
    func relatedPairs(
        _ relation: Relation, subject: RecordID
    ) -> [(subject: RecordID, object: RecordID)] {
        var first: [(entity: Int64, record: RecordID)] = []
        for (record, entity) in zip(records, entities)
        where !first.contains(where: { $0.entity == entity }) {
            first.append((entity, record))
        }
        let own = entity(of: subject)
        let others = first.filter { $0.entity != own }.map(\.record)
        var pairs = others.map { (subject: subject, object: $0) }
        if !relation.isDirected {
            for right in others.indices {
                pairs += others[..<right].map { (subject: $0, object: others[right]) }
            }
        }
        return pairs
    }

    /// The state of a proposal that was decided so.
    func state(after verdict: ProposalVerdict) -> String {
        switch verdict {
        case .same, .related(.newEmployer, _): return "merged"
        case .different, .related: return "apart"
        case .unsure: return "unsure"
        case .divided(let groups):
            let joins = groups.contains { group in
                Set(group.compactMap { entity(of: $0) }).count > 1
            }
            return joins ? "merged" : "apart"
        }
    }

    private func entity(of record: RecordID) -> Int64? {
        records.firstIndex(of: record).map { entities[$0] }
    }

    private func group(of place: Int, in groups: [[RecordID]]) -> Int? {
        groups.firstIndex { $0.contains(records[place]) }
    }
}
