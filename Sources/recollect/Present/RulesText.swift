import Matching
import RecordModel

/// The blocking rules with their counts, for people.
struct RulesText {
    let answer: RulesWorkflow.Answer
    let style: Style

    func lines(width: Int) -> [String] {
        var out = TextWrap.lines(heading, width: width).map(style.bold)
        out.append("")
        var table = TextTable([
            ("compared if they have", .wrapped), ("keys", .right), ("blocks", .right),
            ("pairs", .right), ("new", .right), ("likely", .right),
        ])
        for use in answer.rules where addsPairs(use) {
            let rule = use.rule
            table.add([
                rule.sentence, Numbers.grouped(rule.keyedRecords), Numbers.grouped(rule.blocks),
                Numbers.grouped(rule.pairs), Numbers.grouped(rule.newPairs),
                Numbers.grouped(use.likelyPairs),
            ])
        }
        out += table.lines(width: width, style: style)
        out.append("")
        out += TextWrap.lines(
            "New: pairs that no rule above makes. Likely: those of them at even odds or better.",
            width: width
        ).map(style.dim)
        out += oversized(width)
        out += list("Nothing new", width) { $0.rule.outcome == .used && !addsPairs($0) }
        out += list("Too many pairs, so not used", width) { $0.rule.outcome == .tooManyPairs }
        out += list("Never fires", width) {
            $0.rule.outcome == .neverFires && $0.rule.keyedRecords > 0
        }
        out += list("Nothing in the records to make it of", width) {
            $0.rule.outcome == .neverFires && $0.rule.keyedRecords == 0
        }
        out += list(
            "New since the stored model was trained; recollect match --retrain takes it in", width
        ) {
            $0.rule.outcome == .used && !$0.isOfModel
        }
        return out
    }

    private func addsPairs(_ use: RuleUse) -> Bool {
        use.rule.outcome == .used && use.rule.newPairs > 0
    }

    /// The rules that something holds for, in one sentence.
    private func list(_ title: String, _ width: Int, _ holds: (RuleUse) -> Bool) -> [String] {
        let sentences = answer.rules.filter(holds).map(\.rule.sentence)
        if sentences.isEmpty { return [] }
        return [""]
            + TextWrap.lines(
                "\(title) (\(sentences.count)): \(sentences.joined(separator: "; ")).", width: width
            )
    }

    /// The blocks that were split because too many records share a key.
    private func oversized(_ width: Int) -> [String] {
        let split = answer.rules.filter { $0.rule.outcome == .used && $0.rule.splitBlocks > 0 }
        return split.flatMap { use in
            let rule = use.rule
            let left =
                rule.recordsLeftOut == 0
                ? ""
                : "; \(Numbers.counted(rule.recordsLeftOut, "record was", "records were")) left out of it"
            return TextWrap.lines(
                "\(Numbers.counted(rule.splitBlocks, "block", "blocks")) of “\(rule.sentence)” had too many"
                    + " records (up to \(Numbers.grouped(rule.largestBlock))) and were split\(left).",
                width: width)
        }
    }

    private var heading: String {
        let report = answer.report
        let who =
            answer.kind == .contact
            ? Numbers.counted(report.records, "person", "people")
            : Numbers.counted(report.records, "company", "companies")
        let perRecord = Double(report.candidatePairs) / Double(max(1, report.records))
        let likely = answer.rules.reduce(0) { $0 + $1.likelyPairs }
        return
            "\(who): \(Numbers.counted(report.candidatePairs, "candidate pair", "candidate pairs")),"
            + " \(Numbers.fixed(perRecord, 1)) per record; "
            + "\(Numbers.fixed(report.reductionRatio * 100, 2)) % of all pairs need no comparison. "
            + "\(Numbers.counted(likely, "pair is", "pairs are")) at even odds or better."
    }
}
