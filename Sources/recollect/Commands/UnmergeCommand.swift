import ArgumentParser
import CanonicalStore
import Foundation
import RecordModel

/// Takes one record out of its entity.
struct UnmergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unmerge",
        abstract: "Take a record out of its entity and keep it out.",
        discussion: """
            recollect unmerge salesforce:003Ec00000CyOT7 --store crm.sqlite
            recollect unmerge 003Ec00000CyOT7 --actor anna --edits record

            Writes your judgement that the record is different from the others; it survives re-imports and \
            re-runs. Each record has its own history again, and edits that were made of one record stay with \
            it. Edits that were made of the whole entity belong to nobody for sure: --edits says where they \
            go, else a terminal asks, else they stay where they are and are counted. recollect undo takes \
            it back.
            """)

    @Argument(help: "The record: its source, a colon and its key; or its key alone.")
    var record: String

    @Option(
        help: ArgumentHelp(
            "Where edits of the whole entity go: rest (the others), record (the one taken out), or both.",
            valueName: "side"))
    var edits: LooseEdits.Side?

    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: acting.name)
            try place.require(.merge)
            let progress = ProgressLine(console: console)
            let writer = try await place.openForChange("unmerge")
            let target = try RecordFinder(store: writer.store).record(record)
            let others = try writer.store.members(withRecord: target).filter { $0 != target }
            let loose = try LooseEdits(store: writer.store).of(target)
            let side =
                edits ?? (others.isEmpty ? nil : Self.ask(loose, console, isJSON: global.json))
            var judgements = 0
            let outcome = try await writer.run(place.description("unmerge")) { run in
                judgements = try run.unmerge(target)
                if let side, judgements > 0, let other = others.first {
                    try LooseEdits.move(loose, to: side, record: target, rest: other, in: run)
                }
                try await GoldenRecordMaker(place: place).refresh(run, progress)
            }
            var summary = try Summary(store: writer.store)
            summary.looseEdits = outcome.hasChanged && side == nil ? loose.count : 0
            try writer.close()
            if global.json {
                console.answer(try JSONText.object(summary))
            } else if outcome.hasChanged {
                console.answer(
                    "The record stands alone now; \(Numbers.counted(judgements, "judgement keeps", "judgements keep")) it apart."
                )
                let next = NextCommand(store: place.storePath)
                if side == nil {
                    for line in LooseEdits.lines(loose, next) { console.answer(line) }
                }
                if let run = outcome.run {
                    console.note("To take it back: \(next("undo \(run.rawValue)"))")
                    console.noteHead(summary)
                }
            } else {
                console.answer("The record stood alone already; nothing changed.")
            }
            return .success
        }
    }

    /// Asks where edits go, where somebody can answer.
    private static func ask(
        _ loose: [EntityEdit], _ console: Console, isJSON: Bool
    ) -> LooseEdits.Side? {
        guard !loose.isEmpty, !isJSON, isatty(STDIN_FILENO) == 1 else { return nil }
        console.note(
            "\(Numbers.counted(loose.count, "edit was", "edits were")) made of the whole entity: "
                + loose.map { Vocabulary.field($0.field) }.joined(separator: ", ") + ".")
        console.note("Where do they belong: to the rest, to the record, or to both? [rest]")
        guard let line = readLine() else { return nil }
        return line.isEmpty ? .rest : LooseEdits.Side(rawValue: line.lowercased())
    }
}

extension LooseEdits.Side: ExpressibleByArgument {}
