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
    func decide(
        _ proposal: ProposalID, _ verdict: ProposalVerdict, stake: ReviewStake?,
        choices: [ReviewChoice], in run: StoreRun
    ) throws -> Outcome {
        guard (place.policy.review ?? ReviewPolicy()).needsSecondPerson(stake) else {
            try write(proposal, verdict, choices, in: run)
            return .saved
        }
        let own = Self.ordered(verdict)
        let others = try Self.opinions(run.store.remarks(of: proposal))
            .filter { $0.actor != place.actor }
        try run.remark(proposal, .opinion, try JSONText.line(own))
        if others.contains(where: { $0.verdict == own }) {
            try write(proposal, verdict, choices, in: run)
            return .saved
        }
        return others.isEmpty ? .waits : .disagrees(others.map(\.actor))
    }

    private func write(
        _ proposal: ProposalID, _ verdict: ProposalVerdict, _ choices: [ReviewChoice],
        in run: StoreRun
    ) throws {
        let members = try run.store.proposal(proposal)?.members ?? []
        try OwnerChange.check(verdict, members, place, in: run.store)
        try run.decide(proposal, verdict)
        let joined: [RecordID]
        switch verdict {
        case .same, .related(.newEmployer, _): joined = members
        case .divided(let groups):
            joined = groups.max { ($0.count, $1[0]) < ($1.count, $0[0]) } ?? []
        case .different, .unsure, .related: return
        }
        for choice in choices {
            let isTheirs = choice.record.map { joined.contains(RecordID(rawValue: $0)) } ?? true
            if isTheirs, let home = joined.first { try choice.pin(run, home: home) }
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
