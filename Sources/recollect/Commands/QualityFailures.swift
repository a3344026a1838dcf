import ArgumentParser
import CanonicalStore
import DataQuality
import Foundation
import RecordModel

/// Lists the rows that fail a rule, with their values.
struct QualityFailures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "failures",
        abstract: "List the rows that fail rules, with the values that the rules are about.",
        discussion: """
            recollect quality failures contact-email-format --store crm.sqlite
            recollect quality failures --format csv --output wrong.csv
            recollect quality failures --owner "Maria Lopez" --format csv

            Reads only. Without a rule, those of all rules; --limit is for each of them, and text lists 20 where none \
            is given.
            """)

    @Argument(help: ArgumentHelp("Names of rules.", valueName: "rule"))
    var rules: [String] = []

    @Option(help: ArgumentHelp("Only rules of this dimension.", valueName: "name"))
    var dimension: QualityDimension?

    @Option(help: ArgumentHelp("Only rows of this source.", valueName: "name"))
    var source: String?

    @Option(help: ArgumentHelp("Only rows of this owner.", valueName: "name"))
    var owner: String?

    @Option(help: ArgumentHelp("text, csv or json (JSON Lines).", valueName: "form"))
    var format = Form.text

    @Option(help: ArgumentHelp("Write here instead of to standard output.", valueName: "path"))
    var output: String?

    @OptionGroup var most: LimitOptions

    @OptionGroup var global: GlobalOptions

    enum Form: String, ExpressibleByArgument {
        case text, csv, json
    }

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: "")
            let inForce = place.policy.quality.inForce
            for name in rules where !inForce.contains(where: { $0.name == name }) {
                throw CommandFailure(
                    .missingInput,
                    "No rule in force is called \(name); recollect quality rules lists them.")
            }
            let store = try place.open()
            let wanted = inForce.filter {
                (rules.isEmpty || rules.contains($0.name))
                    && (dimension ?? $0.countsAs) == $0.countsAs
            }
            let outcome = try QualityWorkflow(
                store: store, place: place, progress: ProgressLine(console: console)
            ).check(only: Set(wanted.map(\.name)))
            let form = global.json ? Form.json : format
            let listing = FailureListing(
                store: store, limit: most.limit ?? (form == .text ? 20 : nil),
                source: source, owner: owner)
            var lines: [String] = []
            switch form {
            case .text: lines = try listing.text(outcome.results, style: console.style)
            case .csv: lines = try listing.csv(outcome.results)
            case .json: lines = try listing.json(outcome.results)
            }
            if let output {
                try OwnerOnlyFile.write(lines.joined(separator: "\n") + "\n", to: output)
                console.answer("The failures: \(output)")
            } else {
                console.answer(lines)
            }
            return .success
        }
    }
}

extension QualityDimension: ExpressibleByArgument {}
