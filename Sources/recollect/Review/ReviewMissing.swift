import CanonicalStore
import RecordModel
import Resolution

/// What the answers about an audit sample say of the duplicates that nobody has found yet.
struct ReviewMissing {
    /// nil before any answer about a sample.
    let estimate: MissedMatches?
    /// How many of the sample are answered, and how many there are.
    let answered: Int
    let drawn: Int

    init(place: Workplace) throws {
        let store = try place.open()
        defer { try? store.close() }
        var strata: [MissedMatches.Stratum] = []
        var drawn = 0
        for kind in PartyKind.allCases {
            guard let audit = try KeptAudit.read(kind, store) else { continue }
            let ids = audit.strata.flatMap(\.drawn).map(ProposalID.init(rawValue:))
            drawn += ids.count
            let others = try store.decidedProposals(
                kind: kind, after: RunID(rawValue: audit.after))
            strata += audit.known(states: try store.states(of: ids), others: others)
        }
        self.drawn = drawn
        answered = strata.reduce(0) { $0 + $1.answered }
        estimate = answered == 0 ? nil : MissedMatches(strata)
    }

    /// `about 41 duplicates (25 to 70) not found yet`; nil before any answer.
    var text: String? {
        guard let estimate else { return nil }
        func whole(_ value: Double) -> String { Numbers.grouped(Int(value.rounded())) }
        return "about \(whole(estimate.mean)) duplicates "
            + "(\(whole(estimate.low)) to \(whole(estimate.high))) not found yet"
    }

    /// The same as a sentence after an audit.
    var lines: [String] {
        guard let text else {
            return ["No question of the sample was answered; nothing is known yet."]
        }
        let part = answered < drawn ? "\(answered) of \(drawn)" : "all \(drawn)"
        return [
            "After \(part) questions drawn by lot: \(text). "
                + "The numbers in brackets hold the truth nine times of ten."
        ]
    }
}
