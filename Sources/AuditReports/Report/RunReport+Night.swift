extension RunReport {
    /// What became of a night, without any value of a record.
    public struct Night: Sendable, Codable, Equatable {
        /// Why a night was held.
        public struct Cause: Sendable, Codable, Equatable {
            /// Such as `frequent-value`.
            public var kind: String
            /// What is unusual, with figures and without a value of a record.
            public var sentence: String
            /// Records to look at, as `source:key`.
            public var examples: [String]

            /// A cause with records to look at.
            public init(kind: String, sentence: String, examples: [String]) {
                self.kind = kind
                self.sentence = sentence
                self.examples = examples
            }
        }

        /// Whether its merges wait for a look.
        public var isHeld: Bool
        /// Why it is held; empty where it is not.
        public var causes: [Cause]
        /// What is said of the models, one sentence a kind.
        public var drift: [String]
        /// Which records were matched, in a sentence; nil where all were.
        public var scope: String?

        /// - Parameter scope: nil where all records were matched.
        public init(isHeld: Bool, causes: [Cause], drift: [String], scope: String? = nil) {
            self.isHeld = isHeld
            self.causes = causes
            self.drift = drift
            self.scope = scope
        }
    }
}
