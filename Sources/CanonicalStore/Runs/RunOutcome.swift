import RecordModel

/// What became of a run.
public struct RunOutcome<Value> {
    /// The run's number; nil where it changed nothing and left no trace.
    public let run: RunID?
    /// What the body returned.
    public let value: Value

    public var hasChanged: Bool { run != nil }
}
