extension RunReport {
    /// A figure about what customers did, as it is and as it would be if every record were a customer
    /// of its own.
    public struct Figure: Sendable, Codable, Equatable {
        public var name: String
        public var merged: Double
        public var unmerged: Double
        /// What the numbers count in: `share`, `number`, `days`, `hours`.
        public var unit: String

        public init(name: String, merged: Double, unmerged: Double, unit: String) {
            self.name = name
            self.merged = merged
            self.unmerged = unmerged
            self.unit = unit
        }

        /// How far off the figure would be without merging, as a share of what it is; nil where it is
        /// nought.
        public var error: Double? { merged == 0 ? nil : unmerged / merged - 1 }
    }
}
