import RecordModel

/// A part of the parties: those that meet all of some conditions.
public struct Segment: Hashable, Sendable {
    /// What a condition asks of a party's surviving values.
    public struct Condition: Hashable, Sendable {
        public enum Comparison: String, Hashable, Sendable, CaseIterable {
            case equals = "="
            case differs = "!="
            /// The beginning of the value, or of a word in it.
            case contains = "~"
        }

        public let field: SegmentField
        public let comparison: Comparison
        /// Empty asks whether there is a value at all.
        public let text: String

        public init(_ field: SegmentField, _ comparison: Comparison, _ text: String) {
            self.field = field
            self.comparison = comparison
            self.text = text
        }
    }

    public let name: String
    public let conditions: [Condition]

    public init(name: String, conditions: [Condition]) {
        self.name = name
        self.conditions = conditions
    }
}
