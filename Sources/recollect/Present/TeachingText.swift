import RecordModel

/// What training with all answers would change, for people.
struct TeachingText {
    let previews: [TeachingPreview]
    let next: NextCommand

    func lines() -> [String] {
        if previews.isEmpty { return ["There are no answers yet that a model could learn from."] }
        var out = ["What training with people's answers would change:"]
        for preview in previews { out += lines(preview) }
        out.append("Nothing is changed yet. To adopt it: \(next("rebuild --retrain"))")
        return out
    }

    private func lines(_ preview: TeachingPreview) -> [String] {
        let test = preview.backTest
        let who = preview.kind == PartyKind.contact.rawValue ? "people" : "companies"
        var out = [
            "\(who): of \(Numbers.counted(test.answers, "answer", "answers")) the model foresees "
                + "\(Numbers.grouped(test.rightBefore)) now and \(Numbers.grouped(test.rightAfter)) then; "
                + "mean surprise \(Numbers.fixed(test.surpriseBefore, 2)) now, "
                + "\(Numbers.fixed(test.surpriseAfter, 2)) bits then",
            "  \(Numbers.counted(preview.newMerges, "cluster", "clusters")) would be merged that "
                + "\(preview.newMerges == 1 ? "is" : "are") not now, "
                + "\(Numbers.grouped(preview.lostMerges)) not any more; "
                + "proposals: \(Numbers.grouped(preview.proposalsBefore)) now, "
                + "\(Numbers.grouped(preview.proposalsAfter)) then",
        ]
        if test.forgotten > 0 {
            out.append(
                "  It would see \(Numbers.counted(test.forgotten, "answer", "answers")) otherwise than "
                    + "people did, which it does not now; their answers stand whatever it thinks.")
        }
        return out
    }
}
