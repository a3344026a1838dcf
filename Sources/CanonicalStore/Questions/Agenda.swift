import RecordModel

/// What should happen next, with whom, when, and who is to do it.
public struct Agenda: Sendable {
    public enum Action: String, Sendable, CaseIterable {
        case task, callback, appointment, renewal
    }

    public struct Item: Sendable {
        public let citation: TimelineEntry.Citation
        public let action: Action
        public let name: String?
        /// Nil where nothing says a day.
        public let due: CalendarDay?
        public let owner: String?
        public let ownerHasLeft: Bool
        public let priority: String?
        public let parties: [PartyReference]
        /// Other open items of the same party with the same words for the same day.
        public internal(set) var doubles: [TimelineEntry.Citation]

        /// Negative where it is still to come; nil where no day is known.
        public func daysOverdue(_ today: CalendarDay) -> Int? { due.map { today - $0 } }
    }

    public let asOf: CalendarDay
    /// By day, those without one last; then owner and citation.
    public let items: [Item]
}
