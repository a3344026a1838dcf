import CanonicalStore
import Normalization
import RecordModel

/// Reads records of one kind from a store into a normalised table.
struct RecordTableReader {
    let store: CanonicalStore
    let workers: Int
    let progress: ProgressLine
    private var builder: NormalizedTableBuilder
    private var numbers: [Int: Int] = [:]
    private var count = 0

    init(
        _ kind: PartyKind, store: CanonicalStore, workers: Int, progress: ProgressLine
    ) throws {
        self.store = store
        self.workers = workers
        self.progress = progress
        builder = NormalizedTableBuilder(kind: kind, defaultRegion: nil)
        for stored in try store.tables(kind: kind) {
            numbers[stored.number] = builder.register(table: stored.table)
        }
    }

    /// Adds a record as the store gives it.
    mutating func add(
        _ record: RecordID, _ hash: StableHash128, _ number: Int, _ cells: Span<UInt8>
    ) {
        guard let table = numbers[number] else { return }
        builder.append(record: record, hash: hash, table: table, cells: cells)
        count += 1
        if count.isMultiple(of: 1000) { progress.advance(to: count, of: nil) }
    }

    /// Adds a row of a table that the store does not have.
    mutating func register(_ table: SourceTable) -> Int { builder.register(table: table) }

    mutating func add(
        _ record: RecordID, hash: StableHash128, registered table: Int, _ cells: Span<UInt8>
    ) {
        builder.append(record: record, hash: hash, table: table, cells: cells)
    }

    consuming func finish() async -> NormalizedTable { await builder.finish(workers: workers) }
}
