import ArgumentParser
import CanonicalStore

/// Lists where sources contradict what people settled, and takes the answers.
struct ConflictsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflicts",
        abstract: "List where a source has changed what a person settled, and answer.",
        discussion: """
            recollect conflicts --store crm.sqlite
            recollect conflicts 3 --take theirs --store crm.sqlite
            recollect conflicts 4 5 --take ours --actor anna

            What the person said stays until somebody answers. Theirs lets go of it, and the rules choose \
            again; ours keeps it. Without numbers it reads only.
            """)

    /// Whose value stands.
    enum Side: String, ExpressibleByArgument, CaseIterable {
        case theirs, ours
    }

    @Argument(help: ArgumentHelp("Numbers of conflicts to answer.", valueName: "number"))
    var numbers: [Int64] = []

    @Option(help: ArgumentHelp("theirs or ours.", valueName: "side"))
    var take: Side?

    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if numbers.isEmpty != (take == nil) {
            throw ValidationError("name conflicts and say --take theirs or --take ours.")
        }
    }

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: acting.name)
            if let take {
                try await answer(take, place, console)
                return .success
            }
            let conflicts = try place.open().openConflicts()
            if global.json {
                for conflict in conflicts {
                    console.answer(try JSONText.line(ConflictAnswerLine(conflict)))
                }
                return .success
            }
            guard !conflicts.isEmpty else {
                console.answer("There are no conflicts.")
                return .success
            }
            var table = TextTable([
                ("no.", .right), ("who", .whole), ("record", .wrapped), ("field", .left),
                ("was", .wrapped), ("theirs", .wrapped), ("ours", .wrapped), ("said by", .left),
            ])
            for conflict in conflicts {
                table.add([
                    "\(conflict.id)", conflict.entity.rawValue,
                    "\(conflict.record.source):\(conflict.record.key)",
                    Vocabulary.field(conflict.field), conflict.base, conflict.theirs,
                    conflict.ours, conflict.actor,
                ])
            }
            console.answer(
                table.lines(width: TerminalSize.current().columns, style: console.style))
            let next = NextCommand(store: place.storePath)
            console.note("To answer: \(next("conflicts \(conflicts[0].id) --take theirs"))")
            return .success
        }
    }

    private func answer(_ side: Side, _ place: Workplace, _ console: Console) async throws {
        let progress = ProgressLine(console: console)
        let writer = try await place.openForChange("conflicts")
        let outcome = try await writer.run(place.description("conflicts")) { run in
            for number in numbers {
                try run.resolve(conflict: number, side == .theirs ? .theirs : .ours)
            }
            try await GoldenRecordMaker(place: place).refresh(run, progress)
        }
        let summary = try Summary(store: writer.store)
        try writer.close()
        if global.json {
            console.answer(try JSONText.object(summary))
            return
        }
        let settled = Numbers.counted(numbers.count, "conflict is", "conflicts are")
        console.answer("\(settled) settled; \(Numbers.grouped(summary.conflicts)) left.")
        if let run = outcome.run {
            let next = NextCommand(store: place.storePath)
            console.note("To take it back: \(next("undo \(run.rawValue)"))")
            console.noteHead(summary)
        }
    }
}
