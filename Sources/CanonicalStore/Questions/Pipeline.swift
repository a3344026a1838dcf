import RecordModel

/// Where deals and tickets stand.
public struct Pipeline: Sendable {
    /// One deal that is open on the day asked about.
    public struct Deal: Sendable {
        /// How it is known since when the deal is in its stage.
        public enum Basis: String, Sendable {
            /// Its source lists the changes of stages.
            case change
            /// A later version of the deal says another stage than the one before.
            case version
            /// Only when the deal was made is known.
            case created
        }

        public let citation: TimelineEntry.Citation
        public let name: String?
        public let pipeline: String?
        /// As the source writes it; nil where nothing says it for that day.
        public let stage: String?
        public let since: CalendarDay?
        public let basis: Basis?
        /// How long deals usually stay in this stage, in days; nil where no finished stay is known.
        public let usualDays: Int?
        public let amountMillionths: Int64?
        public let currency: String?
        /// The share of its worth that is expected; from 0 to 1.
        public let probability: Double
        /// The stage's place in its pipeline, as the policy has it; nil where it says nothing.
        let stagePlace: Int?
        public let closeDay: CalendarDay?
        public let owner: String?
        public let ownerHasLeft: Bool
        public internal(set) var parties: [PartyReference]
        /// Other open deals of the same party that look like the same deal.
        public internal(set) var doubles: [TimelineEntry.Citation]

        /// How long it has been in its stage.
        public func days(_ today: CalendarDay) -> Int? { since.map { max(0, today - $0) } }

        /// Whether it has been in its stage for more than twice the usual time.
        public func isStalled(_ today: CalendarDay) -> Bool {
            Self.isStalled(since: since, usualDays: usualDays, today)
        }

        static func isStalled(
            since: CalendarDay?, usualDays: Int?, _ today: CalendarDay
        ) -> Bool {
            guard let usualDays, let since else { return false }
            return max(0, today - since) > 2 * max(usualDays, 7)
        }

        public func isPastClose(_ today: CalendarDay) -> Bool {
            closeDay.map { $0 < today } ?? false
        }

        var expectedMillionths: Int64 {
            Int64((Double(amountMillionths ?? 0) * probability).rounded())
        }
    }

    /// The open deals of one stage in one currency.
    public struct Stage: Hashable, Sendable {
        public let pipeline: String?
        public let stage: String?
        public let currency: String?
        public let deals: Int
        public let amountMillionths: Int64
        public let expectedMillionths: Int64
        public let usualDays: Int?
        public let longestDays: Int?
        public let stalled: Int
    }

    /// What is expected to be won in one month in one currency.
    public struct Month: Hashable, Sendable {
        /// As `2026-05`; nil for deals that say no day. Days gone by count as they are written.
        public let month: String?
        public let currency: String?
        public let deals: Int
        public let amountMillionths: Int64
        public let expectedMillionths: Int64
        /// Whether all of it should have been closed by now.
        public let isPast: Bool
    }

    public struct Ticket: Sendable {
        public let citation: TimelineEntry.Citation
        public let name: String?
        public let status: String?
        public let priority: String?
        public let opened: CalendarDay?
        /// How many answers and comments it has.
        public internal(set) var attempts: Int
        public let owner: String?
        public let ownerHasLeft: Bool
        public internal(set) var parties: [PartyReference]
    }

    /// What holds of all open deals and tickets, whether or not they are listed.
    public struct Counts: Hashable, Sendable {
        public let deals: Int
        /// Deals that should have been closed.
        public let pastClose: Int
        /// Deals of somebody who has left.
        public let ofDeparted: Int
        /// Deals that look like another of the same party, in the order of deals.
        public let doubles: [TimelineEntry.Citation]
        public let tickets: Int
        /// Tickets that are open for more than twice the usual time.
        public let lateTickets: Int
    }

    public struct TicketStatus: Hashable, Sendable {
        public let status: String?
        public let tickets: Int
        public let oldest: CalendarDay?
    }

    public let asOf: CalendarDay
    /// By close day, then citation; as many as were asked for.
    public let deals: [Deal]
    /// In the order of how likely deals are won there.
    public let stages: [Stage]
    public let months: [Month]
    /// The oldest first; as many as were asked for.
    public let tickets: [Ticket]
    public let statuses: [TicketStatus]
    /// How long a ticket usually takes, in days; nil where none was closed.
    public let usualTicketDays: Int?
    public let counts: Counts
}
