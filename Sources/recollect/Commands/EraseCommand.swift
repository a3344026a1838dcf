import ArgumentParser
import CanonicalStore
import Foundation
import RecordModel

/// Removes a person from the store for good.
struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Remove all that is known of somebody, for good.",
        discussion: """
            recollect erase P-4H2M8Q6T1VXW90AB --dry-run --store crm.sqlite
            recollect erase P-4H2M8Q6T1VXW90AB --yes --actor anna --store crm.sqlite
            recollect erase salesforce:003Ec00000CyOT7 --record --yes

            Values of all records of the entity go, in all versions: from records, golden records, alternates, \
            edits, history, rejected rows, the search index and the file's free pages, and from plans, reports \
            and rejects in the store's folder. Ids, counts and the audit trail stay. Keyed fingerprints stay, \
            too: an old file does not bring the person back. Files that still name the person and were not \
            written by recollect are listed. This cannot be undone.
            """)

    @Argument(help: "The entity's id, a former id, or a record as SOURCE:KEY.")
    var who: String

    @Flag(help: "Erase the one record that is named, not its whole entity.")
    var record = false

    @Flag(help: "Do not ask.")
    var yes = false

    @Flag(help: "Say what would be erased; change nothing.")
    var dryRun = false

    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: acting.name)
            try place.require(.erase)
            let store = try place.open()
            let finder = RecordFinder(store: store)
            let records =
                record ? [try finder.record(who)] : try finder.entity(who).members.map(\.id)
            try store.close()
            let count = Numbers.counted(records.count, "record", "records")
            if dryRun {
                console.answer("\(count) would be erased with all versions; nothing was changed.")
                return .success
            }
            guard try yes || Self.isConfirmed(count, console) else {
                console.answer("Nothing was erased.")
                return .success
            }
            let progress = ProgressLine(console: console)
            let done = try await EraseWorkflow(place: place, progress: progress).erase(records)
            if global.json {
                console.answer(try JSONText.object(EraseAnswer(done)))
            } else {
                console.answer(EraseText.lines(done))
                console.note("Audit head: \(done.auditHead)")
            }
            return .success
        }
    }

    /// Asks on a terminal; off one somebody has to have said so.
    private static func isConfirmed(_ count: String, _ console: Console) throws -> Bool {
        guard isatty(STDIN_FILENO) == 1 else {
            throw CommandFailure(
                .usage, "erasing cannot be undone; say --yes, or look first with --dry-run.")
        }
        console.note("\(count) will be erased for good. This cannot be undone. Erase? [y/N]")
        return readLine()?.lowercased().hasPrefix("y") ?? false
    }
}
