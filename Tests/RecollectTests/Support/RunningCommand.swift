import Foundation

/// A command that was started.
struct RunningCommand {
    let process: Process
    /// Its streams are in files of this name.
    let stem: String

    var isRunning: Bool { process.isRunning }

    /// Sends a signal.
    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// Waits for the end.
    func wait() throws -> CommandResult {
        process.waitUntilExit()
        return CommandResult(
            status: process.terminationStatus,
            wasKilled: process.terminationReason == .uncaughtSignal,
            output: try text("out"), errors: try text("err"))
    }

    private func text(_ stream: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: "\(stem).\(stream)")), as: UTF8.self)
    }
}
