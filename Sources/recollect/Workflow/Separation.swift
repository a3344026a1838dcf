import CanonicalStore
import Matching
import RecordModel
import Resolution

/// What keeps two records from being one entity: the first thing that applies.
enum Separation {
    /// Nothing does: they are one entity.
    case none
    /// A judgement that holds says that they are not the same, or that nobody knows.
    case judged(Judgement)
    /// They were one and somebody took it back: since then they are only proposed.
    case undone
    /// They stand in one open proposal, which waits for a person.
    case waiting(StoredProposal)
    /// No blocking rule brings them together.
    case notCompared([RuleGap])
    /// Compared, and too little speaks for it.
    case tooLittle
    /// Likely as a pair, but not together with the records around them.
    case clustered(MatchWeight)
    /// Likely, but the store was not matched since its records came.
    case notMatched

    /// The name in `why-not --json`.
    var name: String {
        switch self {
        case .none: "same-entity"
        case .judged(let judgement):
            judgement.verdict == .different
                ? "judged-different" : "judged-\(judgement.verdict.rawValue)"
        case .undone: "undone"
        case .waiting: "waits-for-review"
        case .notCompared: "not-compared"
        case .tooLittle: "too-little-evidence"
        case .clustered: "cut-by-clustering"
        case .notMatched: "not-matched"
        }
    }
}

extension WhyWorkflow {
    /// Finds what keeps two records apart.
    func separation(_ answer: Answer) throws -> Separation {
        let explanation = answer.explanation
        if answer.isSameEntity { return .none }
        if let judgement = answer.judgement, judgement.verdict != .same {
            return .judged(judgement)
        }
        if let proposal = try openProposal(answer) { return .waiting(proposal) }
        let pair = RecordPair(answer.left.id, answer.right.id)
        let isUndone = try store.undonePairs(kind: answer.left.reference.kind).contains {
            RecordPair($0.0, $0.1) == pair
        }
        if isUndone { return .undone }
        if explanation.blockingRules.isEmpty { return .notCompared(answer.ruleGaps) }
        let threshold = MatchWeight(probability: place.policy.resolution.reviewThreshold)
        if explanation.weight < threshold { return .tooLittle }
        if let stored = answer.storedWeight { return .clustered(stored) }
        return .notMatched
    }

    private func openProposal(_ answer: Answer) throws -> StoredProposal? {
        guard let entity = try store.entity(of: answer.left.id) else { return nil }
        for id in entity.proposals {
            if let proposal = try store.proposal(id), proposal.members.contains(answer.right.id) {
                return proposal
            }
        }
        return nil
    }
}
