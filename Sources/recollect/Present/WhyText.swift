import Matching
import RecordModel
import Resolution
import TextKernels

/// The evidence about two records, for people.
struct WhyText {
    let answer: WhyWorkflow.Answer
    let policy: ResolutionPolicy
    let style: Style

    func lines(width: Int) -> [String] {
        let explanation = answer.explanation
        var out = record(answer.left, width) + record(answer.right, width) + [""]
        var table = TextTable([
            ("compared", .whole), ("bits", .right), ("", .wrapped),
        ])
        table.add([
            "to begin with", Numbers.bits(explanation.prior),
            "two records at random, before any evidence",
        ])
        for item in explanation.contributions {
            table.add(
                [
                    Vocabulary.comparison(item.comparison),
                    item.bits == 0 ? "·" : Numbers.bits(item.bits), item.sentence,
                ], isDimmed: item.bits == 0)
        }
        if abs(explanation.relationshipBits) >= 0.05 {
            table.add([
                "relationship", Numbers.bits(explanation.relationshipBits),
                explanation.relationshipSentence,
            ])
        }
        out += table.lines(width: width, style: style)
        out.append("")
        out += TextWrap.lines(total, width: width).map(style.bold)
        if let stored = answer.storedWeight, abs(stored.bits - explanation.weight.bits) > 0.05 {
            out += TextWrap.lines(
                "Clustering left the pair \(Numbers.bits(stored.bits)) bits, because of the records around it.",
                width: width)
        }
        out += TextWrap.lines(blocked, width: width)
        out.append(decided)
        let related = RelationText(style: style).lines(answer.relations, width: width)
        if !related.isEmpty { out += [""] + related }
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
        return "together \(Numbers.bits(weight.bits)) bits: probability "
            + "\(Numbers.probability(weight.probability)), \(region)"
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

    private func record(_ record: SourceRecord, _ width: Int) -> [String] {
        Self.record(record, width, style)
    }

    /// How a record is introduced: its name and reference, and what tells it apart.
    static func record(_ record: SourceRecord, _ width: Int, _ style: Style) -> [String] {
        let label = RecordLabel(record)
        return [
            style.bold(DisplayWidth.stripped(label.name)) + "  "
                + style.dim("\(record.reference.source):\(record.reference.key)")
        ]
            + (label.detail.isEmpty
                ? [] : TextWrap.lines(label.detail, width: width - 4).map { "    " + $0 })
    }
}
