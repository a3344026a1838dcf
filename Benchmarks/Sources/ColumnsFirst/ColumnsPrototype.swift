import Foundation

/// Reads a list, normalises, matches and clusters it, column by column, without a row or a store in between.
struct ColumnsPrototype: Sendable {
    let options: PrototypeOptions
    let workers: Workers

    init(_ options: PrototypeOptions) {
        self.options = options
        workers = Workers(workers: options.workers)
    }

    /// What a run found.
    struct Outcome: Sendable {
        var clock = StepClock()
        var records = 0
        var compared = 0
        var kept = 0
        var clusters = 0
        var patterns = 0
        var rounds = 0
        var leftOut: [(rule: String, pairs: Int, records: Int)] = []
        var store: StorePrototype.Outcome?
        /// Of the roots of all records in their order: equal for equal clusters.
        var checksum: UInt64 = 0
    }

    /// A file cut and numbered.
    struct ReadFile: Sendable {
        let text: FileText
        let records: Int
        let keys: SharedColumn<Cell>
        let columns: [RawColumn]
        /// All cells of all columns, where a store is to be written; else nil.
        let cells: CellTable?
    }

    func run() async throws -> Outcome {
        var outcome = Outcome()
        let file = try await read(&outcome.clock)
        outcome.records = file.records
        let builder = PeopleTableBuilder(
            columns: file.columns, records: file.records, workers: workers, options: options)
        let table = await builder.build(&outcome.clock)
        for column in file.columns { column.numbers.free() }
        await NeighbourCounts.fill(table, workers: workers)
        let rules = options.keyRules
        let lists = await workers.map(rules.count) { number in
            KeyBlockList(
                rules[number], number: number, table: table,
                largestBlock: options.largestBlock)
        }
        outcome.leftOut = lists.map { ($0.name, $0.pairs, $0.leftOut) }
        outcome.clock.note("blocks")
        let learned = await PatternTraining(
            table: table, lists: lists, workers: workers, options: options
        ).learn()
        outcome.patterns = learned.patterns
        outcome.rounds = learned.rounds
        outcome.clock.note("model trained")
        let scored = await PairScorer(
            table: table, lists: lists, workers: workers, learned: learned, floor: options.floor
        ).score()
        outcome.compared = scored.compared
        outcome.kept = scored.pairs.reduce(0) { $0 + $1.count }
        outcome.clock.note("pairs compared")
        let threshold = Float(log2(options.threshold / (1 - options.threshold)))
        let clusters = RecordClusters(
            records: file.records, pairs: scored.pairs, threshold: threshold)
        outcome.clusters = clusters.count
        outcome.clock.note("clusters")
        if let folder = options.output {
            let writer = ResultWriter(
                folder: folder, text: file.text, keys: file.keys, workers: workers)
            try await writer.write(clusters)
            outcome.clock.note("crosswalk written")
            try await writer.write(scored.pairs, threshold: threshold)
            outcome.clock.note("pairs written")
        }
        if let folder = options.storeFolder, let cells = file.cells {
            outcome.store = try await StorePrototype(
                cells: cells, clusters: clusters, workers: workers, folder: folder,
                blockSize: options.blockSize, isCompressed: options.isCompressed
            ).run(&outcome.clock)
        }
        outcome.checksum = clusters.roots.reduce(0xcbf2_9ce4_8422_2325) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
        }
        return outcome
    }

    /// Cuts the file and numbers the cells of each column.
    func read(_ clock: inout StepClock) async throws -> ReadFile {
        let text = try FileText(path: options.path)
        let cutter = CellCutter(text: text, workers: workers)
        let header = cutter.header()
        let sources = columns(of: header.names)
        if sources.allSatisfy({ $0 == nil }) { throw ColumnsFirstError.noHeader }
        let isStored = options.storeFolder != nil
        let kept = header.names.indices.filter { isStored || sources.contains($0) }
        let targets = header.names.indices.map { kept.firstIndex(of: $0) }
        let parts = try await cutter.cut(columns: targets, fields: kept.count, from: header.end)
        clock.note("file cut into cells")
        let records = parts.reduce(0) { $0 + $1.rows }
        // The columns of most distinct values first, so that none is begun last.
        let order: [ColumnField] = [
            .email, .phone, .street, .company, .postcode, .family, .given, .city, .birthDate,
            .country, .key,
        ]
        let places = ColumnField.allCases.map { field in
            sources[field.place].flatMap { kept.firstIndex(of: $0) }
        }
        let numbered = await workers.map(order.count) { index in
            let place = order[index] == .key ? nil : places[order[index].place]
            return RawColumn(
                place.map { place in parts.map { $0.cells[place] } } ?? [], rows: records,
                text: text)
        }
        var columns = numbered
        for (index, field) in order.enumerated() { columns[field.place] = numbered[index] }
        let keys = places[ColumnField.key.place].map { place in parts.flatMap { $0.cells[place] } }
        clock.note("cells numbered")
        let cells =
            isStored
            ? CellTable(
                text: text, headers: header.names, keyColumn: sources[ColumnField.key.place],
                parts: parts) : nil
        return ReadFile(
            text: text, records: records, keys: SharedColumn(keys ?? []), columns: columns,
            cells: cells)
    }

    /// For each field the column of the file that it is read from: the one that was named for it, else the first one
    /// whose header is known; nil where there is none.
    private func columns(of headers: [String]) -> [Int?] {
        ColumnField.allCases.map { field in
            if let named = options.headers[field] { return headers.firstIndex(of: named) }
            return headers.firstIndex { ColumnField.named($0) == field }
        }
    }
}
