import RecordModel

/// A model that was made from far fewer rows than it is used on: what was tried with a few rows knows little of
/// many.
struct OutgrownModel: Sendable {
    let kind: PartyKind
    /// The rows it was made from, and those of today.
    let made: Int
    let used: Int

    /// Times as many rows as a model was made from, from which on it is said.
    private static let growth = 10

    /// nil where the model fits, or was made just now.
    init?(_ decision: MatchWorkflow.Decision) {
        let made = decision.model.records
        guard decision.training == nil, decision.table.count >= made * Self.growth else {
            return nil
        }
        kind = decision.kind
        self.made = made
        used = decision.table.count
    }

    /// What to do about it.
    func sentence(_ next: NextCommand) -> String {
        "The model of \(kind == .contact ? "people" : "companies") was made from "
            + "\(Numbers.counted(made, "row", "rows")), and there are \(Numbers.grouped(used)) now: "
            + "\(next("rebuild --retrain")) learns from all of them."
    }
}
