import ArgumentParser
import CanonicalStore
import Foundation
import Importers
import RecordModel

/// Writes what the store holds for other programs.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write entities, crosswalk, pairs or redirects for other programs.",
        discussion: """
            recollect export crosswalk --format csv --store crm.sqlite > crosswalk.csv
            recollect export contacts --format vcard --output contacts.vcf
            recollect export pairs --min-probability 0.01 > pairs.csv

            Reads only; lines come in the order of source and key, or of the entity's id. Files are created \
            readable by their owner only.
            """)

    /// What can be exported.
    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case crosswalk, pairs, contacts, accounts, redirects, rejected
    }

    /// The forms.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case csv, json, vcard
    }

    @Argument(help: "crosswalk, pairs, contacts, accounts, redirects or rejected.")
    var what: Subject

    @Option(help: "csv, json (one object a line) or vcard; the last two for contacts and accounts.")
    var format = Format.csv

    @Option(help: ArgumentHelp("Write here (default: standard output).", valueName: "path"))
    var output: String?

    @Option(
        help:
            "For pairs: from which match probability; below the review threshold they are scored anew."
    )
    var minProbability: Double?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if format != .csv && what != .contacts && what != .accounts {
            throw ValidationError("\(what.rawValue) are exported as csv only.")
        }
        if let minProbability, !(0...1).contains(minProbability) {
            throw ValidationError("--min-probability takes a number from 0 to 1.")
        }
    }

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: "")
            let store = try place.open()
            let sink = try ExportSink(path: output)
            let workflow = ExportWorkflow(
                store: store, place: place, progress: ProgressLine(console: console)
            ) { try sink.write($0) }
            switch (what, format) {
            case (.crosswalk, _): try workflow.crosswalk()
            case (.pairs, _): try await workflow.pairs(minimumProbability: minProbability)
            case (.redirects, _): try workflow.redirects()
            case (.rejected, _): try workflow.rejected()
            case (.contacts, .csv): try workflow.entities(.contact)
            case (.accounts, .csv): try workflow.entities(.account)
            case (.contacts, .json): try workflow.entitiesAsJSON(.contact)
            case (.accounts, .json): try workflow.entitiesAsJSON(.account)
            case (.contacts, .vcard): try workflow.entitiesAsCards(.contact, version: .v4)
            case (.accounts, .vcard): try workflow.entitiesAsCards(.account, version: .v4)
            }
            try sink.finish()
            return .success
        }
    }
}
