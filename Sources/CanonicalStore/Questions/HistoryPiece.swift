import RecordModel

/// A piece of history in the terms that questions need, with its place in the store.
struct HistoryPiece {
    let item: Int64
    let kind: HistoryKind
    let source: String
    let key: String
    let name: String?
    let channel: String?
    let state: HistoryFacts.State?
    let stage: String?
    let status: String?
    let priority: String?
    let amountMillionths: Int64?
    let currency: String?
    /// When it happened or began; ISO 8601.
    let time: String?
    let dueTime: String?
    let endTime: String?
    let owner: String?

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

    var day: CalendarDay? { time.flatMap(CalendarDay.init) }
    var dueDay: CalendarDay? { dueTime.flatMap(CalendarDay.init) }
    var endDay: CalendarDay? { endTime.flatMap(CalendarDay.init) }
}
