import ArgumentParser
import DataQuality

/// Shows what the columns are like.
struct ProfileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "Show what the columns are like: filled, distinct, patterns, lengths, oddities.",
        discussion: """
            recollect profile --store crm.sqlite
            recollect profile --column email --store crm.sqlite

            One pass over the records; reads only. --redacted leaves out every value.
            """)

    @Option(help: ArgumentHelp("Only this source.", valueName: "name"))
    var source: String?

    @Option(
        help: ArgumentHelp(
            "Only columns with this header or meaning, in full.", valueName: "name"))
    var column: String?

    @Flag(help: "Leave out every value.")
    var redacted = false

    @OptionGroup var global: GlobalOptions

    /// A column on one line (docs/json-output.md, `recollect.profile/1`).
    private struct Line: Encodable {
        let schema = "recollect.profile/1"
        let profile: ColumnProfile

        enum CodingKeys: CodingKey {
            case schema
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(schema, forKey: .schema)
            try profile.encode(to: encoder)
        }
    }

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let store = try global.workplace(actor: "").open()
            var profiles = try ProfileWorkflow(
                store: store, progress: ProgressLine(console: console)
            ).profiles(source: source)
            if let source, profiles.isEmpty {
                throw CommandFailure(.missingInput, "The store has no source called “\(source)”.")
            }
            if let column {
                let wanted = column.lowercased()
                profiles = profiles.filter {
                    $0.description.header.lowercased() == wanted
                        || $0.description.field.lowercased() == wanted
                }
                if profiles.isEmpty {
                    throw CommandFailure(.missingInput, "No column is called “\(column)”.")
                }
            }
            if redacted { profiles = profiles.map(\.withoutValues) }
            if global.json {
                for profile in profiles {
                    console.answer(try JSONText.line(Line(profile: profile)))
                }
                return .success
            }
            let text = ProfileText(profiles, style: console.style)
            console.answer(column == nil ? text.overview() : text.details())
            return .success
        }
    }
}
