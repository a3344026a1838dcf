import RecordModel

/// What can be learned from what customers did.
public struct Patterns: Sendable {
    /// The figures of one part of the store. One that rests on nothing is nil.
    public struct Figures: Hashable, Sendable {
        public internal(set) var records = 0
        public internal(set) var parties = 0
        /// How many of name, e-mail, phone and place parties have, from 0 to 1.
        public internal(set) var completeness: Double?
        /// Deals that ended in the period.
        public internal(set) var won = 0
        public internal(set) var lost = 0
        /// The median from making to winning, in days.
        public internal(set) var daysToClose: Int?
        /// The median from a ticket to its first answer, in hours, where both say the time of day.
        public internal(set) var firstResponseHours: Double?
        public internal(set) var tickets = 0
        /// Parties that wrote a ticket.
        public internal(set) var ticketParties = 0
        /// Parties that bought.
        public internal(set) var buyers = 0
        /// Those of them that bought more than once.
        public internal(set) var repeatBuyers = 0
        /// Parties that bought in the year before the last one, and those that did so in both.
        public internal(set) var formerBuyers = 0
        public internal(set) var retainedBuyers = 0

        /// The share of records that say again who another record is.
        public var duplicateRate: Double? { Self.share(records - parties, records) }
        public var winRate: Double? { Self.share(won, won + lost) }
        public var ticketsPerParty: Double? { Self.share(tickets, ticketParties) }
        public var repeatRate: Double? { Self.share(repeatBuyers, buyers) }
        public var retention: Double? { Self.share(retainedBuyers, formerBuyers) }

        private static func share(_ part: Int, _ whole: Int) -> Double? {
            whole == 0 ? nil : Double(part) / Double(whole)
        }
    }

    public struct Part: Hashable, Sendable {
        /// `source` or `owner`.
        public let kind: String
        public let name: String
        public let figures: Figures
    }

    /// How long deals stay in a stage.
    public struct Velocity: Hashable, Sendable {
        public let stage: String
        /// How many finished stays are known.
        public let stays: Int
        public let medianDays: Int
    }

    /// How complete what came in one month is.
    public struct Month: Hashable, Sendable {
        /// As `2026-05`.
        public let month: String
        public let records: Int
        public let completeness: Double
    }

    /// Buyers that are alike in how lately, how often and for how much they bought.
    public struct BuyerGroup: Hashable, Sendable {
        public enum Recency: String, Sendable, CaseIterable {
            case days90, days365, longer
        }

        public enum Frequency: String, Sendable, CaseIterable {
            case once, twoToFour, fiveOrMore
        }

        /// In which third of all buyers a buyer is by value: of its most used currency.
        public enum Value: String, Sendable, CaseIterable {
            case lower, middle, upper
        }

        public let recency: Recency
        public let frequency: Frequency
        public let value: Value
        public let buyers: Int
    }

    public let asOf: CalendarDay
    public let total: Figures
    /// The same, as if every record were a party of its own: what is wrong without merging.
    public let undeduplicated: Figures
    /// By source, then by owner.
    public let parts: [Part]
    /// The slowest first.
    public let velocity: [Velocity]
    /// The last twelve months in which anything came.
    public let months: [Month]
    public let buyerGroups: [BuyerGroup]
    public let undeduplicatedGroups: [BuyerGroup]
}
