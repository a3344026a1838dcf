import ArgumentParser
import CanonicalStore
import Matching
import RecordModel

/// Trains a model where there is none and stores the scored pairs; merges nothing.
struct MatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Train the models, score the pairs, propose; merge nothing.",
        discussion: """
            recollect match --store crm.sqlite
            recollect match --store crm.sqlite --retrain

            Keeps the models that the store has, unless told to train anew.
            """)

    @Flag(help: "Train the models anew, though the store has some.")
    var retrain = false

    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: acting.name)
            let progress = ProgressLine(console: console)
            let writer = try await place.openForChange("match")
            var lines: [String] = []
            let outcome = try await writer.run(place.description("match")) { run in
                let matching = MatchWorkflow(store: run.store, place: place, progress: progress)
                var decisions: [MatchWorkflow.Decision] = []
                for kind in PartyKind.allCases {
                    guard var decision = try await matching.decide(kind, retrain: retrain) else {
                        continue
                    }
                    try await DecisionWriter(run: run, place: place).write(&decision, merges: false)
                    lines.append(Self.line(decision))
                    decisions.append(decision)
                }
                try await RelationWorkflow(run: run, progress: progress).state(decisions)
                try await GoldenRecordMaker(place: place).refresh(run, progress)
            }
            var summary = try Summary(store: writer.store)
            summary.run = Summary.Run(id: outcome.run?.rawValue, hasChanged: outcome.hasChanged)
            try writer.close()
            if global.json {
                console.answer(try JSONText.object(summary))
            } else {
                lines.forEach { console.answer($0) }
                console.note(
                    "Next: \(NextCommand(store: place.storePath)("plan --output merge.plan"))")
                if outcome.hasChanged { console.noteHead(summary) }
            }
            return .success
        }
    }

    private static func line(_ decision: MatchWorkflow.Decision) -> String {
        let who = decision.kind == .contact ? "people" : "companies"
        let trained = decision.training == nil ? "the store's model" : "a newly trained model"
        return "\(who): \(Numbers.counted(decision.table.count, "record", "records")), "
            + "\(Numbers.grouped(decision.blocking.candidatePairs)) candidate pairs, \(trained); "
            + "\(Numbers.counted(decision.clustering.merges.count, "cluster", "clusters")) certain, "
            + "\(Numbers.counted(decision.clustering.proposals.count, "proposal", "proposals"))"
    }
}
