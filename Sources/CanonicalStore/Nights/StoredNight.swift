import RecordModel

/// A night that the store remembers.
public struct StoredNight: Hashable, Sendable {
    public let run: RunID
    /// When it was, in UTC.
    public let time: String
    /// What was measured, as JSON.
    public let measure: String
    /// Whether its merges were held back.
    public let isHeld: Bool
    /// Why, as a JSON array; empty where it was not held.
    public let causes: String
    /// The run that let it through; nil where it waits, or never did.
    public let releasedBy: RunID?

    /// Whether somebody has to look.
    public var isWaiting: Bool { isHeld && releasedBy == nil }
}
