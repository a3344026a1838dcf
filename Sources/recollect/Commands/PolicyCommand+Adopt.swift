import ArgumentParser
import CanonicalStore

extension PolicyCommand {
    /// Makes a store follow another policy.
    struct Adopt: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "adopt",
            abstract: "Make the store follow another policy, after a back-test.",
            discussion: """
                recollect policy adopt new.yaml --store crm.sqlite
                recollect policy adopt new.yaml --accept-flips "agreed with sales" --store crm.sqlite

                Replays all that people judged and chose against the policy and refuses it (1) where it would \
                contradict them on its own and the present one does not, naming each; what people said stays in \
                force in any case. Golden records are made anew; what is merged alone follows with the next plan \
                or migration. To go back, undo the run.
                """)

        @Argument(help: "The policy file.")
        var file: String

        @Option(
            help: ArgumentHelp(
                "Adopt it although it would contradict people; the reason stays with the run.",
                valueName: "reason"))
        var acceptFlips: String?

        @Flag(help: "Say what would be done; change nothing.")
        var dryRun = false

        @OptionGroup var acting: ActorOptions
        @OptionGroup var global: GlobalOptions

        func validate() throws {
            if let acceptFlips, acceptFlips.isEmpty {
                throw ValidationError("--accept-flips takes the reason why.")
            }
        }

        func run() async throws {
            try await CommandRunner.run(global) { console in
                let place = try global.workplace(actor: acting.name)
                try place.require(.adopt)
                let progress = ProgressLine(console: console)
                let policy = try Policy.read(path: file)
                let flips = try await flips(of: policy, place, progress)
                for flip in flips { console.warn(PolicyText.named(flip)) }
                guard flips.isEmpty || acceptFlips != nil else {
                    throw PolicyGate.refusal(flips.count)
                }
                if dryRun {
                    console.answer(
                        "The store would follow policy \(try policy.version()); nothing was changed."
                    )
                    return .success
                }
                let writer = try place.following(policy).openUnchecked("policy adopt")
                let maker = GoldenRecordMaker(place: place.following(policy))
                let outcome = try await writer.run(
                    place.description("policy adopt", reason: acceptFlips)
                ) { run in try await maker.refresh(run, progress) }
                var summary = try Summary(store: writer.store)
                summary.run = Summary.Run(id: outcome.run?.rawValue, hasChanged: outcome.hasChanged)
                try writer.close()
                try answer(outcome.run?.rawValue, policy, summary, place, console)
                return .success
            }
        }

        private func flips(
            of policy: Policy, _ place: Workplace, _ progress: ProgressLine
        ) async throws -> [PolicyFlip] {
            let store = try place.open()
            defer { try? store.close() }
            if try store.peoplesWords() == 0 { return [] }
            let replay = PolicyReplay(
                store: store, place: place, other: policy, progress: progress)
            return try replay.flips(await replay.matched())
        }

        private func answer(
            _ run: Int64?, _ policy: Policy, _ summary: Summary, _ place: Workplace,
            _ console: Console
        ) throws {
            if global.json {
                console.answer(try JSONText.object(summary))
                return
            }
            guard let run else {
                console.answer("The store follows this policy already; nothing changed.")
                return
            }
            console.answer("The store follows policy \(try policy.version()) now.")
            let next = NextCommand(store: place.storePath)
            if place.policy.matching != policy.matching {
                console.note("Models learn of it with: \(next("rebuild --retrain"))")
            } else if place.policy.resolution != policy.resolution {
                console.note("To merge by it: \(next("plan --output merge.plan"))")
            }
            console.note("To go back: \(next("undo \(run)"))")
            console.noteHead(summary)
        }
    }
}
