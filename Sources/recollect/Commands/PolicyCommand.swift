import ArgumentParser

/// Prints the policy in force.
struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Show the policy: how records are matched, merged and survive.",
        subcommands: [Show.self])

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
