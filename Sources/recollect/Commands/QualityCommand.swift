import ArgumentParser

/// How good the data are, by rules that people can read.
struct QualityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quality",
        abstract: "Check the rules of data quality, and show scores, failures and trends.",
        discussion: """
            recollect quality --store crm.sqlite
            recollect quality failures contact-email-format --format csv > wrong.csv

            Without another word `quality show` is meant. The rules stand in the policy (docs/quality.md); \
            there are some that everybody needs.
            """,
        subcommands: [
            QualityShow.self, QualityCheckCommand.self, QualityFailures.self, QualityTrend.self,
            QualityRules.self, QualitySuggest.self, QualityStrays.self,
            QualityRepair.self,
        ],
        defaultSubcommand: QualityShow.self)
}
