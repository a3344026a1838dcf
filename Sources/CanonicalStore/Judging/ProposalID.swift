/// The number of a proposal within its store.
public struct ProposalID: RawRepresentable, Hashable, Comparable, Sendable, Codable {
    public let rawValue: Int64

    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    public static func < (left: ProposalID, right: ProposalID) -> Bool {
        left.rawValue < right.rawValue
    }
}
