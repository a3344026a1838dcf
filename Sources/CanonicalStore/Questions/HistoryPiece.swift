import RecordModel

/// A piece of history in the terms that questions need, with its place in the store.
struct HistoryPiece {
    let item: Int64
    let kind: HistoryKind
    let source: String
    /// Empty, as the name is nil, until `HistoryPieces.named` has read them.
    var key: String
    var name: String?
    let channel: String?
    let state: HistoryFacts.State?
    let stage: String?
    let status: String?
    let priority: String?
    let amountMillionths: Int64?
    let currency: String?
    /// When it happened or began.
    let day: CalendarDay?
    /// As `HistoryBlock.clock` has it; nil where only the day is known.
    let clock: Int?
    let dueDay: CalendarDay?
    let endDay: CalendarDay?
    let owner: String?
    /// Where it stands among the pieces of its kind.
    let rows: PieceRows
    let row: Int

    var citation: TimelineEntry.Citation {
        TimelineEntry.Citation(source: source, object: kind.rawValue, recordKey: key)
    }

    /// Whether it was taken back, so that nothing was bought.
    var isCancelled: Bool { status.map(Self.isCancelled) ?? false }

    /// Whether a status says that something was taken back: `Cancelled`, `Storniert`, `Refunded`.
    static func isCancelled(_ status: String) -> Bool {
        let letters = status.lowercased().filter(\.isLetter)
        return cancelling.contains { letters.hasPrefix($0) }
    }

    private static let cancelling = [
        "cancel", "void", "refund", "returned", "storn", "annul", "reembols", "rimbors",
    ]
}
