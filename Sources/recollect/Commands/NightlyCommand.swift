import ArgumentParser

/// What runs every night while nobody watches.
struct NightlyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nightly",
        abstract:
            "Take in what is new, merge what is certain, hold back when the night looks wrong.",
        discussion: """
            recollect nightly exports/ --store crm.sqlite
            recollect nightly release --store crm.sqlite

            Without another word `nightly run` is meant; docs/nightly.md says how to set it up.
            """,
        subcommands: [NightlyRun.self, NightlyRelease.self, NightlyList.self],
        defaultSubcommand: NightlyRun.self)
}
