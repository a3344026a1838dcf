/// How many parties a segment has, and how good the fields are that it rests on.
public struct SegmentSummary: Sendable {
    /// A field that a condition asks for.
    public struct FieldQuality: Hashable, Sendable {
        public let field: String
        /// The share of all parties that have a value; nil where nothing counts as missing.
        public let filled: Double?
        /// Parties of the segment whose records contradict each other there.
        public let conflicts: Int
    }

    public let segment: Segment
    public let people: Int
    public let companies: Int
    public let fields: [FieldQuality]
}
