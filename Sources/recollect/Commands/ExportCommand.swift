import ArgumentParser
import CanonicalStore
import Foundation
import Importers
import RecordModel

/// Writes what the store holds for other programs.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write entities, history, crosswalk or pairs for other programs.",
        discussion: """
            recollect export crosswalk --format csv --store crm.sqlite > crosswalk.csv
            recollect export contacts --format vcard --vcard-version 3 --output contacts.vcf
            recollect export history --format json > history.jsonl
            recollect export unlinked > to-be-sorted-out.csv
            recollect export relations > who-belongs-to-whom.csv
            recollect export pairs --min-probability 0.01 > pairs.csv
            recollect export source-redirects --source salesforce --since 7 > redirects.csv

            Reads only; lines come in the order of source and key, or of the entity's id. Files are created \
            readable by their owner only.
            """)

    /// What can be exported.
    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case crosswalk, pairs, contacts, accounts, redirects, rejected, absent, conflicts, consents
        case permissions, history, unlinked, relations
        case sourceRedirects = "source-redirects"
    }

    /// The forms.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case csv, json, vcard
    }

    @Argument(
        help: """
            crosswalk, pairs, contacts, accounts, redirects, rejected, absent, conflicts, consents, permissions, \
            history, unlinked, relations or source-redirects.
            """
    )
    var what: Subject

    @Option(
        help:
            "csv, json (one object a line; contacts, accounts, history) or vcard (the first two).")
    var format = Format.csv

    @Option(
        help: ArgumentHelp(
            "For source-redirects: only records of this source.", valueName: "name"))
    var source: String?

    @Option(
        help: ArgumentHelp(
            "For source-redirects: also what was true after this run and is no more.",
            valueName: "run"))
    var since: Int64?

    @Option(help: ArgumentHelp("Write here (default: standard output).", valueName: "path"))
    var output: String?

    @Option(
        help:
            "For pairs: from which match probability; below the review threshold they are scored anew."
    )
    var minProbability: Double?

    @Option(
        help: ArgumentHelp("For vcard: version 3 or 4 (default: 4).", valueName: "3|4"),
        transform: ExportCommand.version)
    var vcardVersion = VCardVersion.v4

    @OptionGroup var global: GlobalOptions

    /// `3` and `3.0` are the same.
    private static func version(_ text: String) throws -> VCardVersion {
        switch text {
        case "3", "3.0": .v3
        case "4", "4.0": .v4
        default: throw ValidationError("--vcard-version takes 3 or 4.")
        }
    }

    func validate() throws {
        let isParty = what == .contacts || what == .accounts
        if format != .csv && !isParty && (format != .json || what != .history) {
            throw ValidationError(
                "\(what.rawValue) are exported as csv only"
                    + (what == .history ? " or json." : "."))
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
            case (.sourceRedirects, _):
                try workflow.sourceRedirects(
                    of: source, since: since.map { RunID(rawValue: $0) })
            case (.rejected, _): try workflow.rejected()
            case (.absent, _): try workflow.absent()
            case (.conflicts, _): try workflow.conflicts()
            case (.consents, _): try ConsentExport(store: store) { try sink.write($0) }.run()
            case (.permissions, _): try UsableAddresses.shared.export(store) { try sink.write($0) }
            case (.relations, _): try workflow.relations()
            case (.history, .json): try HistoryExport.json(store) { try sink.write($0) }
            case (.history, _): try HistoryExport.csv(store) { try sink.write($0) }
            case (.unlinked, _): try HistoryExport.unlinked(store) { try sink.write($0) }
            case (.contacts, .csv): try workflow.entities(.contact)
            case (.accounts, .csv): try workflow.entities(.account)
            case (.contacts, .json): try workflow.entitiesAsJSON(.contact)
            case (.accounts, .json): try workflow.entitiesAsJSON(.account)
            case (.contacts, .vcard): try workflow.entitiesAsCards(.contact, version: vcardVersion)
            case (.accounts, .vcard): try workflow.entitiesAsCards(.account, version: vcardVersion)
            }
            try sink.finish()
            return .success
        }
    }
}
