import CanonicalStore
import GRDB
import RecordModel
import Resolution

/// Small tables and what is done with them in tests.
enum Sample {
    static func table(
        source: String = "crm", name: String = "people", kind: PartyKind = .contact
    ) -> SourceTable {
        SourceTable(
            source: source, name: name, kind: kind, region: "US",
            columns: [
                SourceColumn(header: "id", field: .recordKey),
                SourceColumn(header: "name", field: kind == .contact ? .fullName : .organization),
                SourceColumn(header: "email", field: .email),
                SourceColumn(header: "phone", field: .phone),
                SourceColumn(header: "city", field: .city),
            ])
    }

    /// Rows of (key, name, email, phone, city) as a batch; empty texts are empty cells.
    static func batch(_ rows: [[String]]) -> RecordBatch {
        var batch = RecordBatch()
        for (index, row) in rows.enumerated() {
            let cells = PackedCells(row.enumerated().map { (column: $0.offset, text: $0.element) })
            batch.cells += cells.bytes
            batch.cellEnds.append(batch.cells.count)
            batch.keys.append(row[0].isEmpty ? "h:" + hash(cells).hexadecimal : row[0])
            batch.rowNumbers.append(index + 1)
            batch.lines.append(index + 2)
            batch.contentHashes.append(hash(cells))
        }
        return batch
    }

    private static func hash(_ cells: PackedCells) -> StableHash128 {
        var hasher = StableHasher()
        hasher.append(cells.bytes)
        return hasher.finish()
    }

    static func description(_ command: String = "test", actor: String = "ada") -> RunDescription {
        RunDescription(command: command, actor: actor, time: "2026-05-04T06:00:00Z")
    }

    static let file = ImportFile(path: "people.csv", byteCount: 10, fingerprint: "00")

    /// Survivorship for tests: of each field the first member's value, the others as alternates.
    static func golden(_ batch: [EntityMembers]) -> [GoldenRecord] {
        batch.map { entity in
            let statements = entity.members.sorted { $0.reference < $1.reference }.flatMap {
                member in
                member.values.filter { !$0.text.isEmpty }
                    .map { GoldenRecord.Statement(value: $0, record: member.id) }
            }
            let survivors = Field.allCases.compactMap { field -> GoldenRecord.Survivor? in
                let own = statements.filter { $0.value.field == field }
                let pin = entity.pins.last { $0.field == field }
                let stated = pin.map { pin in
                    own.first { $0.value.text == pin.text }
                        ?? .init(
                            value: FieldValue(
                                field: field, label: nil, group: 0, text: pin.text, column: -1),
                            record: pin.record)
                }
                guard let winner = stated ?? own.first else { return nil }
                return .init(
                    winner: winner,
                    twins: own.filter { $0 != winner && $0.value.text == winner.value.text },
                    alternates: own.filter { $0.value.text != winner.value.text },
                    rule: pin == nil ? .first : .pinned, isConflict: false)
            }
            return GoldenRecord(kind: entity.kind, survivors: survivors)
        }
    }

    /// Imports rows as one run.
    @discardableResult
    static func load(
        _ path: String, _ rows: [[String]], table: SourceTable = Sample.table(),
        unseen: UnseenRecords = .automatic
    ) async throws -> RunOutcome<[TableSummary]> {
        let writer = try StoreWriter.open(at: path, command: "import")
        defer { close(writer) }
        return try await writer.run(description("import")) { run in
            let importing = try run.beginTable(table, file: file)
            try run.appendBatch(batch(rows), to: importing)
            let summaries = try run.finishImport(unseen: unseen)
            try await run.refresh(golden: golden)
            return summaries
        }
    }

    /// Does something as one run of a store that is there, and derives what follows.
    @discardableResult
    static func change<Value>(
        _ path: String, _ body: (StoreRun) throws -> Value
    ) async throws -> RunOutcome<Value> {
        let writer = try StoreWriter.open(at: path, command: "test")
        defer { close(writer) }
        return try await writer.run(description()) { run in
            let value = try body(run)
            try await run.refresh(golden: golden)
            return value
        }
    }

    static func close(_ writer: StoreWriter) {
        do { try writer.close() } catch { print("could not close: \(error)") }
    }

    /// The record with a key of the sample source.
    static func record(
        _ store: CanonicalStore, _ key: String, source: String = "crm", kind: PartyKind = .contact
    ) throws -> RecordID {
        let found = try store.record(RecordReference(source: source, kind: kind, key: key))
        return try found ?? { throw StoreError(.missing, code: "test", message: key) }()
    }

    /// A person's judgement that two keys are the same.
    static func same(
        _ store: CanonicalStore, _ left: String, _ right: String,
        decider: Judgement.Decider = .person, verdict: Verdict = .same
    ) throws -> JudgementDraft {
        JudgementDraft(
            left: try record(store, left), right: try record(store, right), verdict: verdict,
            decider: decider, actor: "ada", weight: decider == .model ? 12 : nil)
    }

    /// The keys of each entity, as sorted groups.
    static func groups(_ path: String) throws -> [[String]] {
        let store = try CanonicalStore.open(at: path)
        var groups: [EntityID: [String]] = [:]
        try store.forEachCrosswalkRow { groups[$0.entity, default: []].append($0.recordKey) }
        return groups.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    /// What somebody does to a file by hand, past all rules.
    static func execute(_ sql: String, on path: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    static let people = [
        ["1", "Anna Berg", "anna@berg.example", "+1 212 555 0100", "Oslo"],
        ["2", "Bob Stone", "bob@stone.example", "(212) 555-0101", "Boston"],
        ["3", "A. Berg", "anna@berg.example", "", "Oslo"],
        ["4", "Zoë Ångström", "zoe@x.example", "", "Malmö"],
    ]
}
