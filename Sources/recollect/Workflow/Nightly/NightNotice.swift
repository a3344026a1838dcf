import Foundation

/// A command that is run when a night is held or fails.
///
/// It is an executable with arguments and never goes through a shell; nothing that stands in a file
/// becomes part of it. On its standard input it gets the night's line of the log.
struct NightNotice {
    /// The words of the command; at least one.
    let words: [String]

    /// How long the command may take.
    static let secondsAllowed = 60.0

    /// Reads a command as it is typed: words between white space, quotes around words with white
    /// space, a backslash before a character that is meant. Nothing else has a meaning.
    ///
    /// - Throws: `CommandFailure` with `.usage` for an open quote or no word.
    init(_ text: String) throws(CommandFailure) {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var isEscaped = false
        for character in text {
            if isEscaped {
                word = (word ?? "") + String(character)
                isEscaped = false
            } else if character == "\\" && quote != "'" {
                isEscaped = true
            } else if let open = quote {
                if character == open {
                    quote = nil
                } else {
                    word = (word ?? "") + String(character)
                }
            } else if character == "\"" || character == "'" {
                quote = character
                word = word ?? ""
            } else if character.isWhitespace {
                if let done = word { words.append(done) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if let word { words.append(word) }
        guard quote == nil, !isEscaped, let first = words.first, !first.isEmpty else {
            throw CommandFailure(
                .usage, "A command to run needs a program, and each quote in it its end.")
        }
        self.words = words
    }

    /// Whether the program is there.
    var canRun: Bool { Self.program(words[0]) != nil }

    /// Runs the command and waits for it.
    ///
    /// - Returns: what went wrong; nil where nothing did.
    func tell(_ line: String, outcome: String) -> String? {
        guard let program = Self.program(words[0]) else {
            return "The program \(words[0]) was not found, so nobody was told."
        }
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = Array(words.dropFirst())
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["RECOLLECT_OUTCOME": outcome]) { $1 }
        let input = Pipe()
        process.standardInput = input
        // The answer of the night is the only thing on standard output.
        process.standardOutput = FileHandle.standardError
        do {
            try process.run()
            try input.fileHandleForReading.close()
        } catch {
            return "The program \(words[0]) could not be started, so nobody was told."
        }
        // A line is far shorter than what a pipe holds, so this does not wait for a reader; one
        // that closes its input without reading is its own business.
        signal(SIGPIPE, SIG_IGN)
        try? input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
        try? input.fileHandleForWriting.close()
        let end = Date().addingTimeInterval(Self.secondsAllowed)
        while process.isRunning && Date() < end { usleep(20_000) }
        if process.isRunning {
            process.terminate()
            return "The program \(words[0]) did not end within a minute and was stopped."
        }
        return process.terminationStatus == 0
            ? nil : "The program \(words[0]) ended with \(process.terminationStatus)."
    }

    private static func program(_ name: String) -> String? {
        if name.contains("/") {
            return FileManager.default.isExecutableFile(atPath: name) ? name : nil
        }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return path.split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
