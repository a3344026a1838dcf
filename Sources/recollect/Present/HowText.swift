import Matching
import RecordModel
import Resolution
import TextKernels

/// How an entity came to be, for people.
struct HowText {
    let answer: HowWorkflow.Answer
    let style: Style
    let next: NextCommand

    func lines(width: Int) -> [String] {
        var out = [
            style.bold(DisplayWidth.stripped(name) + "  ") + style.dim(answer.entity.id.rawValue),
            "",
        ]
        if answer.steps.isEmpty && answer.loose.isEmpty {
            out.append("One record; nothing was joined.")
            return out
        }
        for (number, step) in answer.steps.enumerated() {
            out += lines(step, number: number + 1, width)
        }
        if !answer.loose.isEmpty {
            out += TextWrap.lines(
                "\(Numbers.counted(answer.loose.count, "record is", "records are")) held by no judgement: "
                    + "recollect verify says more.", width: width)
        }
        let former = answer.entity.formerIDs.map(\.rawValue)
        if !former.isEmpty {
            out +=
                [""]
                + TextWrap.lines("Formerly \(former.joined(separator: ", ")).", width: width)
        }
        if let first = answer.entity.members.first, answer.entity.members.count > 1 {
            let reference = NextCommand.quoted("\(first.reference.source):\(first.reference.key)")
            out += ["", "To take a record out: \(next("unmerge \(reference)"))"]
        }
        return out
    }

    private var name: String {
        RecordLabel(kind: answer.entity.kind) { answer.entity.golden.text($0) }.name
    }

    private func lines(_ step: HowWorkflow.Step, number: Int, _ width: Int) -> [String] {
        let judgement = step.step.judgement
        var parts = [
            "\(who(judgement)) joined \(side(step.step.left)) and \(side(step.step.right))"
        ]
        if let weight = judgement.weight { parts.append("at \(Numbers.bits(weight)) bits") }
        var head = "\(number). \(parts.joined(separator: " "))"
        if let run = step.run {
            head += " · run \(run.id.rawValue), \(Numbers.moment(run.description.time))"
        }
        var out = TextWrap.lines(head, width: width).map(style.bold)
        let pair =
            "by \(reference(judgement.left)) and \(reference(judgement.right)), "
            + "judgement \(judgement.sequence)"
        out += TextWrap.lines(pair, width: max(20, width - 4)).map { style.dim("    " + $0) }
        if let explanation = step.explanation {
            for sentence in EvidenceText.sentences(explanation).prefix(4) {
                out += TextWrap.lines(sentence, width: max(20, width - 4)).map { "    " + $0 }
            }
        }
        return out
    }

    private func who(_ judgement: Judgement) -> String {
        switch judgement.decider {
        case .person: judgement.actor
        case .rule: "the rule \(judgement.actor)"
        case .model: "the model"
        }
    }

    /// A group of records: the one, or how many.
    private func side(_ records: [RecordID]) -> String {
        records.count == 1 ? reference(records[0]) : "\(records.count) records"
    }

    private func reference(_ record: RecordID) -> String {
        guard let found = answer.entity.members.first(where: { $0.id == record }) else {
            return "a former record"
        }
        return "\(found.reference.source):\(found.reference.key)"
    }
}
