import ArgumentParser
import CanonicalStore
import Importers
import RecordModel

/// Tells whether people and companies are in the store already.
struct FindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Tell of rows whether the store has these people or companies; write nothing.",
        discussion: """
            recollect find --value "name=Anna Kovacs" --value email=anna@example.org --store crm.sqlite
            recollect find leads.csv --format csv --store crm.sqlite > known.csv
            cat form.vcf | recollect find - --json | jq .entity

            Each row is compared as an import would do it, with the store's own model. `same` would be merged \
            alone, `possible` would be asked of a person, `none` is not there. An index in the store tells which of its records may be somebody of a \
            row, so many rows are looked up in a second, however large the store is.
            """)

    /// The forms of the answer.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, csv
    }

    @Argument(help: "Files with rows or cards: CSV, workbooks, vCards; - is standard input.")
    var files: [String] = []

    @Option(
        help: ArgumentHelp(
            "A value of the one row that is asked about, by its field; repeat it.",
            valueName: "field=value"))
    var value: [String] = []

    @Option(help: "text, or csv with one line for each row; --json gives one object for each.")
    var format = Format.text

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if files.isEmpty == value.isEmpty {
            throw ValidationError("Name files with rows, or one row by --value field=value.")
        }
    }

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let (place, store) = try global.reading()
            defer { try? store.close() }
            let finder = FindWorkflow(
                store: store, place: place, progress: ProgressLine(console: console))
            var answer = FoundText(
                console: console, isCSV: format == .csv && !global.json, isJSON: global.json)
            let options = try reading.importOptions()
            if files.isEmpty {
                let row = try TypedRow(
                    value, kind: options.kind ?? .contact, region: options.region)
                let question = FindWorkflow.Question(
                    table: row.table, batches: [row.batch], firstRow: 1)
                try answer.add(await finder.find(question), file: nil, store)
            }
            for file in files { try await find(file, options, finder, &answer, store) }
            try answer.finish()
            return .success
        }
    }

    /// Looks up all rows of a file, a portion at a time.
    private func find(
        _ file: String, _ options: ImportOptions, _ finder: FindWorkflow,
        _ answer: inout FoundText, _ store: CanonicalStore
    ) async throws {
        var options = options
        options.looksForDamage = false
        for var reader in try SourceFile.open(path: file, options: options) {
            var batches: [RecordBatch] = []
            var next = 1
            let portion = try finder.portion(reader.table.kind)
            while true {
                let batch = try reader.next()
                if let batch { batches.append(batch) }
                let count = batches.reduce(0) { $0 + $1.rowCount }
                if count >= portion || batch == nil && count > 0 {
                    // Long rows may have brought further columns.
                    let question = FindWorkflow.Question(
                        table: reader.table, batches: batches, firstRow: next)
                    try answer.add(await finder.find(question), file: file, store)
                    next += count
                    batches = []
                }
                if batch == nil { break }
            }
        }
    }
}
