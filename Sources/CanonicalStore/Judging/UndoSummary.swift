/// What an undo took back.
public struct UndoSummary: Hashable, Sendable {
    /// Judgements that were withdrawn; their pairs are only proposed from now on.
    public internal(set) var withdrawn = 0
    /// Earlier judgements that the undone run had withdrawn and that hold again.
    public internal(set) var restored = 0
    /// Pins that were taken back.
    public internal(set) var unpinned = 0
    /// Proposals that are open again.
    public internal(set) var reopened = 0
    /// Pieces of history that were taken back or are there again.
    public internal(set) var history = 0
    /// Records of the undone run that are erased: they are apart again, and empty.
    public internal(set) var erased = 0
    /// Relations that were withdrawn or stand again.
    public internal(set) var relations = 0
    /// The numbers of the pieces, some twice.
    var pieces: [Int64] = []
}
