import ArgumentParser
import CanonicalStore

/// Says what is in the store.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say what is in the store and what was done to it.",
        discussion: """
            recollect status --store crm.sqlite
            recollect status --json | jq .review_items

            Reads only.
            """)

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let store = try CanonicalStore.open(at: global.store, folding: Workplace.folding)
            let summary = try Summary(store: store)
            if global.json {
                console.answer(try JSONText.object(summary))
                return .success
            }
            var facts: [(String, String)] = [
                ("source records", Numbers.grouped(summary.sourceRecords)),
                ("people", Numbers.grouped(summary.people)),
                ("companies", Numbers.grouped(summary.organizations)),
                ("merged records", Numbers.grouped(summary.mergedRecords)),
                ("open proposals", Numbers.grouped(summary.reviewItems)),
                ("rejected rows", Numbers.grouped(summary.rejectedRows)),
                ("content hash", summary.contentHash), ("audit head", summary.auditHead),
            ]
            if summary.absentRecords > 0 {
                facts.insert(("absent records", Numbers.grouped(summary.absentRecords)), at: 1)
            }
            if summary.conflicts > 0 {
                facts.insert(
                    ("open conflicts", Numbers.grouped(summary.conflicts)), at: facts.count - 2)
            }
            for (name, value) in facts {
                let gap = String(repeating: " ", count: 16 - name.count)
                console.answer(console.style.dim(name) + gap + value)
            }
            let history = HistoryText.lines(
                summary.history, style: console.style, next: NextCommand(store: global.store),
                width: TerminalSize.current().columns)
            if !history.isEmpty { console.answer([""] + history) }
            if summary.reviewItems > 0 {
                let effort = Numbers.effort(
                    seconds: Double(summary.reviewItems) * ReviewSitting.expectedSeconds)
                console.answer()
                console.answer(
                    Numbers.counted(summary.reviewItems, "proposal needs", "proposals need")
                        + " you, about \(effort): \(NextCommand(store: global.store)("review"))")
            }
            let runs = try store.runs()
            if !runs.isEmpty {
                console.answer()
                var table = TextTable([
                    ("run", .right), ("when", .whole), ("who", .left), ("what", .left),
                    ("did", .left),
                ])
                for run in runs.suffix(10) {
                    table.add([
                        "\(run.id.rawValue)", Numbers.moment(run.description.time),
                        run.description.actor, run.description.command, RunText.did(run),
                    ])
                }
                table.lines(width: TerminalSize.current().columns, style: console.style)
                    .forEach { console.answer($0) }
            }
            return .success
        }
    }
}
