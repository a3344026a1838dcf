import ArgumentParser

/// A wrong command line in one sentence, and where the help is.
enum UsageText {
    /// The sentence for a parser's message, which may be a list of several lines.
    ///
    /// - Parameters:
    ///   - message: what the parser says.
    ///   - arguments: the command line after the program's name.
    static func line(_ message: String, arguments: [String]) -> String {
        let lines = message.split(separator: "\n").map { line in
            String(line.drop { $0 == " " })
        }
        var text = ""
        var isInList = false
        for line in lines {
            let isItem = line.hasPrefix("- ")
            let words = isItem ? String(line.dropFirst(2)) : line
            text += text.isEmpty ? words : (isInList && isItem ? ", " : " ") + words
            isInList = isItem
        }
        if let last = text.last, !".!?:".contains(last) { text += "." }
        return "\(text) See: \(help(arguments))"
    }

    /// The help of the command that was meant, as far as it can be told.
    private static func help(_ arguments: [String]) -> String {
        var words = ["recollect"]
        var command: any ParsableCommand.Type = Recollect.self
        for argument in arguments {
            let subcommands =
                command.configuration.subcommands
                + command.configuration.groupedSubcommands.flatMap(\.subcommands)
            guard
                let next = subcommands.first(where: { $0.configuration.commandName == argument })
            else { break }
            words.append(argument)
            command = next
        }
        return (words + ["--help"]).joined(separator: " ")
    }
}
