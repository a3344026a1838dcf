import ArgumentParser
import Foundation
import Importers
import RecordModel

/// Shows what would be understood of a file and writes nothing.
struct InspectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Show what would be understood of a file; write nothing.",
        discussion: """
            recollect inspect customers.csv
            recollect inspect customers.csv --save-map customers.map.yaml
            recollect inspect customers.csv --repair lostLeadingZeros,mojibake

            Reads the file once or twice with constant memory. Looking for damage is half of the time; \
            --no-damage leaves it out. The saved mapping can be edited and given \
            back with --map. A column's field is one of:

            \(Field.allCases.map(\.rawValue).joined(separator: ", ")).

            In tables of history (deals, tasks, tickets) it is one of: \
            \(HistoryField.allCases.map(\.rawValue).joined(separator: ", ")).
            """)

    @Argument(help: "The file; - is standard input.")
    var file: String

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var global: GlobalOptions

    @Flag(inversion: .prefixedNo, help: "Look for what spreadsheets and exports destroyed.")
    var damage = true

    @Option(help: ArgumentHelp("Write the mapping to this file, to edit it.", valueName: "path"))
    var saveMap: String?

    func run() async throws {
        try await CommandRunner.run(global) { console in
            var options = try reading.importOptions()
            options.looksForDamage = damage
            let inspection = try SourceFile.inspect(path: file, options: options)
            if let saveMap {
                var mapping = MappingFile(
                    describing: inspection.sourceTables,
                    keyColumns: inspection.tables.map(\.keyColumn), histories: inspection.histories)
                for index in mapping.tables.indices {
                    mapping.tables[index].rejects = inspection.tables[index].rejects
                }
                try OwnerOnlyFile.write(MappingText.yaml(mapping), to: saveMap)
                console.note("The mapping is in \(saveMap); edit it and give it back with --map.")
            }
            if global.json {
                console.answer(try JSONText.object(inspection))
            } else {
                let text = InspectionText(
                    inspection: inspection, file: file, style: console.style,
                    width: TerminalSize.current().columns)
                text.lines().forEach { console.answer($0) }
            }
            return .success
        }
    }
}
