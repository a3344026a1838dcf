/// Two records of a table of which a person has said whether they are one party.
public struct LabelledPair: Hashable, Sendable {
    /// The smaller number in the table.
    public let left: UInt32
    public let right: UInt32
    public let isMatch: Bool

    public init(left: UInt32, right: UInt32, isMatch: Bool) {
        precondition(left != right, "a label is about two records")
        self.left = min(left, right)
        self.right = max(left, right)
        self.isMatch = isMatch
    }
}

extension LabelledPair {
    /// For each label the number of its group, from 0 by first appearance: labels with a record in common,
    /// directly or by others, are of one.
    static func groups(_ labels: [LabelledPair]) -> [Int] {
        var leaders: [UInt32: UInt32] = [:]
        func leader(of record: UInt32) -> UInt32 {
            var record = record
            while let next = leaders[record], next != record { record = next }
            return record
        }
        for label in labels {
            let ends = [leader(of: label.left), leader(of: label.right)]
            leaders[max(ends[0], ends[1])] = min(ends[0], ends[1])
        }
        var numbers: [UInt32: Int] = [:]
        return labels.map { label in
            let first = leader(of: label.left)
            let next = numbers.count
            if let known = numbers[first] { return known }
            numbers[first] = next
            return next
        }
    }
}
