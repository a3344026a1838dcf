extension RunReport {
    /// A cluster as the report shows it: its members and why they belong together, or may.
    public struct ClusterSummary: Sendable, Codable, Equatable {
        /// The entity's id, or the proposal's number.
        public var id: String
        public var kind: String
        public var members: [Member]
        /// The weakest link that holds the cluster, in bits, prior included; nil where a person
        /// joined it.
        public var weight: Double?
        public var probability: Double?
        /// What agrees and what differs in the weakest link, what weighs most first.
        public var evidence: [Evidence]
        /// Why it waits for a person; nil where it was merged.
        public var reason: String?

        /// One record of a cluster.
        public struct Member: Sendable, Codable, Equatable {
            public var source: String
            public var key: String
            public var name: String
            /// What tells it apart: e-mail, phone, place.
            public var detail: String

            public init(source: String, key: String, name: String, detail: String) {
                self.source = source
                self.key = key
                self.name = name
                self.detail = detail
            }
        }

        /// What one comparison says about the weakest link.
        public struct Evidence: Sendable, Codable, Equatable {
            public var comparison: String
            public var level: String
            public var bits: Double
            /// The same in words; it quotes values of the records.
            public var sentence: String

            public init(comparison: String, level: String, bits: Double, sentence: String) {
                self.comparison = comparison
                self.level = level
                self.bits = bits
                self.sentence = sentence
            }
        }

        public init(
            id: String, kind: String, members: [Member], weight: Double?, probability: Double?,
            evidence: [Evidence], reason: String?
        ) {
            self.id = id
            self.kind = kind
            self.members = members
            self.weight = weight
            self.probability = probability
            self.evidence = evidence
            self.reason = reason
        }
    }
}
