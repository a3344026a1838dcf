import RecordModel

/// What a reviewer left with a proposal beside an answer.
public struct Remark: Hashable, Sendable {
    /// What it is about.
    public enum Topic: String, Sendable, CaseIterable {
        /// Words for whoever looks at it next.
        case note
        /// Values that somebody chose for what the records become, in the caller's own form.
        case choices
        /// An answer that waits for a second person to say the same, in the caller's own form.
        case opinion
    }

    public let proposal: ProposalID
    public let topic: Topic
    /// May hold personal values; emptied with the records that the proposal is about.
    public let text: String
    public let actor: String
    public let run: RunID
}
