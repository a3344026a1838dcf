import Matching
import RecordModel
import Resolution

/// What keeps two records apart, for people.
struct WhyNotText {
    let answer: WhyWorkflow.Answer
    let separation: Separation
    let policy: ResolutionPolicy
    let style: Style
    let next: NextCommand

    func lines(width: Int) -> [String] {
        var out = WhyText.record(answer.left, width, style)
        out += WhyText.record(answer.right, width, style) + [""]
        out += TextWrap.lines(sentence, width: width).map(style.bold)
        switch separation {
        case .none, .judged, .undone, .waiting, .notMatched: break
        case .notCompared(let gaps): out += rules(gaps, width) + hypothesis(width)
        case .tooLittle, .clustered: out += against(width)
        }
        if let command = nextCommand { out += ["", "\(command.0): \(command.1)"] }
        return out
    }

    /// The reason in one sentence, without values.
    var sentence: String {
        switch separation {
        case .none: return "Nothing keeps them apart: they are one entity."
        case .judged(let judgement):
            let who = judgement.decider == .model ? "The model" : judgement.actor
            switch judgement.verdict {
            case .different: return "\(who) judged that they are different."
            case .related:
                return "\(who) judged that they are related"
                    + (judgement.relation.map { " (\($0.rawValue))" } ?? "") + ", not the same."
            case .unsure: return "\(who) was unsure; they are asked again only with new evidence."
            case .same: return "They were judged the same."
            }
        case .undone:
            return
                "They were one entity and somebody took it back; since then they are only proposed."
        case .waiting(let proposal):
            let reason = Proposal.Reason(rawValue: proposal.reason).map(EvidenceText.reason)
            return "They wait for your review (proposal \(proposal.id.rawValue))"
                + (reason.map { ", because \($0)." } ?? ".")
        case .notCompared:
            return "They were never compared: no blocking rule brings the two together."
        case .tooLittle:
            let weight = answer.explanation.weight
            return
                "They were compared, and too little speaks for it: \(Numbers.bits(weight.bits)) bits, "
                + "\(Numbers.probability(weight.probability)). "
                + "\(missing(weight, policy.reviewThreshold)) more would propose them to you, "
                + "\(missing(weight, policy.mergeThreshold)) more could merge them."
        case .clustered(let stored):
            return
                "As a pair they are likely (\(Numbers.bits(answer.explanation.weight.bits)) bits), but the "
                + "records around them speak against it: clustering left \(Numbers.bits(stored.bits)) bits."
        case .notMatched:
            return
                "They are likely the same, but the store was not matched since these records came."
        }
    }

    /// How many bits a weight lacks to reach a probability.
    private func missing(_ weight: MatchWeight, _ probability: Double) -> String {
        let bits = MatchWeight(probability: probability).bits - weight.bits
        return "\(Numbers.fixed(max(0, bits), 1)) bits"
    }

    private func rules(_ gaps: [RuleGap], _ width: Int) -> [String] {
        var table = TextTable([("the nearest rules", .wrapped), ("", .wrapped)])
        for gap in gaps.prefix(5) {
            var reasons: [String] = []
            if !gap.differing.isEmpty {
                let verb = gap.differing.count == 1 ? "differs" : "differ"
                reasons.append("\(Self.list(gap.differing)) \(verb)")
            }
            if !gap.missing.isEmpty { reasons.append("\(Self.list(gap.missing)) missing") }
            if reasons.isEmpty { reasons.append("too many records share it; it was split") }
            table.add([gap.sentence, reasons.joined(separator: "; ")])
        }
        return [""] + table.lines(width: width, style: style)
    }

    /// What the comparison would say if a rule brought them together.
    private func hypothesis(_ width: Int) -> [String] {
        let weight = answer.explanation.weight
        return [""]
            + TextWrap.lines(
                "Compared now, they have \(Numbers.bits(weight.bits)) bits: "
                    + "\(Numbers.probability(weight.probability)).", width: width)
    }

    /// What speaks against it, the gravest first, and what says nothing for want of a value.
    private func against(_ width: Int) -> [String] {
        var table = TextTable([("against it", .whole), ("bits", .right), ("", .wrapped)])
        for item in Self.against(answer.explanation) {
            table.add([item.name, Numbers.bits(item.bits), item.sentence])
        }
        if table.isEmpty {
            return TextWrap.lines(
                "Nothing speaks against it; what agrees is too little or too common.", width: width)
        }
        return [""] + table.lines(width: width, style: style)
    }

    /// The contributions that count against a match, the gravest first.
    static func against(_ explanation: PairExplanation) -> [ReviewItem.Contribution] {
        ReviewItem.Evidence(explanation).contributions.filter { $0.bits <= -0.05 }
    }

    private var nextCommand: (String, String)? {
        switch separation {
        case .none: ("How it came to be", next("how \(reference)"))
        case .waiting: ("To answer it", next("review"))
        case .notMatched: ("To match them", next("match"))
        case .notCompared: ("All rules", next("explain-rules"))
        case .judged, .undone, .tooLittle, .clustered: nil
        }
    }

    private var reference: String {
        NextCommand.quoted("\(answer.left.reference.source):\(answer.left.reference.key)")
    }

    /// `a`, `a and b`, `a, b and c`.
    private static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}
