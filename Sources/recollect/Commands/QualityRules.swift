import ArgumentParser
import DataQuality

/// Prints the rules in force.
struct QualityRules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Print the rules in force, as they stand in a policy file.",
        discussion: """
            recollect quality rules > rules.yaml
            recollect quality rules --json --policy policy.yaml

            Of --policy, else of the store, else the default; writes nothing.
            """)

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let rules = try global.policyInForce().quality.inForce
            if global.json {
                for rule in rules { console.answer(try JSONText.line(rule)) }
            } else {
                console.answer(try RuleFile.text(rules))
            }
            return .success
        }
    }
}

/// Rules as the part of a policy file that holds them.
enum RuleFile {
    private struct Part: Encodable {
        struct Quality: Encodable {
            let rules: [QualityRule]
        }

        let schema = Policy.currentSchema
        let quality: Quality
    }

    static func text(_ rules: [QualityRule]) throws -> String {
        try Policy.text(of: Part(quality: .init(rules: rules)))
    }
}
