import RecordModel
import Resolution

/// What another policy would change, for people.
struct PolicyText {
    private let comparison: PolicyComparison
    private let style: Style

    /// More of a sort than this are only counted.
    private static let shown = 20

    init(_ comparison: PolicyComparison, style: Style) {
        self.comparison = comparison
        self.style = style
    }

    func lines(width: Int) -> [String] {
        values(width) + matching(width) + words()
    }

    /// A person's word that would be contradicted, by ids alone.
    static func named(_ flip: PolicyFlip) -> String {
        let ids = flip.entities.map(\.rawValue)
        switch flip.word {
        case .judgement(let number, let verdict):
            let about =
                ids.count == 2 && ids[0] == ids[1]
                ? "records of \(ids[0])" : ids.joined(separator: " and ")
            return
                "judgement \(number) of \(flip.actor) (\(about)): said \(verdict.rawValue); the rules "
                + "alone would \(did(flip.before)) now and \(did(flip.after)) then."
        case .pin(let number, let field):
            return
                "choice \(number) of \(flip.actor) (\(Vocabulary.field(field)) of \(ids.joined())): the "
                + "rules agree with it now and would choose another value then."
        }
    }

    private static func did(_ outcome: PolicyFlip.Outcome) -> String {
        switch outcome {
        case .merge: "merge them"
        case .review: "ask"
        case .leave, .chosen, .other: "leave them apart unasked"
        }
    }

    private func values(_ width: Int) -> [String] {
        let looked = Numbers.counted(comparison.entities, "entity", "entities")
        if comparison.changes.isEmpty {
            return [
                comparison.entities == 0
                    ? "Golden records stay as they are."
                    : "Golden records stay as they are (\(looked) with a choice looked at)."
            ]
        }
        let fields = comparison.counts.map {
            "\(Vocabulary.field($0.field)) of \(Numbers.grouped($0.entities))"
        }
        var table = TextTable([
            ("entity", .whole), ("field", .left), ("now", .wrapped), ("by", .left),
            ("then", .wrapped), ("by", .left),
        ])
        for change in comparison.changes.prefix(Self.shown) {
            table.add([
                change.entity.rawValue, Vocabulary.field(change.field),
                change.before?.text ?? "–", change.before?.rule.rawValue ?? "",
                change.after?.text ?? "–", change.after?.rule.rawValue ?? "",
            ])
        }
        return [
            "Of \(looked) with a choice another value would stand: \(fields.joined(separator: ", "))."
        ]
            + table.lines(width: width, style: style) + rest(comparison.changes.count)
    }

    private func matching(_ width: Int) -> [String] {
        guard let proposals = comparison.proposals else {
            return ["What is merged alone, and what is asked, stays as it is."]
        }
        var lines: [String] = []
        for (found, word) in [(comparison.joined, "joined"), (comparison.parted, "parted")] {
            lines.append(
                found.isEmpty
                    ? "Nothing would be \(word) by the next matching."
                    : "\(Numbers.counted(found.count, "entity", "entities")) would be \(word) by the "
                        + "next matching:")
            for one in found.prefix(Self.shown) {
                let parts = one.parts.map { part in
                    part.map { "\($0.source):\($0.key)" }.joined(separator: ", ")
                }
                lines.append("  " + parts.joined(separator: one.isJoined ? "  +  " : "  |  "))
            }
            lines += rest(found.count)
        }
        lines.append(
            "Proposals: \(Numbers.grouped(proposals.before)) now, \(Numbers.grouped(proposals.after)) "
                + "then.")
        if comparison.needsTraining {
            lines.append("For this the models have to be trained anew (rebuild --retrain).")
        }
        return lines
    }

    private func words() -> [String] {
        let replayed = Numbers.counted(comparison.words, "word", "words")
        if comparison.flips.isEmpty {
            return ["Back-test: \(replayed) of people replayed, none contradicted."]
        }
        return [
            "Back-test: \(replayed) of people replayed, \(Numbers.grouped(comparison.flips.count)) "
                + "contradicted; they stay in force:"
        ] + comparison.flips.prefix(Self.shown).map { "  " + Self.named($0) }
            + rest(comparison.flips.count)
    }

    private func rest(_ count: Int) -> [String] {
        count <= Self.shown
            ? [] : ["  and \(Numbers.grouped(count - Self.shown)) more (--json has all)"]
    }
}
