import Foundation

/// A log with one JSON object on a line for each night, without any personal value.
///
/// It is opened anew for each line and only ever appended to, so that it may be rotated at any
/// moment.
struct NightLog {
    let path: String

    /// One line of the log (docs/json-output.md, `recollect.nightLog/1`).
    struct Line: Encodable {
        let schema = "recollect.nightLog/1"
        let time: String
        let store: String
        /// `merged`, `held`, `waiting` (nothing new is wrong, but an earlier night waits),
        /// `gate` (a quality gate was not met) or `failed`.
        let outcome: String
        let exitCode: Int32
        var run: Int64?
        var files = 0
        var newRecords = 0
        var changedRecords = 0
        var absentRecords = 0
        var rejectedRows = 0
        var mergedEntities = 0
        var reviewItems = 0
        var causes: [String] = []
        var waitingRuns: [Int64] = []
        var failedGates: [String] = []
        var hasDrifted = false
        var seconds: Double?
        /// What went wrong, where something did.
        var message: String?
        var report: String?
        /// Why nobody was told of it, where somebody should have been.
        var noticeProblem: String?

        enum CodingKeys: String, CodingKey {
            case schema, time, store, outcome, run, files, causes, seconds, message, report
            case exitCode = "exit_code"
            case newRecords = "new_records"
            case changedRecords = "changed_records"
            case absentRecords = "absent_records"
            case rejectedRows = "rejected_rows"
            case mergedEntities = "merged_entities"
            case reviewItems = "review_items"
            case waitingRuns = "waiting_runs"
            case failedGates = "failed_gates"
            case hasDrifted = "drifted"
            case noticeProblem = "notice_problem"
        }
    }

    /// Finds out whether lines can be written, before a night begins.
    ///
    /// - Throws: `CommandFailure` with `.cannotCreate`.
    func check() throws(CommandFailure) { _ = try opened() }

    /// Appends a line.
    ///
    /// - Throws: `CommandFailure` with `.cannotCreate` or `.inputOutput`.
    func append(_ line: Line) throws {
        let handle = try opened()
        do {
            // One write, so that lines of two processes do not run into each other.
            try handle.write(contentsOf: Data((JSONText.line(line) + "\n").utf8))
        } catch {
            throw CommandFailure(.inputOutput, "The log \(path) cannot be written; make room.")
        }
    }

    private func opened() throws(CommandFailure) -> FileHandle {
        let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW
        let descriptor = unsafe open(path, flags, 0o600)
        guard descriptor >= 0 else {
            throw CommandFailure(
                .cannotCreate, "The log \(path) cannot be opened; check the folder.")
        }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
}
