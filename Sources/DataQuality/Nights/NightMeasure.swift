import RecordModel

/// What a night did, in the figures by which an unusual night is told from a usual one.
///
/// It holds counts and the names of sources, tables and fields; no value of a record.
public struct NightMeasure: Codable, Hashable, Sendable {
    /// What the night brought of one table.
    public struct Table: Codable, Hashable, Sendable {
        public var source: String
        public var name: String
        public var kind: String
        /// Rows that were read.
        public var rows: Int
        public var rejected: Int
        /// Records of the table before the night; zero for a new one.
        public var known: Int
        /// Records that the table no longer has.
        public var absent: Int
        /// Fields that columns of the table's former files had and this one's do not, by name.
        public var vanishedFields: [String]
        /// Fields that have columns still and no value in any record any more, by name; nil where nights
        /// of earlier versions did not look.
        public var emptiedFields: [String]?

        public init(
            source: String, name: String, kind: String, rows: Int, rejected: Int, known: Int,
            absent: Int, vanishedFields: [String], emptiedFields: [String]? = nil
        ) {
            self.source = source
            self.name = name
            self.kind = kind
            self.rows = rows
            self.rejected = rejected
            self.known = known
            self.absent = absent
            self.vanishedFields = vanishedFields
            self.emptiedFields = emptiedFields
        }

        enum CodingKeys: String, CodingKey {
            case source, name, kind, rows, rejected, known, absent
            case vanishedFields = "vanished_fields"
            case emptiedFields = "emptied_fields"
        }
    }

    /// The value of a field that most of the night's records share.
    public struct FrequentValue: Codable, Hashable, Sendable {
        /// `phone`, `email`, `address` …
        public var field: String
        public var kind: String
        /// How many of the night's records have it.
        public var count: Int
        /// How many other records have it.
        public var before: Int
        /// How many of the night's records have the field at all.
        public var filled: Int
        /// Some of the records, as `source:key`, so that a person can look.
        public var examples: [String]

        public init(
            field: String, kind: String, count: Int, before: Int, filled: Int, examples: [String]
        ) {
            self.field = field
            self.kind = kind
            self.count = count
            self.before = before
            self.filled = filled
            self.examples = examples
        }
    }

    /// How far the night's data are from those that the model was made for.
    public struct Drift: Codable, Hashable, Sendable {
        public var kind: String
        public var model: String
        /// Population stability index of the weights of the night's pairs; nil where they are few.
        public var weights: Double?
        /// The same of how full the fields are; nil where the records are few.
        public var fields: Double?
        /// Fields that are filled much more, or much less, than before, by name.
        public var changedFields: [String]
        /// Whether the model was made this night: there was none, or one of another version of this
        /// software that does not fit any more.
        public var isNewModel: Bool?

        public init(
            kind: String, model: String, weights: Double?, fields: Double?,
            changedFields: [String], isNewModel: Bool? = nil
        ) {
            self.kind = kind
            self.model = model
            self.weights = weights
            self.fields = fields
            self.changedFields = changedFields
            self.isNewModel = isNewModel
        }

        enum CodingKeys: String, CodingKey {
            case kind, model, weights, fields
            case isNewModel = "new_model"
            case changedFields = "changed_fields"
        }
    }

    /// What the night brought of one kind of history.
    public struct History: Codable, Hashable, Sendable {
        /// `deal`, `task` …
        public var kind: String
        /// Pieces that are new or changed.
        public var pieces: Int
        /// Those of them that belong to nobody who is there.
        public var orphans: Int

        public init(kind: String, pieces: Int, orphans: Int) {
            self.kind = kind
            self.pieces = pieces
            self.orphans = orphans
        }

        /// The share that belongs to nobody; from 0 to 1.
        public var orphanShare: Double { pieces == 0 ? 0 : Double(orphans) / Double(pieces) }
    }

    /// Whether the store was new: then all of it is, and it is no example for other nights.
    public var isFirst = false
    public var newRecords = 0
    public var changedRecords = 0
    public var rejectedRows = 0
    /// Rows that were read, whatever became of them.
    public var readRows = 0
    /// Entities and new records that certain merges would take away: records joined to others.
    public var joined = 0
    /// The records of the largest entity that certain merges would make of the night's records.
    public var largestCluster = 0
    /// The value of each field that most of the night's records share.
    public var frequentValues: [FrequentValue] = []
    public var tables: [Table] = []
    public var drift: [Drift] = []
    /// Of a night that brought history alone; nil of others, and of nights of earlier versions.
    public var history: [History]?

    public init() {}

    enum CodingKeys: String, CodingKey {
        case tables, drift, joined, history
        case isFirst = "first"
        case newRecords = "new_records"
        case changedRecords = "changed_records"
        case rejectedRows = "rejected_rows"
        case readRows = "read_rows"
        case largestCluster = "largest_cluster"
        case frequentValues = "frequent_values"
    }

    /// The same without the names of records (`HoldCause.withoutExamples`).
    public var withoutExamples: NightMeasure {
        var copy = self
        copy.frequentValues = frequentValues.map { value in
            var value = value
            value.examples = []
            return value
        }
        return copy
    }

    /// Records that are new or changed.
    public var news: Int { newRecords + changedRecords }

    /// Entities joined for each thousand records that are new or changed; nil where nothing is.
    public var joinedPerThousand: Double? {
        news == 0 ? nil : Double(joined) * 1000 / Double(news)
    }

    /// The share of the rows that were rejected; nil where none was read.
    public var rejectedShare: Double? {
        readRows + rejectedRows == 0
            ? nil : Double(rejectedRows) / Double(readRows + rejectedRows)
    }
}
