import CanonicalStore
import Foundation
import RecordModel
import Resolution

/// Writes an answer into a run: at once, or, where two people are asked, when two say the same.
struct ReviewDecider {
    let place: Workplace

    /// What became of an answer.
    enum Outcome: Equatable {
        case saved
        /// A second person is asked.
        case waits
        /// These people said something else; it stays open until two say the same.
        case disagrees([String])
    }

    /// Writes an answer.
    ///
    /// - Parameters:
    ///   - stake: decides whether a second person is asked.
    ///   - choices: values that the reviewer chose for what the records become.
    ///   - keeper: the record with which typed values stay where several parties remain; nil leaves
    ///     them out there.
    func decide(
        _ proposal: ProposalID, _ verdict: ProposalVerdict, stake: ReviewStake?,
        choices: [ReviewChoice], keeper: RecordID? = nil, in run: StoreRun
    ) throws -> Outcome {
        guard (place.policy.review ?? ReviewPolicy()).needsSecondPerson(stake) else {
            try write(proposal, verdict, choices, keeper, in: run)
            return .saved
        }
        let own = Self.ordered(verdict)
        let others = try Self.opinions(run.store.remarks(of: proposal))
            .filter { $0.actor != place.actor }
        try run.remark(proposal, .opinion, try JSONText.line(own))
        if others.contains(where: { $0.verdict == own }) {
            try write(proposal, verdict, choices, keeper, in: run)
            return .saved
        }
        return others.isEmpty ? .waits : .disagrees(others.map(\.actor))
    }

    private func write(
        _ proposal: ProposalID, _ verdict: ProposalVerdict, _ choices: [ReviewChoice],
        _ keeper: RecordID?, in run: StoreRun
    ) throws {
        let stored = try run.store.proposal(proposal)
        try OwnerChange.check(verdict, stored?.members ?? [], place, in: run.store)
        try run.decide(proposal, verdict)
        try Self.pin(choices, after: verdict, stored?.entities ?? [], keeper, in: run)
    }

    /// Pins what was chosen with those who remain after a verdict.
    ///
    /// - Parameter entities: the records by the entity that each was in before.
    static func pin(
        _ choices: [ReviewChoice], after verdict: ProposalVerdict, _ entities: [[RecordID]],
        _ keeper: RecordID?, in run: StoreRun
    ) throws {
        let groups = remaining(verdict, entities)
        let home = keeper ?? home(ofTyped: verdict, groups)
        for choice in choices {
            guard let record = choice.record.map(RecordID.init) else {
                let own = choice.home.map(RecordID.init)
                let isThere = own.map { own in groups.contains { $0.contains(own) } } ?? true
                if isThere, let place = own ?? home { try choice.pin(run, home: place) }
                continue
            }
            // What a record on its own says needs no choice.
            let group = groups.first { $0.contains(record) }
            if let group, group.count > 1 { try choice.pin(run, home: record) }
        }
    }

    /// Whether nobody but a person can say whose a typed value is after a verdict.
    static func asksWhose(_ verdict: ProposalVerdict, _ entities: [[RecordID]]) -> Bool {
        let groups = remaining(verdict, entities)
        return !groups.isEmpty && home(ofTyped: verdict, groups) == nil
    }

    /// The record with which typed values stay: the first of the only party, or of the one that a split
    /// leaves as the largest; nil where nobody can tell.
    private static func home(
        ofTyped verdict: ProposalVerdict, _ groups: [[RecordID]]
    ) -> RecordID? {
        if groups.count < 2 { return groups.first?.first }
        guard case .divided = verdict else { return nil }
        let sorted = groups.sorted { $0.count > $1.count }
        return sorted[1].count == sorted[0].count ? nil : sorted[0].first
    }

    /// The parties that a verdict leaves; none where it decides nothing.
    static func remaining(
        _ verdict: ProposalVerdict, _ entities: [[RecordID]]
    ) -> [[RecordID]] {
        switch verdict {
        case .same, .related(.newEmployer, _): [entities.flatMap { $0 }]
        case .divided(let groups): groups
        case .different, .related: entities
        case .unsure: []
        }
    }

    /// The last opinion of each person, the first person first.
    static func opinions(_ remarks: [Remark]) -> [(actor: String, verdict: ProposalVerdict)] {
        var out: [(actor: String, verdict: ProposalVerdict)] = []
        for remark in remarks where remark.topic == .opinion {
            guard
                let verdict = try? JSONDecoder().decode(
                    ProposalVerdict.self, from: Data(remark.text.utf8))
            else { continue }
            out.removeAll { $0.actor == remark.actor }
            out.append((remark.actor, verdict))
        }
        return out
    }

    /// A verdict with its groups in one order, so that two who say the same are equal.
    private static func ordered(_ verdict: ProposalVerdict) -> ProposalVerdict {
        guard case .divided(let groups) = verdict else { return verdict }
        return .divided(groups.map { $0.sorted() }.sorted { $0[0] < $1[0] })
    }
}
