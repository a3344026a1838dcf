/// A command that cannot go on: what the person is told, and how the process ends.
struct CommandFailure: Error, Sendable {
    let status: ExitStatus
    /// One sentence that says what happened and what to try next, without any personal value.
    let message: String

    init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
    }
}
