import Matching
import RecordModel
import Resolution

/// The evidence about two records, for people.
struct WhyText {
    let answer: WhyWorkflow.Answer
    let policy: ResolutionPolicy
    let style: Style

    func lines(width: Int) -> [String] {
        let explanation = answer.explanation
        var out = [record(answer.left), record(answer.right), ""]
        var table = TextTable([
            ("comparison", .left), ("level", .left), ("bits", .right), ("", .left),
        ])
        table.add([
            "prior", "", bits(explanation.prior), "two records at random, before any evidence",
        ])
        for item in explanation.contributions {
            table.add([item.comparison.rawValue, item.level, bits(item.bits), item.sentence])
        }
        if explanation.relationshipBits != 0 {
            table.add([
                "relationship", explanation.relationship.rawValue,
                bits(explanation.relationshipBits), explanation.relationshipSentence,
            ])
        }
        out += table.lines(width: width, style: style)
        out.append("")
        out.append(style.bold(total))
        if let stored = answer.storedWeight, abs(stored.bits - explanation.weight.bits) > 0.05 {
            out.append(
                "Clustering left the pair \(bits(stored.bits)) bits, because of the records around it."
            )
        }
        out.append(blocked)
        out.append(decided)
        return out
    }

    private var total: String {
        let weight = answer.explanation.weight
        let region: String
        switch weight.probability {
        case policy.mergeThreshold...:
            region = "certain enough to merge, if two kinds of evidence agree"
        case policy.reviewThreshold...: region = "for a person to decide"
        default: region = "not the same, as far as the evidence goes"
        }
        return "together \(bits(weight.bits)) bits: probability "
            + "\(Numbers.fixed(weight.probability * 100, 2)) %, \(region)"
    }

    private var blocked: String {
        let rules = answer.explanation.blockingRules
        return rules.isEmpty
            ? "No blocking rule brings the two together: they were not compared."
            : "They were compared because of: \(rules.joined(separator: ", "))."
    }

    private var decided: String {
        guard let judgement = answer.judgement else {
            return answer.isSameEntity
                ? "They are one entity, joined through other records."
                : "Nothing was decided about them."
        }
        let who: String
        switch judgement.decider {
        case .person: who = judgement.actor
        case .rule: who = "the rule \(judgement.actor)"
        case .model: who = "the model \(judgement.actor)"
        }
        return "Judged \(judgement.verdict.rawValue) by \(who)."
    }

    private func record(_ record: SourceRecord) -> String {
        let label = RecordLabel(record)
        return style.bold(label.name) + "  " + label.detail + "  "
            + style.dim("\(record.reference.source):\(record.reference.key)")
    }

    private func bits(_ value: Double) -> String {
        (value < 0 ? "−" : "+") + Numbers.fixed(abs(value), 1)
    }
}
