import ArgumentParser
import Importers
import TextKernels

/// What a person says about how a CSV file is written.
struct CSVReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The character between cells; tab and space by name.", valueName: "char")
    )
    var delimiter: String?

    @Option(help: ArgumentHelp("The character around cells, or none.", valueName: "char"))
    var quote: String?

    @Option(
        help: ArgumentHelp(
            "How a quote within quotes is written: doubled or backslash.", valueName: "how"))
    var escape: String?

    @Option(help: ArgumentHelp("The line on which the columns are named.", valueName: "line"))
    var headerRow: Int?

    @Flag(help: "The first row is data; no row names the columns.")
    var noHeader = false

    @Option(help: ArgumentHelp("The character encoding, such as windows-1252.", valueName: "name"))
    var encoding: String?

    /// Adds the options in the importers' words.
    func apply(to options: inout ImportOptions) throws {
        if let delimiter {
            guard let byte = Self.byte(delimiter) else {
                throw CommandFailure(.usage, "--delimiter takes one character, tab or space.")
            }
            options.csv.delimiter = byte
        }
        if let quote {
            if quote == "none" {
                options.csv.quote = CSVChoices.Quote.none
            } else if let byte = Self.byte(quote), byte != options.csv.delimiter {
                options.csv.quote = .byte(byte)
            } else {
                throw CommandFailure(
                    .usage, "--quote takes one character that is not the delimiter, or none.")
            }
        }
        if let escape {
            guard let named = CSVChoices.Escape(rawValue: escape) else {
                throw CommandFailure(.usage, "--escape takes doubled or backslash.")
            }
            options.csv.escape = named
        }
        try applyHeader(to: &options)
        if let encoding {
            guard let named = TextEncoding(name: encoding) else {
                let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
                throw CommandFailure(.usage, "--encoding takes one of: \(known).")
            }
            options.encoding = named
        }
    }

    private func applyHeader(to options: inout ImportOptions) throws {
        if noHeader && headerRow != nil {
            throw CommandFailure(.usage, "--no-header and --header-row exclude each other.")
        }
        if noHeader { options.csv.header = CSVChoices.Header.none }
        if let headerRow {
            guard headerRow >= 1 else {
                throw CommandFailure(.usage, "--header-row takes a line number, from 1.")
            }
            options.csv.header = .line(headerRow)
        }
    }

    /// One ASCII character, or the name of one that is hard to type.
    private static func byte(_ text: String) -> UInt8? {
        switch text {
        case "tab", "\\t": return 0x09
        case "space": return 0x20
        default:
            guard text.utf8.count == 1, let byte = text.utf8.first, byte < 0x80, byte != 0x0a,
                byte != 0x0d, byte != 0
            else { return nil }
            return byte
        }
    }
}
