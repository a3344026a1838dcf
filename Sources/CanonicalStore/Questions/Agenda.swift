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
        public let doubles: [TimelineEntry.Citation]

        /// Negative where it is still to come; nil where no day is known.
        public func daysOverdue(_ today: CalendarDay) -> Int? { due.map { today - $0 } }
    }

    /// How many items there are, whether or not they are listed.
    public struct Counts: Hashable, Sendable {
        public private(set) var overdue = 0
        /// Due on the day or later.
        public private(set) var coming = 0
        public private(set) var withoutDay = 0
        public private(set) var ofDeparted = 0
        public private(set) var ofNobody = 0

        public var all: Int { overdue + coming + withoutDay }

        mutating func count(
            _ due: CalendarDay?, _ today: CalendarDay, _ owner: String?, hasLeft: Bool
        ) {
            if let due {
                if due < today { overdue += 1 } else { coming += 1 }
            } else {
                withoutDay += 1
            }
            if hasLeft { ofDeparted += 1 }
            if owner == nil { ofNobody += 1 }
        }

        /// Which of all items, ordered by day, are listed where there is room for some: the longest
        /// overdue and the next to come in equal parts, and a tenth of what says no day, as far as there
        /// are so many.
        func places(_ most: Int?) -> [Int] {
            guard let most, most < all else { return Array(0..<all) }
            var undated = min(withoutDay, most / 10)
            var next = min(coming, (most - undated) / 2)
            let late = min(overdue, most - undated - next)
            next = min(coming, most - undated - late)
            undated = min(withoutDay, most - late - next)
            let last = overdue + coming
            return Array(0..<late) + Array(overdue..<overdue + next)
                + Array(last..<last + undated)
        }
    }

    public let asOf: CalendarDay
    /// By day, those without one last; then owner and citation. As many as were asked for.
    public let items: [Item]
    public let counts: Counts
}
