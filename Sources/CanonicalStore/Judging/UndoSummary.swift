/// What an undo took back.
public struct UndoSummary: Hashable, Sendable {
    /// Judgements that were withdrawn; their pairs are only proposed from now on.
    public let withdrawn: Int
    /// Earlier judgements that the undone run had withdrawn and that hold again.
    public let restored: Int
    /// Pins that were taken back.
    public let unpinned: Int
    /// Proposals that are open again.
    public let reopened: Int
    /// Pieces of history that were taken back or are there again.
    public let history: Int
    /// Relations that were withdrawn or stand again.
    public let relations: Int
}
