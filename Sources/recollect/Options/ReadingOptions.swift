import ArgumentParser
import Foundation
import Importers
import RecordModel

/// What a person says about files instead of leaving it to detection.
struct ReadingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A mapping saved by `inspect --save-map`.", valueName: "path"))
    var map: String?

    @Option(help: ArgumentHelp("The source that the records belong to.", valueName: "name"))
    var source: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "What the rows are: contacts, accounts, deals, tickets ...", valueName: "kind"))
    var kind: String?

    @Option(
        help: ArgumentHelp("The country of phone numbers without one, such as DE.", valueName: "cc")
    )
    var region: String?

    @Option(help: ArgumentHelp("The column that holds the file's own ids.", valueName: "column"))
    var key: String?

    @Option(
        name: .customLong("sheet"),
        help: ArgumentHelp(
            "A sheet of a workbook to read; repeat it for several. Without it, all are read.",
            valueName: "name"))
    var sheets: [String] = []

    @Option(
        help: ArgumentHelp(
            "Repair damage while reading: codes that `inspect` names, or all.", valueName: "codes"))
    var repair: String?

    @Option(help: ArgumentHelp("The order of numeric dates: dmy, mdy or ymd.", valueName: "order"))
    var dateOrder: String?

    @OptionGroup(title: "Options for CSV") var csv: CSVReadingOptions

    /// The options in the importers' words.
    func importOptions() throws -> ImportOptions {
        if source?.isEmpty ?? false {
            throw CommandFailure(.usage, "--source takes a name, not an empty word.")
        }
        if key?.isEmpty ?? false {
            throw CommandFailure(.usage, "--key takes the header of a column, not an empty word.")
        }
        var options = ImportOptions()
        options.source = source
        options.keyColumn = key
        options.sheets = sheets
        if let kind {
            options.kind = MappingFile.kind(named: kind)
            options.historyKind = MappingFile.historyKind(named: kind)
            if options.kind == nil && options.historyKind == nil {
                throw CommandFailure(
                    .usage,
                    "--as takes contacts, accounts or a kind of history such as deals, tickets or"
                        + " tasks, not “\(kind)”.")
            }
        }
        if let region {
            let code = region.uppercased()
            guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x41...0x5a).contains($0) }),
                Locale.Region(code).isISORegion
            else {
                throw CommandFailure(
                    .usage, "--region takes the two letters of a country, such as DE, GB or US.")
            }
            options.region = code
        }
        if repair != nil || dateOrder != nil { options.repairs = try repairs() }
        try csv.apply(to: &options)
        if let map { options.mapping = try MappingText.read(path: map) }
        return options
    }

    private func repairs() throws -> RepairRequest {
        do {
            return try RepairRequest(repair, dateOrder: dateOrder)
        } catch {
            throw CommandFailure(.usage, error.message)
        }
    }
}
