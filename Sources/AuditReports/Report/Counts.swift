extension RunReport {
    /// The store after the run, and what the run did to it.
    public struct Counts: Sendable, Codable, Equatable {
        public var sourceRecords: Int
        public var people: Int
        public var organizations: Int
        public var mergedRecords: Int
        /// Open proposals: clusters, not pairs.
        public var reviewItems: Int
        public var rejectedRows: Int
        public var newRecords: Int
        public var changedRecords: Int
        public var unchangedRecords: Int
        /// Clusters that this run merged.
        public var newMerges: Int

        public init(
            sourceRecords: Int, people: Int, organizations: Int, mergedRecords: Int,
            reviewItems: Int, rejectedRows: Int, newRecords: Int, changedRecords: Int,
            unchangedRecords: Int, newMerges: Int
        ) {
            self.sourceRecords = sourceRecords
            self.people = people
            self.organizations = organizations
            self.mergedRecords = mergedRecords
            self.reviewItems = reviewItems
            self.rejectedRows = rejectedRows
            self.newRecords = newRecords
            self.changedRecords = changedRecords
            self.unchangedRecords = unchangedRecords
            self.newMerges = newMerges
        }

        public var entities: Int { people + organizations }
    }
}
