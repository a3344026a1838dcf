import ArgumentParser

/// Shows the policy in force, and what another one would change.
struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Show, compare and adopt policies: how records are matched, merged and survive.",
        subcommands: [Show.self, Diff.self, Adopt.self, History.self])

    /// Prints the policy as text that can be edited and given back with --policy.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Print the policy in force as YAML, all defaults written out.",
            discussion: """
                recollect policy show > policy.yaml
                recollect migrate *.csv --policy policy.yaml

                Of --policy, else of the store, else the default; writes nothing.
                """)

        @OptionGroup var global: GlobalOptions

        func run() async throws {
            try await CommandRunner.run(global) { console in
                let policy = try global.policyInForce()
                if global.json {
                    console.answer(try JSONText.object(policy))
                } else {
                    console.note("# version \(try policy.version())")
                    console.answer(try policy.yaml())
                }
                return .success
            }
        }
    }
}
