import RecordModel

/// That a store followed a policy from a run on.
public struct PolicyAdoption: Hashable, Sendable {
    public let run: RunID
    public let version: String
    /// When the run began, in UTC.
    public let time: String
    public let actor: String
    public let reason: String?
    /// The run that took it back.
    public let undoneBy: RunID?
    /// Whether the store follows this version now.
    public let isPresent: Bool
}
