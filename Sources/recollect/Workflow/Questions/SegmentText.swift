import CanonicalStore

/// Reads conditions as people write them: `country=DE,role!=customer,city~ber`.
enum SegmentText {
    /// - Throws: `CommandFailure` with `.usage` where a condition does not read.
    static func segment(_ text: String) throws -> Segment {
        let parts = text.split(separator: ",").map(String.init)
        return Segment(name: text, conditions: try parts.map(condition))
    }

    private static func condition(_ text: String) throws -> Segment.Condition {
        let comparisons: [Segment.Condition.Comparison] = [.differs, .equals, .contains]
        let found = comparisons.compactMap { comparison in
            text.range(of: comparison.rawValue).map { (comparison, $0) }
        }.min { $0.1.lowerBound < $1.1.lowerBound }
        guard let (comparison, range) = found else {
            throw CommandFailure(
                .usage,
                "A condition of --segment has a field, one of = != ~, and a value: country=DE.")
        }
        let name = text[..<range.lowerBound].trimming { $0.isWhitespace }
        guard
            let field = SegmentField.allCases.first(where: {
                $0.rawValue.lowercased() == name.lowercased()
            })
        else {
            let names = SegmentField.allCases.map(\.rawValue).joined(separator: ", ")
            throw CommandFailure(.usage, "--segment knows these fields: \(names).")
        }
        let value = text[range.upperBound...].trimming { $0.isWhitespace }
        return Segment.Condition(field, comparison, value)
    }
}

extension Substring {
    /// The text without what is to be cut off at both ends.
    fileprivate func trimming(_ isCut: (Character) -> Bool) -> String {
        var text = self
        while let first = text.first, isCut(first) { text.removeFirst() }
        while let last = text.last, isCut(last) { text.removeLast() }
        return String(text)
    }
}
