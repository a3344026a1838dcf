import ArgumentParser
import DataQuality

/// Proposes rules from what the data are like.
struct QualitySuggest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Propose rules from the profile: what nearly all rows meet now.",
        discussion: """
            recollect quality suggest --store crm.sqlite > proposed.yaml
            recollect quality show --policy proposed.yaml

            Reads only. Each proposal has the share of rows that meet it now as its gate; keep what should stay so.
            """)

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: "")
            let profiles = try ProfileWorkflow(
                store: place.open(), progress: ProgressLine(console: console)
            ).profiles()
            let rules = RuleSuggester.suggest(profiles, known: place.policy.quality.inForce)
            if global.json {
                for rule in rules { console.answer(try JSONText.line(rule)) }
            } else if rules.isEmpty {
                console.note("Nothing to propose beyond the rules in force.")
            } else {
                console.answer(try RuleFile.text(rules))
            }
            return .success
        }
    }
}
