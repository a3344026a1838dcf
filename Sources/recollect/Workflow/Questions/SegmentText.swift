import CanonicalStore

/// Reads conditions as people write them: `country=DE,role!=customer,openDeals>0`.
enum SegmentText {
    /// - Throws: `CommandFailure` with `.usage` where a condition does not read.
    static func segment(_ text: String) throws -> Segment {
        let parts = text.split(separator: ",").map(String.init)
        return Segment(
            name: text,
            conditions: try parts.map { part in
                guard let condition = condition(part) else {
                    throw CommandFailure(
                        .usage,
                        "--segment takes the name of a segment of the policy, or conditions such as "
                            + "country=DE: a field, one of = != ~ < >, and a value.")
                }
                return condition
            })
    }

    /// One condition; nil where it does not read.
    static func condition(_ text: String) -> Segment.Condition? {
        // Of `!=` and `=` at one place the longer one is meant.
        let found = Segment.Condition.Comparison.allCases.compactMap { comparison in
            text.range(of: comparison.rawValue).map { (comparison, $0) }
        }.min {
            ($0.1.lowerBound, -$0.0.rawValue.count) < ($1.1.lowerBound, -$1.0.rawValue.count)
        }
        guard let (comparison, range) = found else { return nil }
        let name = text[..<range.lowerBound].withoutOuterBlanks
        if name.isEmpty { return nil }
        return Segment.Condition(
            SegmentField(name), comparison, text[range.upperBound...].withoutOuterBlanks)
    }
}
