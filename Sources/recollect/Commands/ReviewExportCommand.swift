import ArgumentParser
import CanonicalStore
import Foundation
import Importers

/// Writes the queue as a table for people who review in a spreadsheet.
struct ReviewExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the queue as a table to fill in; review import takes it back.",
        discussion: """
            recollect review export --format xlsx --output queue.xlsx --store crm.sqlite
            recollect review export --source salesforce --most 200 > queue.csv

            One row for each record. Choose a verdict in any row of a proposal; with groups, give each row a \
            letter; a relation with a direction stands in the row of who it is. Writes personal values; files \
            are created readable by their owner only. Reads the store only.
            """)

    /// The forms.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case csv, xlsx
    }

    @Option(help: "csv, or xlsx, which keeps every cell as text and offers the verdicts as a list.")
    var format = Format.csv

    @Option(help: ArgumentHelp("Write here (default: standard output).", valueName: "path"))
    var output: String?

    @Option(help: ArgumentHelp("At most so many proposals.", valueName: "n"))
    var most: Int?

    @OptionGroup var choosing: ReviewOptions
    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if format == .xlsx && output == nil {
            throw ValidationError("A workbook goes into a file: name it with --output.")
        }
        if let most, most < 1 { throw ValidationError("--most takes a number from 1.") }
    }

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: acting.name)
            let progress = ProgressLine(console: console)
            let queue = ReviewQueue(place: place, progress: progress)
            let ids = try queue.open(choosing.selection(place))
            let chosen = ids.prefix(most ?? ids.count)
            var sheet = WorkbookWriter(sheetName: "Review", columns: ReviewSheet.columns)
            let sink = format == .csv ? try ExportSink(path: output) : nil
            var rows = CSVRows(ReviewSheet.columns.map(\.header)) { try sink?.write($0) }
            var count = 0
            for (place, id) in chosen.enumerated() {
                let lines = try await queue.sheetRows(id, number: place + 1, count: chosen.count)
                if lines.isEmpty { continue }
                count += 1
                for line in lines {
                    if format == .csv { try rows.add(line) } else { try add(line, to: &sheet) }
                }
            }
            try rows.finish()
            try sink?.finish()
            if format == .xlsx, let output {
                try OwnerOnlyFile.write(Data(sheet.finish()), to: output)
            }
            console.note(
                "\(Numbers.counted(count, "proposal", "proposals")) written. When it is filled in: "
                    + NextCommand(store: place.storePath)(
                        "review import \(NextCommand.quoted(output ?? "FILE"))"))
            return .success
        }
    }

    private func add(_ line: [String], to sheet: inout WorkbookWriter) throws {
        guard sheet.rowCount < WorkbookWriter.mostRows else {
            throw CommandFailure(
                .usage, "A sheet has no room for so many records; take fewer with --most or --part."
            )
        }
        sheet.add(line)
    }
}
