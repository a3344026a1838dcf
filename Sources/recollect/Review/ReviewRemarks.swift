import CanonicalStore
import Resolution

/// Notes and opinions of people about a proposal, as sentences.
enum ReviewRemarks {
    /// What a reviewer is told; of other people's opinions only that there are some, until somebody
    /// disagrees, so that a second person thinks for herself.
    static func lines(_ remarks: [Remark], reviewer: String) -> [String] {
        var lines = remarks.filter { $0.topic == .note }.map { "\($0.actor) notes: \($0.text)" }
        let opinions = ReviewDecider.opinions(remarks)
        let verdicts = Set(opinions.map(\.verdict))
        if verdicts.count > 1 {
            let said = opinions.map { "\($0.actor) says \(words($0.verdict))" }
            lines.append("People disagree: " + said.joined(separator: ", ") + ".")
        } else if let first = opinions.first(where: { $0.actor != reviewer }) {
            lines.append("\(first.actor) has answered; a second person is asked.")
        }
        if let last = remarks.last(where: { $0.topic == .choices }) {
            let fields = ReviewChoice.choices(last.text).map { Vocabulary.field($0.field) }
            if !fields.isEmpty {
                lines.append("\(last.actor) chose: \(fields.joined(separator: ", ")).")
            }
        }
        return lines
    }

    private static func words(_ verdict: ProposalVerdict) -> String {
        switch verdict {
        case .same: "the same"
        case .different: "different"
        case .unsure: "unsure"
        case .divided(let groups): "\(groups.count) groups"
        case .related(let relation, _):
            "related (\(Vocabulary.relation(relation, isSubject: true)))"
        }
    }
}
