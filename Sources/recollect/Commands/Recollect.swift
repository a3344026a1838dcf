import ArgumentParser

/// The command and its subcommands, grouped by the jobs that people come with.
@main
struct Recollect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recollect",
        abstract: "Turn scattered customer records into one clean, explainable, reversible memory.",
        discussion: """
            Three jobs:
              recollect migrate *.csv *.vcf --store crm.sqlite    read, match, merge what is certain
              recollect review --store crm.sqlite                 answer what is not
              recollect verify --store crm.sqlite                 prove that nothing was lost

            Every command has help with real examples: recollect migrate --help
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "The main job:",
                subcommands: [MigrateCommand.self, InspectCommand.self, ReviewCommand.self]),
            CommandGroup(
                name: "Its steps:",
                subcommands: [
                    ImportCommand.self, MatchCommand.self, PlanCommand.self, ApplyCommand.self,
                    UndoCommand.self, UnmergeCommand.self,
                ]),
            CommandGroup(
                name: "Reading the memory:",
                subcommands: [
                    StatusCommand.self, ShowCommand.self, SearchCommand.self, WhyCommand.self,
                    ReportCommand.self, ExportCommand.self,
                ]),
            CommandGroup(
                name: "Keeping it true:",
                subcommands: [VerifyCommand.self, RebuildCommand.self, PolicyCommand.self]),
        ])
}
