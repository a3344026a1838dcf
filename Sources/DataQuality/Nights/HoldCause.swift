/// Why a night is held: what was measured, and up to where it would have been usual.
public struct HoldCause: Codable, Hashable, Sendable {
    /// What was unusual.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case manyMerges = "many-merges"
        case largeCluster = "large-cluster"
        case frequentValue = "frequent-value"
        case manyRejected = "many-rejected"
        case vanishedColumn = "vanished-column"
        case manyAbsent = "many-absent"
        case shrunkFile = "shrunk-file"
        case manyOrphans = "many-orphans"
    }

    public let kind: Kind
    /// The field, or the table as `source/table`, that it is about; nil where it is the whole night.
    public let subject: String?
    public let measured: Double
    /// The largest, or for a shrunk file the smallest, usual figure.
    public let usual: Double
    /// One sentence without any value of a record.
    public let sentence: String
    /// Records to look at, as `source:key`.
    public let examples: [String]

    public init(
        kind: Kind, subject: String?, measured: Double, usual: Double, sentence: String,
        examples: [String] = []
    ) {
        self.kind = kind
        self.subject = subject
        self.measured = measured
        self.usual = usual
        self.sentence = sentence
        self.examples = examples
    }

    /// The same without the names of records: what is kept, because names may be those of people, who
    /// may want to be forgotten.
    public var withoutExamples: HoldCause {
        HoldCause(
            kind: kind, subject: subject, measured: measured, usual: usual, sentence: sentence)
    }
}
