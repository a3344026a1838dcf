import Foundation

/// A terminal of a given size with a program in it.
///
/// Needs the program tmux; tests skip, saying so, where it is absent.
final class TmuxSession {
    /// Where tmux is; nil where it is not installed.
    static let program = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    private let socket = "recollect-\(UUID().uuidString)"

    /// - Parameter command: what runs in the terminal, for a shell.
    init(command: String, columns: Int, rows: Int) throws {
        _ = try run(
            [
                "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
                "sh -c 'trap : INT; \(command); echo status=$?; exec cat'",
            ], isServer: true)
    }

    /// Ends the session, and with it the server. It cannot be told to end by a signal: it inherits from
    /// the process of the tests that those are blocked.
    deinit { _ = try? run(["kill-session"]) }

    func press(_ keys: String...) throws {
        for key in keys { _ = try run(["send-keys", key]) }
    }

    /// Types a text as it is.
    func type(_ text: String) throws { _ = try run(["send-keys", "-l", text]) }

    func resize(columns: Int, rows: Int) throws {
        _ = try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// What is on the screen, spaces at the ends of lines left out.
    func lines() throws -> [String] {
        try run(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                var line = String(line)
                while line.last == " " { line.removeLast() }
                return line
            }
    }

    /// The screen once something is on it and nothing moves any more; as it is after two minutes where it never
    /// comes.
    ///
    /// A screen that is being drawn has its upper part already: what is asked for may stand there.
    func lines(with text: String) throws -> [String] {
        let end = Date().addingTimeInterval(120)
        var last: [String] = []
        while Date() < end {
            let lines = try lines()
            if lines == last, lines.contains(where: { $0.contains(text) }) { return lines }
            last = lines
            usleep(100_000)
        }
        return last
    }

    /// - Parameter isServer: whether the call begins the server, which inherits what its end would be
    ///   noticed by, so that waiting for it would never end.
    private func run(_ arguments: [String], isServer: Bool = false) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.program ?? "tmux")
        process.arguments = ["-u", "-L", socket] + arguments
        var environment = ProcessInfo.processInfo.environment
        environment["LC_ALL"] = "C.UTF-8"
        environment["TERM"] = "screen-256color"
        environment["TMUX"] = nil
        process.environment = environment
        let output = Pipe()
        if isServer { process.standardOutput = FileHandle.nullDevice }
        if !isServer { process.standardOutput = output }
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        if isServer { return "" }
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
