import RecordModel

/// The ids of entities, and where all other ids that were ever given out lead.
public struct IdentityAssignment: Sendable, Hashable {
    /// An id that is no entity's own any more, and the entity that it leads to, in one hop.
    public struct Redirect: Hashable, Sendable {
        public let from: EntityID
        public let to: EntityID

        public init(from: EntityID, to: EntityID) {
            self.from = from
            self.to = to
        }
    }

    /// One for each group of the partition, in its order.
    public let identities: [KnownIdentity]
    /// The groups whose id is given out for the first time, ascending.
    public let newGroups: [Int]
    /// Ascending by `from`.
    public let redirects: [Redirect]
    /// Known ids whose founding record is in no group, ascending: the record was erased, or is not
    /// part of what was assigned.
    public let unresolved: [EntityID]
}
