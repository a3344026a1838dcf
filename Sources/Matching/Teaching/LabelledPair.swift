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
