/// The number of a run: one command that changed the store.
public struct RunID: RawRepresentable, Hashable, Comparable, Sendable, Codable {
    public let rawValue: Int64

    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    public static func < (left: RunID, right: RunID) -> Bool {
        left.rawValue < right.rawValue
    }
}
