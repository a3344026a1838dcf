import RecordModel

/// Everything that a report of a run says, as values: what came in, what was merged and why, and
/// what waits for a person.
///
/// Encoded as JSON it follows docs/json-output.md (`recollect.report/1`). It holds personal values
/// where it names records; `redacted()` is the form without any.
public struct RunReport: Sendable, Codable, Equatable {
    /// Always `recollect.report/1`.
    public var schema = "recollect.report/1"
    /// The time that the run took as now, in ISO 8601, UTC.
    public var createdAt: String
    /// The command that made it, such as `migrate`.
    public var command: String
    /// The store's file name, without its folder.
    public var store: String
    public var contentHash: String
    public var policyVersion: String
    public var counts: Counts
    public var inputs: [InputTable]
    public var diagnostics: [Diagnostic]
    /// At most `rejectedLimit` of the rejected rows; `counts.rejectedRows` is the whole number.
    public var rejectedRows: [Rejection]
    /// The largest merges, then the weakest evidence first; at most some hundred.
    public var merges: [ClusterSummary]
    public var proposals: [ClusterSummary]
    public var matching: [MatchingSummary]
    /// How many entities hold records of both sources.
    public var sourceOverlap: [SourceOverlap]
    /// Fields of the golden records: how many entities have them before and after merging.
    public var completeness: [FieldCompleteness]
    /// What parties have to do with each other.
    public var relations: [RelationCount]
    public var timings: [StageTiming]
    /// The head of the audit trail after the run; nil where the report is of no store.
    public var auditHead: String?
    /// What merging may not change, before and after the run; empty without history.
    public var totals: [Total] = []
    /// What duplicates would do to figures about customers; nil where nobody worked them out.
    public var figures: [Figure]?
    /// What became of a night; nil in other reports.
    public var night: Night?
    /// How good the data are; nil where no rules were checked.
    public var quality: Quality?
    /// The runs of the store, the oldest first.
    public var runs: [RunLine] = []

    public init(
        createdAt: String, command: String, store: String, contentHash: String,
        policyVersion: String, counts: Counts, inputs: [InputTable], diagnostics: [Diagnostic],
        rejectedRows: [Rejection], merges: [ClusterSummary], proposals: [ClusterSummary],
        matching: [MatchingSummary], sourceOverlap: [SourceOverlap],
        completeness: [FieldCompleteness], relations: [RelationCount] = [],
        timings: [StageTiming]
    ) {
        self.createdAt = createdAt
        self.command = command
        self.store = store
        self.contentHash = contentHash
        self.policyVersion = policyVersion
        self.counts = counts
        self.inputs = inputs
        self.diagnostics = diagnostics
        self.rejectedRows = rejectedRows
        self.merges = merges
        self.proposals = proposals
        self.matching = matching
        self.sourceOverlap = sourceOverlap
        self.completeness = completeness
        self.relations = relations
        self.timings = timings
    }

    /// A row that did not become a record, without its cells.
    public struct Rejection: Sendable, Codable, Equatable {
        public var file: String
        public var line: Int
        public var code: String
        public var reason: String

        public init(file: String, line: Int, code: String, reason: String) {
            self.file = file
            self.line = line
            self.code = code
            self.reason = reason
        }
    }

    /// A total of the history: what the pipeline is worth, how many tasks are open.
    public struct Total: Sendable, Codable, Equatable {
        public var name: String
        /// An exact number with its currency, where it has one.
        public var before: String
        public var after: String

        public init(name: String, before: String, after: String) {
            self.name = name
            self.before = before
            self.after = after
        }
    }

    /// How many entities the records of two sources share.
    public struct SourceOverlap: Sendable, Codable, Equatable {
        public var left: String
        public var right: String
        public var entities: Int

        public init(left: String, right: String, entities: Int) {
            self.left = left
            self.right = right
            self.entities = entities
        }
    }

    /// How many relations of a kind hold between entities.
    public struct RelationCount: Sendable, Codable, Equatable {
        /// Such as `branch-of`.
        public var relation: String
        public var count: Int

        public init(relation: String, count: Int) {
            self.relation = relation
            self.count = count
        }
    }

    /// How full a field is, in records before and in entities after merging; shares from 0 to 1.
    public struct FieldCompleteness: Sendable, Codable, Equatable {
        public var field: String
        public var before: Double
        public var after: Double

        public init(field: String, before: Double, after: Double) {
            self.field = field
            self.before = before
            self.after = after
        }
    }
}
