import RecordModel
import Resolution

/// A person's word that the policy in force agrees with, or leaves open, and that another one would
/// contradict if it had to decide alone. The word itself holds under either.
struct PolicyFlip: Sendable {
    /// What a person said.
    enum Word: Sendable {
        /// A judgement of two records, by its number.
        case judgement(Int64, Verdict)
        /// A value chosen or typed, by the pin's number.
        case pin(Int64, Field)
    }

    /// What the rules would do without it.
    enum Outcome: String, Sendable {
        case merge, review, leave
        /// The rules choose the value that the person chose, or another one.
        case chosen, other

        init(_ verdict: PairVerdict) {
            self =
                switch verdict {
                case .merge: .merge
                case .review: .review
                case .leave: .leave
                }
        }
    }

    let word: Word
    let actor: String
    /// The records that it is about: two of a judgement, the stating one of a pin.
    let records: [RecordReference]
    /// The entities that they are in now.
    let entities: [EntityID]
    let before: Outcome
    let after: Outcome
}
