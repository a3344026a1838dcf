import RecordModel

extension RunReport {
    /// How good the data are by the policy's rules, without any value of a record.
    public struct Quality: Sendable, Codable, Equatable {
        /// A score: over all, of a dimension or of a source; those of owners are left out.
        public typealias Score = QualityScore

        /// A rule with what it found.
        public struct Rule: Sendable, Codable, Equatable {
            /// As the policy names it.
            public var name: String
            /// What it asks, as a sentence.
            public var says: String
            /// `info`, `warning` or `error`.
            public var severity: String
            /// The dimension of ISO/IEC 25012 that it counts for.
            public var dimension: String
            /// Rows that it speaks of.
            public var checked: Int
            /// Rows of these that fail.
            public var failed: Int
            /// The share that has to pass; nil where the rule has no gate.
            public var gate: Double?
            /// Whether the gate is met; true where there is none.
            public var meetsGate: Bool

            /// A rule with what it found.
            public init(
                name: String, says: String, severity: String, dimension: String, checked: Int,
                failed: Int, gate: Double?, meetsGate: Bool
            ) {
                self.name = name
                self.says = says
                self.severity = severity
                self.dimension = dimension
                self.checked = checked
                self.failed = failed
                self.gate = gate
                self.meetsGate = meetsGate
            }
        }

        /// What one run found, over all and by dimension.
        public struct Moment: Sendable, Codable, Equatable {
            /// The run's number.
            public var run: Int64
            /// When it began, in ISO 8601, UTC.
            public var time: String
            /// Over all and by dimension.
            public var scores: [Score]

            /// What one run found.
            public init(run: Int64, time: String, scores: [Score]) {
                self.run = run
                self.time = time
                self.scores = scores
            }
        }

        /// Of the last check.
        public var scores: [Score]
        /// Those that spoke of any row, in the policy's order.
        public var rules: [Rule]
        /// The last runs that checked rules, the oldest first.
        public var trend: [Moment]

        /// The last check, and how it came to that.
        public init(scores: [Score], rules: [Rule], trend: [Moment]) {
            self.scores = scores
            self.rules = rules
            self.trend = trend
        }
    }

    /// A run of the store, for the timeline.
    public struct RunLine: Sendable, Codable, Equatable {
        /// The run's number.
        public var run: Int64
        /// When it began, in ISO 8601, UTC.
        public var time: String
        /// The command that ran, such as `nightly`.
        public var command: String
        /// Who ran it.
        public var actor: String
        /// Records that it brought.
        public var newRecords: Int
        /// Records of which it brought another version.
        public var changedRecords: Int
        /// Entities that it joined to others.
        public var mergedEntities: Int
        /// Proposals that it opened.
        public var openedProposals: Int
        /// Whether it was taken back.
        public var isUndone: Bool

        /// What a run did, in counts.
        public init(
            run: Int64, time: String, command: String, actor: String, newRecords: Int,
            changedRecords: Int, mergedEntities: Int, openedProposals: Int, isUndone: Bool
        ) {
            self.run = run
            self.time = time
            self.command = command
            self.actor = actor
            self.newRecords = newRecords
            self.changedRecords = changedRecords
            self.mergedEntities = mergedEntities
            self.openedProposals = openedProposals
            self.isUndone = isUndone
        }
    }
}
