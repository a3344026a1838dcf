import ArgumentParser
import CanonicalStore
import RecordModel

/// Takes back what runs decided.
struct UndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take back what a run decided, whatever came after it.",
        discussion: """
            recollect undo 3 --store crm.sqlite
            recollect undo 4-9 12 --store crm.sqlite    # the answers of one sitting
            recollect undo --store crm.sqlite           # the last run that decided
            recollect undo --judgement 17 --store crm.sqlite    # one of those that recollect how lists

            Runs may be taken back in any order; to undo an undo restores what it took back. The runs' judgements are withdrawn and the entities derived anew. The pairs are afterwards only \
            proposed, never merged alone again. Source records stay; history (deals, tasks, tickets) that the \
            runs brought is as it was before them. Undoing is itself a run.
            """)

    @Argument(
        help: ArgumentHelp("Numbers of runs (see `recollect status`).", valueName: "run"))
    var runs: [RunRange] = []

    @Option(help: ArgumentHelp("Take back a single judgement.", valueName: "number"))
    var judgement: [Int64] = []

    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if !runs.isEmpty && !judgement.isEmpty {
            throw ValidationError("name runs or judgements, not both.")
        }
    }

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: acting.name)
            try place.require(.undo)
            let progress = ProgressLine(console: console)
            let writer = try await place.openForChange("undo")
            let targets = judgement.isEmpty ? try targets(writer.store.runs()) : []
            var undone: [UndoSummary] = []
            let former = try writer.store.entityEdits()
            let outcome = try await writer.run(place.description("undo")) { run in
                for number in judgement { try run.undo(judgement: number) }
                for target in targets { undone.append(try run.undo(target)) }
                let followed = try PolicyUndo(place: place).settle(run)
                try await GoldenRecordMaker(place: followed).refresh(run, progress)
            }
            let loose = try LooseEdits(store: writer.store).comeApart(since: former)
            var summary = try Summary(store: writer.store)
            summary.looseEdits = loose.count
            try writer.close()
            if global.json {
                console.answer(try JSONText.object(summary))
                return .success
            }
            let names =
                judgement.isEmpty
                ? Self.names(targets)
                : "Judgement " + judgement.map(String.init).joined(separator: ", ")
            guard outcome.hasChanged else {
                console.answer("\(names) decided nothing that still stands; nothing changed.")
                return .success
            }
            console.answer(
                "\(names) \(targets.count + judgement.count == 1 ? "is" : "are") taken back: "
                    + "\(judgement.isEmpty ? Self.did(undone) : "it says nothing any more"). There are \(Numbers.grouped(summary.people)) people and "
                    + "\(Numbers.counted(summary.organizations, "company", "companies")) now.")
            let next = NextCommand(store: place.storePath)
            for line in LooseEdits.lines(loose, next) { console.answer(line) }
            if let run = outcome.run {
                console.note("To take that back: \(next("undo \(run.rawValue)"))")
                console.noteHead(summary)
            }
            return .success
        }
    }

    /// The runs to take back, the last one first.
    ///
    /// Of a range, those that were taken back already and those that took something back are left
    /// out; one that is named alone is taken as it is.
    private func targets(_ known: [StoredRun]) throws -> [RunID] {
        if runs.isEmpty {
            let last = known.last { $0.undoneBy == nil && $0.description.command != "import" }
            guard let last else {
                throw CommandFailure(.missingInput, "No run of this store decided anything.")
            }
            return [last.id]
        }
        var targets = Set<Int64>()
        for range in runs {
            if range.isSingle { targets.insert(range.runs.lowerBound) }
            for run in known where !range.isSingle && range.runs.contains(run.id.rawValue) {
                if run.undoneBy == nil && run.description.command != "undo" {
                    targets.insert(run.id.rawValue)
                }
            }
        }
        guard !targets.isEmpty else {
            throw CommandFailure(
                .missingInput, "None of these runs still stands. See them with: recollect status")
        }
        return targets.sorted(by: >).map { RunID(rawValue: $0) }
    }

    private static func names(_ targets: [RunID]) -> String {
        let numbers = targets.map(\.rawValue).sorted()
        guard let first = numbers.first, let last = numbers.last, numbers.count > 1 else {
            return "Run \(numbers.first ?? 0)"
        }
        return numbers.count == Int(last - first) + 1
            ? "Runs \(first) to \(last)"
            : "Runs " + numbers.map(String.init).joined(separator: ", ")
    }

    private static func did(_ undone: [UndoSummary]) -> String {
        var parts: [String] = []
        func add(_ counted: KeyPath<UndoSummary, Int>, _ one: String, _ many: String) {
            let count = undone.reduce(0) { $0 + $1[keyPath: counted] }
            if count > 0 { parts.append(Numbers.counted(count, one, many)) }
        }
        add(\.withdrawn, "judgement is withdrawn", "judgements are withdrawn")
        add(\.restored, "judgement is restored", "judgements are restored")
        add(\.erased, "record is erased and stays so", "records are erased and stay so")
        add(\.relations, "relation was taken back", "relations were taken back")
        add(\.reopened, "proposal is open again", "proposals are open again")
        add(
            \.history, "piece of history is as it was before",
            "pieces of history are as they were before")
        return parts.isEmpty ? "nothing else changed" : parts.joined(separator: ", ")
    }
}
