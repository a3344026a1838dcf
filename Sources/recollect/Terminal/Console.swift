import CanonicalStore
import Foundation
import Synchronization

/// The two streams of a command: the answer goes to standard output, all else to standard error.
struct Console: Sendable {
    let style: Style
    let errorStyle: Style
    let isQuiet: Bool
    /// Whether progress may be drawn: standard error is a terminal that can move its cursor.
    let drawsProgress: Bool
    private let lostOutput = LostOutput()

    init(colour: Style.Mode, isQuiet: Bool) {
        let environment = ProcessInfo.processInfo.environment
        let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        let isDumb = environment["TERM"] == "dumb"
        func wanted(_ stream: Int32) -> Bool {
            switch colour {
            case .always: true
            case .never: false
            case .auto: isatty(stream) == 1 && !isPlain && !isDumb
            }
        }
        style = Style(isOn: wanted(STDOUT_FILENO))
        errorStyle = Style(isOn: wanted(STDERR_FILENO))
        self.isQuiet = isQuiet
        drawsProgress = isatty(STDERR_FILENO) == 1 && !isDumb && !isQuiet
    }

    /// Prints a line of the answer.
    func answer(_ line: String = "") {
        write(line + "\n", to: .standardOutput)
    }

    /// Prints lines of the answer.
    func answer(_ lines: [String]) {
        if lines.isEmpty { return }
        write(lines.joined(separator: "\n") + "\n", to: .standardOutput)
    }

    /// Prints a line of explanation, unless asked to be quiet.
    func note(_ line: String = "") {
        if !isQuiet { write(line + "\n", to: .standardError) }
    }

    /// Says the head of the audit trail after a run, to be noted elsewhere (`audit verify --head`).
    func noteHead(_ summary: Summary) { note("Audit head: \(summary.auditHead)") }

    /// The same of the last run of a store.
    func noteHead(ofStore path: String) throws {
        if !isQuiet { note("Audit head: \(try CanonicalStore.open(at: path).auditHead())") }
    }

    /// Prints a warning, also when quiet.
    func warn(_ line: String) {
        write(errorStyle.caution("warning: ") + line + "\n", to: .standardError)
    }

    /// Writes text to a stream as it is.
    func write(_ text: String, to handle: FileHandle) {
        write(Data(text.utf8), to: handle)
    }

    /// Writes bytes of the answer as they are.
    func write(_ data: Data) {
        write(data, to: .standardOutput)
    }

    /// Whether a part of the answer could not be written: the disk is full, or nobody listens.
    var hasLostOutput: Bool { lostOutput.isSet.withLock { $0 } }

    private func write(_ data: Data, to handle: FileHandle) {
        do {
            try handle.write(contentsOf: data)
        } catch {
            // Nobody can be told when standard error fails.
            if handle === FileHandle.standardOutput { lostOutput.isSet.withLock { $0 = true } }
        }
    }

    /// Remembers, for all copies of a console, that output was lost.
    private final class LostOutput: Sendable {
        let isSet = Mutex(false)
    }
}
