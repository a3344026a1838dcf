import Foundation
import GRDB
import RecordModel

/// Writes the store of blocks, reads some of it back, and says what both take.
struct StorePrototype {
    let cells: CellTable
    let clusters: RecordClusters
    let workers: Workers
    let folder: String
    let blockSize: Int
    let isCompressed: Bool

    /// Bytes and look-up times of a store that was written.
    struct Outcome {
        var bytes = 0
        var tables: [(name: String, bytes: Int)] = []
        var recordSeconds: [Double] = []
        var entitySeconds: [Double] = []
    }

    func run(_ clock: inout StepClock) async throws -> Outcome {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let golden = GoldenTable(clusters, columns: cells.headers.count) { column, record in
            !cells.cell(column, record).isEmpty
        } isEqual: { column, left, right in
            cells.isEqual(column, left, right)
        }
        clock.note("golden records chosen")
        let store = BlockStore(
            path: folder + "/blocks-\(blockSize)\(isCompressed ? "z" : "").sqlite",
            blockSize: blockSize, isCompressed: isCompressed)
        try await store.write(cells, golden, clusters.roots, workers: workers)
        clock.note("blocks written")
        var outcome = Outcome()
        let attributes = try FileManager.default.attributesOfItem(atPath: store.path)
        outcome.bytes = (attributes[.size] as? Int) ?? 0
        try lookUp(store, golden, &outcome)
        clock.note("looked up")
        return outcome
    }

    /// Looks up records and entities drawn by hash, and compares what comes back with the file.
    private func lookUp(
        _ store: BlockStore, _ golden: GoldenTable, _ outcome: inout Outcome
    ) throws {
        let queue = try DatabaseQueue(path: store.path)
        defer { try? queue.close() }
        try queue.read { database in
            outcome.tables = try Self.sizes(database)
            let reader = BlockStoreReader(
                database: database, blockSize: blockSize, isCompressed: isCompressed,
                headers: cells.headers, keyColumn: cells.keyColumn)
            for draw in 0..<300 {
                let number = Int(MixHash.mix(UInt64(draw), seed: 7) % UInt64(cells.records))
                let start = DispatchTime.now().uptimeNanoseconds
                guard let record = try reader.record(key: cells.key(number)) else {
                    throw ColumnsFirstError.differs("a record is not found by its id")
                }
                outcome.recordSeconds.append(Self.seconds(since: start))
                try compare(record, number)
                let entity = Int(
                    MixHash.mix(UInt64(draw), seed: 8) % UInt64(golden.founders.count))
                try compareEntity(entity, reader, golden, &outcome)
            }
        }
    }

    private func compare(_ record: BlockStoreReader.Record, _ number: Int) throws {
        for column in cells.headers.indices {
            let own = cells.withBytes(column, number) { span in span.indices.map { span[$0] } }
            if own != record.cells[column] { throw ColumnsFirstError.differs("a record's cell") }
        }
        if record.founder != Int(clusters.roots[number]) {
            throw ColumnsFirstError.differs("a record's entity")
        }
    }

    private func compareEntity(
        _ entity: Int, _ reader: BlockStoreReader, _ golden: GoldenTable, _ outcome: inout Outcome
    ) throws {
        let id = BlockEncoder.entityID(cells.key(Int(golden.founders[entity])))
        let start = DispatchTime.now().uptimeNanoseconds
        guard let found = try reader.entity(id: id) else {
            throw ColumnsFirstError.differs("an entity is not found by its id")
        }
        outcome.entitySeconds.append(Self.seconds(since: start))
        let from = entity == 0 ? 0 : Int(golden.ends[entity - 1])
        let members = golden.members[from..<Int(golden.ends[entity])].map { Int($0) }
        if found.members != members { throw ColumnsFirstError.differs("an entity's members") }
        for column in cells.headers.indices {
            let winner = golden.winner(entity, column: column, columns: cells.headers.count)
            let text = winner.map { record in
                cells.withBytes(column, record) { span in span.indices.map { span[$0] } }
            }
            if found.values[column].text != text ?? [] {
                throw ColumnsFirstError.differs("a golden record's value")
            }
        }
    }

    private static func seconds(since start: UInt64) -> Double {
        Double(DispatchTime.now().uptimeNanoseconds - start) * 1e-9
    }

    private static func sizes(_ database: Database) throws -> [(name: String, bytes: Int)] {
        try ["recordBlock", "entityBlock", "recordKey", "entityKey"].map { table in
            let sum = try Int.fetchOne(database, sql: "SELECT sum(length(block)) FROM \(table)")
            return (table, sum ?? 0)
        }
    }
}
