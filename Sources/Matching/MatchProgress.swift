/// How far matching has come; sent once per finished part of the work.
public struct MatchProgress: Sendable, Equatable {
    public enum Stage: String, Sendable, Codable, CaseIterable {
        case preparing, blocking, training, scoring
    }

    public let stage: Stage
    public let done: Int
    /// What `done` will be at the end of the stage.
    public let total: Int

    public init(stage: Stage, done: Int, total: Int) {
        self.stage = stage
        self.done = done
        self.total = total
    }
}
