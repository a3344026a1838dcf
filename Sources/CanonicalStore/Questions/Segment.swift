/// A part of the parties: those that meet all of some conditions.
public struct Segment: Hashable, Sendable {
    /// What a condition asks of a party.
    public struct Condition: Hashable, Sendable {
        public enum Comparison: String, Hashable, Sendable, CaseIterable {
            case equals = "="
            case differs = "!="
            /// A word of the value begins so.
            case contains = "~"
            // Of numbers and days.
            case less = "<"
            case greater = ">"
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

        /// As people write it: `country=DE`.
        public var description: String { field.name + comparison.rawValue + text }
    }

    public let name: String
    public let conditions: [Condition]

    public init(name: String, conditions: [Condition]) {
        self.name = name
        self.conditions = conditions
    }
}
