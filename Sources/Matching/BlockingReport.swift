/// What each blocking rule did with a table.
public struct BlockingReport: Codable, Sendable, Equatable {
    public struct Rule: Codable, Sendable, Equatable {
        public enum Outcome: String, Codable, Sendable {
            case used
            /// It would have made more pairs than the policy allows.
            case tooManyPairs
            /// No two records share a key of it.
            case neverFires
        }

        public let name: String
        /// What records of a block have in common, as a sentence.
        public let sentence: String
        public let outcome: Outcome
        /// Records that have a key, and blocks of two or more.
        public let keyedRecords: Int
        public let blocks: Int
        /// Pairs that share a key of the rule, after splitting, whatever other rules make too.
        public let pairs: Int
        /// Pairs that no earlier rule made.
        public var newPairs: Int
        /// Records in the largest block, before splitting.
        public let largestBlock: Int
        /// Oversized blocks that a second key split, and records left out where none could.
        public let splitBlocks: Int
        public let recordsLeftOut: Int

        public init(
            name: String, sentence: String, outcome: Outcome, keyedRecords: Int, blocks: Int,
            pairs: Int, newPairs: Int, largestBlock: Int, splitBlocks: Int, recordsLeftOut: Int
        ) {
            self.name = name
            self.sentence = sentence
            self.outcome = outcome
            self.keyedRecords = keyedRecords
            self.blocks = blocks
            self.pairs = pairs
            self.newPairs = newPairs
            self.largestBlock = largestBlock
            self.splitBlocks = splitBlocks
            self.recordsLeftOut = recordsLeftOut
        }
    }

    public let records: Int
    public let rules: [Rule]

    public init(records: Int, rules: [Rule]) {
        self.records = records
        self.rules = rules
    }

    /// Distinct candidate pairs of all rules.
    public var candidatePairs: Int { rules.reduce(0) { $0 + $1.newPairs } }

    /// The share of all pairs that need no comparison.
    public var reductionRatio: Double {
        let all = Double(records) * Double(records - 1) / 2
        return all > 0 ? 1 - Double(candidatePairs) / all : 1
    }
}
