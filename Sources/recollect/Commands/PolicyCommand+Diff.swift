import ArgumentParser
import CanonicalStore

extension PolicyCommand {
    /// Says what another policy would change.
    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "diff",
            abstract: "Say what another policy would change before it is adopted.",
            discussion: """
                recollect policy diff new.yaml --store crm.sqlite
                recollect policy diff new.yaml --store crm.sqlite --json | jq '.flips'

                Makes all golden records under both policies, matches under both, and replays what people \
                judged and chose against the new one (back-test). Takes as long as matching where that is told \
                otherwise. Reads only.
                """)

        @Argument(help: "The policy file.")
        var file: String

        @OptionGroup var global: GlobalOptions

        func run() async throws {
            try await CommandRunner.run(global) { console in
                let place = try global.workplace(actor: "")
                let other = try Policy.read(path: file)
                let store = try place.open()
                let comparison = try await PolicyComparison(
                    store: store, place: place, other: other,
                    progress: ProgressLine(console: console))
                if global.json {
                    console.answer(
                        try JSONText.object(
                            PolicyAnswer(
                                comparison, present: place.policy.version(), other: other.version())
                        ))
                } else {
                    console.answer(
                        PolicyText(comparison, style: console.style).lines(
                            width: TerminalSize.current().columns))
                }
                return .success
            }
        }
    }

    /// Lists which policies the store followed.
    struct History: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "history",
            abstract: "List which policies the store followed, since when and by whom.",
            discussion: """
                recollect policy history --store crm.sqlite
                recollect policy history --json

                Reads only.
                """)

        @OptionGroup var global: GlobalOptions

        func run() async throws {
            try await CommandRunner.run(global) { console in
                let store = try global.workplace(actor: "").open()
                let adoptions = try store.policyAdoptions()
                if global.json {
                    for adoption in adoptions {
                        console.answer(try JSONText.line(PolicyAdoptionAnswer(adoption)))
                    }
                    return .success
                }
                var table = TextTable([
                    ("run", .right), ("since", .whole), ("version", .whole), ("who", .left),
                    ("why", .wrapped), ("", .left),
                ])
                for adoption in adoptions {
                    let state =
                        adoption.undoneBy.map { "taken back by run \($0.rawValue)" }
                        ?? (adoption.isPresent ? "in force" : "")
                    table.add([
                        "\(adoption.run.rawValue)", Numbers.moment(adoption.time),
                        adoption.version, adoption.actor, adoption.reason ?? "", state,
                    ])
                }
                console.answer(
                    table.lines(width: TerminalSize.current().columns, style: console.style))
                return .success
            }
        }
    }
}
