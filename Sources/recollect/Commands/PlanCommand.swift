import ArgumentParser
import CanonicalStore
import Foundation
import RecordModel
import Resolution

/// Writes what would be merged and proposed into a file.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Write what would be merged and what would be asked into a file.",
        discussion: """
            recollect plan --store crm.sqlite --output merge.plan
            recollect plan --store crm.sqlite | head -3

            The plan is JSON Lines: one decision a line, bound to the state of its records. It holds personal \
            values. Take lines out, then: recollect apply merge.plan. The store is not changed.
            """)

    @Option(
        help: ArgumentHelp("Write the plan here (default: standard output).", valueName: "path"))
    var output: String?

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let (place, store) = try global.reading()
            let progress = ProgressLine(console: console)
            let matching = MatchWorkflow(store: store, place: place, progress: progress)
            let planning = PlanWorkflow(store: store, place: place, progress: progress)
            var decisions: [MatchWorkflow.Decision] = []
            for kind in PartyKind.allCases {
                if let decision = try await matching.decide(kind, retrain: false) {
                    decisions.append(decision)
                }
            }
            var items: [PlanItem] = []
            for decision in decisions { items += try planning.items(decision) }
            progress.clear()
            let bytes = try PlanWriter.bytes(
                header: planning.header(decisions, items: items.count), items: items)
            if let output {
                try OwnerOnlyFile.write(Data(bytes), to: output)
                let merges = items.count { $0.verdict == .merge }
                console.note(
                    "\(Numbers.counted(merges, "merge", "merges")) and "
                        + "\(Numbers.counted(items.count - merges, "proposal", "proposals")) are in \(output). "
                        + "Next: "
                        + NextCommand(store: place.storePath)(
                            "apply \(NextCommand.quoted(output))"))
            } else {
                console.write(Data(bytes))
            }
            return .success
        }
    }
}
