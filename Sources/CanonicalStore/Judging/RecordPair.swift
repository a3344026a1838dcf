import RecordModel

/// Two records.
public struct RecordPair: Hashable, Sendable {
    /// The smaller one by `RecordID`.
    public let left: RecordID
    public let right: RecordID

    public init(_ left: RecordID, _ right: RecordID) {
        self.left = min(left, right)
        self.right = max(left, right)
    }
}
