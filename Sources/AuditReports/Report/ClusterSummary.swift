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
        /// Plain sentences: what agrees, what differs.
        public var evidence: [String]
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

        public init(
            id: String, kind: String, members: [Member], weight: Double?, probability: Double?,
            evidence: [String], reason: String?
        ) {
            self.id = id
            self.kind = kind
            self.members = members
            self.weight = weight
            self.probability = probability
            self.evidence = evidence
            self.reason = reason
        }

        func redacted() -> ClusterSummary {
            var copy = self
            copy.members = members.map {
                Member(source: $0.source, key: "–", name: "–", detail: "–")
            }
            return copy
        }
    }
}
