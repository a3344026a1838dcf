import CanonicalStore
import RecordModel

/// Small tables of history and what is done with them in tests.
struct HistorySample {
    let table: HistoryTable
    let rows: [[String]]

    /// - Parameters:
    ///   - fields: what each column means; the header of a column is its field's name.
    ///   - rows: the first cell of each is its key.
    init(
        _ kind: HistoryKind, source: String = "crm", name: String? = nil, _ fields: [HistoryField],
        _ rows: [[String]]
    ) {
        table = HistoryTable(
            source: source, name: name ?? kind.rawValue, kind: kind,
            columns: fields.map {
                HistoryColumn(
                    header: $0.rawValue, field: $0, separator: $0.mention?.way == .key ? ";" : nil)
            })
        self.rows = rows
    }

    static let deals = HistorySample(
        .deal, [.key, .name, .stage, .amount, .currency, .accountKey, .contactKey, .ownerName],
        [
            ["d1", "Roof", "Proposal", "1200.50", "EUR", "a1", "1;3", "Ada"],
            ["d2", "Door", "Closed Won", "80", "EUR", "", "2", "Ada"],
            ["d3", "Window", "Proposal", "0.1", "USD", "a9", "", "Ada"],
        ])

    static let tasks = HistorySample(
        .task, [.key, .subject, .status, .dueAt, .contactEmail, .whatKey],
        [
            ["t1", "Call back", "Not Started", "2026-06-01", "ANNA@berg.example", "d1"],
            ["t2", "Send offer", "Completed", "2026-05-01", "", "d2"],
            ["t3", "Visit", "Not Started", "2026-07-01", "nobody@x.example", ""],
        ])

    static let accounts = [["a1", "Berg Ltd", "info@berg.example", "", "Oslo"]]

    /// One step of an import: parties or history.
    enum Step {
        case people([[String]]), companies([[String]])
        case history(HistorySample)
    }

    static let everything: [Step] = [
        .people(Sample.people), .companies(accounts), .history(deals), .history(tasks),
    ]

    /// Imports some steps as one run.
    @discardableResult
    static func load(_ path: String, _ steps: [Step]) async throws -> RunOutcome<[HistorySummary]> {
        let writer = try StoreWriter.open(at: path, command: "import")
        defer { Sample.close(writer) }
        return try await writer.run(Sample.description("import")) { run in
            for step in steps {
                switch step {
                case .people(let rows):
                    let place = try run.beginTable(Sample.table(), file: Sample.file)
                    try run.appendBatch(Sample.batch(rows), to: place)
                case .companies(let rows):
                    let table = Sample.table(name: "companies", kind: .account)
                    let place = try run.beginTable(table, file: Sample.file)
                    try run.appendBatch(Sample.batch(rows), to: place)
                case .history(let sample):
                    let place = try run.beginHistory(sample.table, file: Sample.file)
                    try run.appendHistory(Sample.batch(sample.rows), to: place)
                }
            }
            try run.finishImport()
            let summaries = try run.finishHistory()
            try await run.refresh(golden: Sample.golden)
            return summaries
        }
    }

    /// `object:key role -> basis target` for each link, in order.
    static func links(_ path: String) throws -> [String] {
        let store = try CanonicalStore.open(at: path)
        var lines: [String] = []
        try store.forEachHistoryRow { row in
            for link in row.links {
                let target = link.target.map { "\($0.kind):\($0.key)" } ?? link.reason ?? ""
                lines.append(
                    "\(row.reference.kind.rawValue):\(row.reference.key) \(link.role) -> "
                        + "\(link.basis ?? "none") \(target)")
            }
        }
        return lines
    }

    static func gaps(_ path: String) async throws -> [StoreGap] {
        try await CanonicalStore.open(at: path).verify(golden: Sample.golden)
    }

    static func hash(_ path: String) throws -> String {
        try CanonicalStore.open(at: path).contentHash()
    }
}
