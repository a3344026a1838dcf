import ArgumentParser
import CanonicalStore
import Foundation
import Importers
import RecordModel
import Resolution

/// Writes what the store holds for other programs.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write entities, history, crosswalk or pairs for other programs.",
        discussion: """
            recollect export crosswalk --format csv --store crm.sqlite > crosswalk.csv
            recollect export contacts --format vcard --vcard-version 3 --output contacts.vcf
            recollect export history --format json > history.jsonl
            recollect export history --format parquet --output history.parquet
            recollect export unlinked > to-be-sorted-out.csv
            recollect export relations > who-belongs-to-whom.csv
            recollect export pairs --min-probability 0.01 > pairs.csv
            recollect export source-redirects --source salesforce --since 7 > redirects.csv
            recollect export contacts --format hubspot --output for-hubspot.csv
            recollect export contacts --format google --usable-for email --purpose newsletter > guests.csv
            recollect export changes --to salesforce --output clean-up/
            recollect export tasks --format ical --output tasks.ics

            Reads only; lines come in the order of source and key, or of the entity's id. Files are created \
            readable by their owner only.
            """)

    /// What can be exported.
    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case crosswalk, pairs, contacts, accounts, redirects, rejected, absent, conflicts, consents
        case permissions, history, unlinked, relations, tasks, changes
        case sourceRedirects = "source-redirects"
    }

    /// The forms.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case csv, json, vcard, ical, parquet
        case salesforce, hubspot, pipedrive, zoho, dynamics, google, outlook

        /// The system whose import it is ready for; nil for forms that are of none.
        var target: ExportTarget? { ExportTarget(rawValue: rawValue) }
    }

    @Argument(
        help: """
            crosswalk, pairs, contacts, accounts, redirects, rejected, absent, conflicts, consents, permissions, \
            history, unlinked, relations, source-redirects, tasks or changes.
            """
    )
    var what: Subject

    @Option(
        help: """
            csv, json (one object a line; contacts, accounts, history), parquet (the same and crosswalk), vcard \
            (the first two), ical (tasks), or, for contacts and accounts, a system to be ready for: salesforce, \
            hubspot, pipedrive, zoho, dynamics, google or outlook.
            """)
    var format = Format.csv

    @Option(
        help: ArgumentHelp(
            "For a system: only who may be reached on this channel (email, phone, message, post or fax).",
            valueName: "channel"))
    var usableFor: ConsentChannel?

    @Option(
        help: ArgumentHelp(
            "With --usable-for: for this purpose as well as for any.", valueName: "text"))
    var purpose: String?

    @Flag(help: "For tasks: those that are done, too.")
    var done = false

    @Option(
        help: ArgumentHelp(
            "For changes: the source to be put in order; --output names the folder.",
            valueName: "source"))
    var to: String?

    @OptionGroup var most: LimitOptions

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
        let isPossible =
            switch format {
            case .csv: what != .tasks
            case .json: isParty || what == .history
            case .parquet: isParty || what == .history || what == .crosswalk
            case .ical: what == .tasks
            default: isParty
            }
        if !isPossible {
            throw ValidationError(
                what == .tasks
                    ? "tasks are exported as ical only: --format ical."
                    : "\(what.rawValue) are exported as csv only"
                        + (what == .history
                            ? ", json or parquet." : what == .crosswalk ? " or parquet." : "."))
        }
        if usableFor != nil && format.target == nil {
            throw ValidationError(
                "--usable-for goes with a system, such as --format google; "
                    + "`recollect export permissions` lists all that may be used.")
        }
        if purpose != nil && usableFor == nil {
            throw ValidationError("--purpose goes with --usable-for.")
        }
        if what == .changes && (to == nil || output == nil) {
            throw ValidationError(
                "changes need the source and a folder: --to salesforce --output clean-up/.")
        }
        if let minProbability, !(0...1).contains(minProbability) {
            throw ValidationError("--min-probability takes a number from 0 to 1.")
        }
    }

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let (place, store) = try global.reading()
            if what == .changes { return try writeChanges(store, console) }
            let sink = try ExportSink(path: output)
            let workflow = ExportWorkflow(
                store: store, place: place, progress: ProgressLine(console: console)
            ) { try sink.write($0) }
            do {
                if format == .parquet {
                    try writeParquet(store, sink, own: place.policy.questions?.fields ?? [])
                } else {
                    try await write(store, workflow, sink, console, time: place.time)
                }
            } catch {
                if let failure = sink.failure { throw failure }
                throw error
            }
            try sink.finish()
            return .success
        }
    }

    private func write(
        _ store: CanonicalStore, _ workflow: ExportWorkflow, _ sink: ExportSink, _ console: Console,
        time: String
    ) async throws {
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
        case (.tasks, _):
            _ = try TaskCalendar(store: store, time: time) { try sink.write($0) }
                .run(includesDone: done)
        case (.contacts, .csv): try workflow.entities(.contact)
        case (.accounts, .csv): try workflow.entities(.account)
        case (.contacts, .json): try workflow.entitiesAsJSON(.contact)
        case (.accounts, .json): try workflow.entitiesAsJSON(.account)
        case (.contacts, .vcard): try workflow.entitiesAsCards(.contact, version: vcardVersion)
        case (.accounts, .vcard): try workflow.entitiesAsCards(.account, version: vcardVersion)
        case (.contacts, _), (.accounts, _): try writeForTarget(store, sink, console)
        case (.changes, _): break
        }
    }

    private func writeParquet(
        _ store: CanonicalStore, _ sink: ExportSink, own: [String]
    ) throws {
        if output == nil && isatty(STDOUT_FILENO) == 1 {
            throw CommandFailure(
                .usage, "Parquet is not for a terminal; name a file with --output.")
        }
        let export = ParquetExport(store: store, own: own) { try sink.write($0) }
        switch what {
        case .contacts: try export.entities(.contact)
        case .accounts: try export.entities(.account)
        case .crosswalk: try export.crosswalk()
        default: try export.history()
        }
    }

    /// Contacts or accounts in the columns of a system's import.
    private func writeForTarget(
        _ store: CanonicalStore, _ sink: ExportSink, _ console: Console
    ) throws {
        guard let target = format.target else { return }
        let outcome = try TargetExport(
            store: store, target: target, channel: usableFor, purpose: purpose
        ) { try sink.write($0) }.run(what == .accounts ? .account : .contact)
        let all = "recollect export \(what.rawValue) --format json"
        for sentence in outcome.sentences(target, withAll: all) { console.warn(sentence) }
    }

    /// What a source has to do to be as the store knows it.
    private func writeChanges(
        _ store: CanonicalStore, _ console: Console
    ) throws -> ExitStatus {
        guard let to, let output else { return .usage }
        try OwnerOnlyFolder.make(output, option: "--output")
        let written = try ChangesExport(
            store: store, source: to, folder: output, limit: most.limit
        ).run()
        if global.json {
            console.answer(try JSONText.object(ChangesAnswer(source: to, files: written)))
            return .success
        }
        for file in written {
            console.answer("\(Numbers.counted(file.rows, "row", "rows"))  \(file.path)")
        }
        console.note(
            "Import them there, merges first; its next export confirms what was done, and what "
                + "was done is written no more.")
        return .success
    }
}
