import RecordModel

/// Which relationships need attention, and why.
public struct Attention: Sendable {
    /// Why a relationship needs attention.
    ///
    /// The raw values are part of the contract: they stand in JSON and in policies.
    public enum Reason: String, Hashable, Sendable, CaseIterable, Comparable {
        /// A deal is open and nobody has talked with them for long.
        case silent
        /// Several tickets within a short time.
        case tickets
        case overdueTask
        /// A deal is in its stage for more than twice the usual time, or should have been closed.
        case stalledDeal
        /// Mail to an address of theirs came back.
        case bouncedAddress
        /// Nothing was said by them or about them for so long that their address may be wrong.
        case staleAddress
        /// Their records contradict each other on whether they may be contacted.
        case consentConflict
        /// A deal, a ticket or a task is open and nobody owns it.
        case noOwner
        /// What is open, or they themselves, belong to somebody who has left.
        case departedOwner
        /// Two colleagues work the same relationship.
        case twoOwners
        /// A contract ends soon and nothing is done about it.
        case renewal

        public static func < (left: Reason, right: Reason) -> Bool {
            (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
        }
    }

    /// A reason with what it rests on.
    public struct Finding: Hashable, Sendable {
        public let reason: Reason
        /// Since when it is so; nil where no day says it.
        public let since: CalendarDay?
        /// Names of colleagues, where the reason is about them.
        public let colleagues: [String]
        /// In order, each once.
        public let citations: [TimelineEntry.Citation]
    }

    /// What may be lost, by currency.
    public struct Worth: Hashable, Sendable {
        /// Nil where the source names none.
        public let currency: String?
        public let millionths: Int64
    }

    public struct Line: Sendable {
        public let party: PartyReference
        public let kind: PartyKind
        /// In the order of reasons.
        public let findings: [Finding]
        /// Of the open deals, and of contracts that end soon.
        public let stakes: [Worth]
        public let openDeals: Int
        public let openTickets: Int
        /// The last talk with them, up to the day asked about; nil where none is known.
        public let lastContact: CalendarDay?
    }

    /// How many relationships a reason holds for.
    public struct Count: Hashable, Sendable {
        public let reason: Reason
        public let relationships: Int
    }

    public let asOf: CalendarDay
    /// Who has most at stake first; then who has most reasons, then name and id. As many as were asked
    /// for.
    public let lines: [Line]
    /// How many relationships need attention, whether or not they have a line.
    public let relationships: Int
    /// In the order of reasons; none for a reason that holds for nobody.
    public let counts: [Count]
}
