import RecordModel

/// A task or a note that the store's own rules made, with what became of it.
public struct OwnPiece: Hashable, Sendable {
    /// How it stands.
    public enum Standing: Hashable, Sendable {
        /// A task that is to be done, or a note.
        case open
        /// A task whose reason is gone.
        case closed
        /// It was made, or opened again, and somebody took that back.
        case takenBack
        /// It was closed, and somebody took that back: it stays open whatever its reason does.
        case keptOpen
    }

    public let reference: HistoryReference
    /// All its cells that are not empty, as they were written last.
    public let cells: [HistoryItem.Value]
    public let standing: Standing

    /// The text of a cell; nil where it is empty.
    public func text(_ header: String) -> String? {
        cells.first { $0.header == header }?.text
    }
}
