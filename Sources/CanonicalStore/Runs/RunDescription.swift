/// What a run is about to do, for the ledger.
public struct RunDescription: Hashable, Sendable {
    /// The command without its arguments, such as `migrate`.
    public let command: String
    /// Who does it.
    public let actor: String
    /// When, in UTC, as `2026-05-04T06:00:00Z`; the caller's clock or `--now`.
    public let time: String
    /// Why, where somebody said so.
    public let reason: String?

    public init(command: String, actor: String, time: String, reason: String? = nil) {
        self.command = command
        self.actor = actor
        self.time = time
        self.reason = reason
    }
}
