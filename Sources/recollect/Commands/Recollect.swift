import ArgumentParser
import Foundation

/// The command and its subcommands, grouped by the jobs that people come with.
@main
struct Recollect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recollect",
        abstract: "Turn scattered customer records into one clean, explainable, reversible memory.",
        discussion: """
            Three jobs:
              recollect migrate *.csv *.vcf    # read, match, merge what is certain
              recollect review                 # answer what is not
              recollect verify                 # prove that nothing was lost

            Every command has help with real examples: recollect migrate --help
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "The main job",
                subcommands: [
                    MigrateCommand.self, NightlyCommand.self, ReviewCommand.self,
                    InspectCommand.self,
                ]),
            CommandGroup(
                name: "Its steps",
                subcommands: [
                    ImportCommand.self, MatchCommand.self, PlanCommand.self, ApplyCommand.self,
                    EditCommand.self, ConflictsCommand.self, UndoCommand.self,
                    UnmergeCommand.self, RelateCommand.self,
                ]),
            CommandGroup(
                name: "Reading the memory",
                subcommands: [
                    StatusCommand.self, ShowCommand.self, SearchCommand.self, FindCommand.self,
                    WhyCommand.self,
                    WhyNotCommand.self, HowCommand.self, ExplainRulesCommand.self,
                    ReportCommand.self, ExportCommand.self,
                ]),
            CommandGroup(
                name: "Asking it",
                subcommands: [
                    CustomersCommand.self, HistoryCommand.self, PipelineCommand.self,
                    AgendaCommand.self, AttentionCommand.self, PatternsCommand.self,
                    SegmentsCommand.self,
                ]),
            CommandGroup(
                name: "How good it is",
                subcommands: [ProfileCommand.self, QualityCommand.self]),
            CommandGroup(
                name: "Keeping it true",
                subcommands: [
                    VerifyCommand.self, RebuildCommand.self, EraseCommand.self, AuditCommand.self,
                    BackupCommand.self, RestoreCommand.self, PolicyCommand.self, ActCommand.self,
                ]),
        ])

    /// Runs the command line; a wrong one is answered with one sentence instead of the whole usage.
    static func main() async {
        LargeMemory.giveBack()
        do {
            var command = try await asyncParseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            // An exit code that a command ends with comes after the command's own sentence.
            if error is ExitCode || exitCode(for: error) != .validationFailure {
                exit(withError: error)
            }
            let text = UsageText.line(
                message(for: error), arguments: Array(CommandLine.arguments.dropFirst()))
            FileHandle.standardError.write(Data("recollect: \(text)\n".utf8))
            Foundation.exit(ExitStatus.usage.rawValue)
        }
    }
}
