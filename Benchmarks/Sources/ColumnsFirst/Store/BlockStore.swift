import CZlib
import Foundation
import GRDB
import RecordModel

/// A store that keeps source records, crosswalk, lineage and golden records as blocks of columns in SQLite.
///
/// - Shapes: `recordBlock`: the cells of 1,024 records, with the entity of each. `entityBlock`: of 1,024
///   entities their founders, members, winners and golden values. `recordKey` and `entityKey`: the indexes by id.
///   What is lineage is the winner's place among the members; what is an alternate is another member's cell.
struct BlockStore {
    let path: String
    let blockSize: Int
    let isCompressed: Bool

    private static let schema = """
        CREATE TABLE recordBlock(id INTEGER PRIMARY KEY, block BLOB NOT NULL) STRICT;
        CREATE TABLE entityBlock(
            id INTEGER PRIMARY KEY, first INTEGER NOT NULL, block BLOB NOT NULL) STRICT;
        CREATE INDEX entityFirst ON entityBlock(first);
        CREATE TABLE recordKey(
            id INTEGER PRIMARY KEY, first INTEGER NOT NULL, block BLOB NOT NULL) STRICT;
        CREATE INDEX recordKeyFirst ON recordKey(first);
        CREATE TABLE entityKey(
            id INTEGER PRIMARY KEY, first INTEGER NOT NULL, block BLOB NOT NULL) STRICT;
        CREATE INDEX entityKeyFirst ON entityKey(first);
        """

    /// A file as the store of today writes its first run: without a journal, and without waiting for the disk.
    static func open(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        // Rows are copied table by table, before those that they refer to.
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA page_size = 8192")
            try database.execute(sql: "PRAGMA journal_mode = OFF")
            try database.execute(sql: "PRAGMA synchronous = OFF")
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    // MARK: Writing

    /// Writes everything; blocks are made on all processors while others are written.
    func write(_ cells: CellTable, _ golden: GoldenTable, _ roots: [UInt32], workers: Workers)
        async throws
    {
        try? FileManager.default.removeItem(atPath: path)
        let queue = try Self.open(path)
        try await queue.write { try $0.execute(sql: Self.schema) }
        let encoder = BlockEncoder(cells: cells, golden: golden, roots: roots, blockSize: blockSize)
        let recordBlocks = (cells.records + blockSize - 1) / blockSize
        try await writeInTurns(recordBlocks, queue, workers) { [isCompressed] number in
            Self.packed(encoder.recordBlock(number), isCompressed)
        } insert: { database, number, block in
            try database.execute(
                sql: "INSERT INTO recordBlock VALUES (?, ?)", arguments: [number, block])
        }
        let entityBlocks = (golden.founders.count + blockSize - 1) / blockSize
        try await writeInTurns(entityBlocks, queue, workers) { [isCompressed] number in
            Self.packed(encoder.entityBlock(number), isCompressed)
        } insert: { [blockSize] database, number, block in
            try database.execute(
                sql: "INSERT INTO entityBlock VALUES (?, ?, ?)",
                arguments: [number, Int64(golden.founders[number * blockSize]), block])
        }
        let indexes = await workers.map(2) { encoder.keyEntries(ofEntities: $0 == 1) }
        try await queue.write { database in
            for (table, entries) in zip(["recordKey", "entityKey"], indexes) {
                for block in KeyIndex.blocks(entries) {
                    try database.execute(
                        sql: "INSERT INTO \(table)(first, block) VALUES (?, ?)",
                        arguments: [block.first, Data(block.bytes)])
                }
            }
        }
        try queue.close()
    }

    /// Makes some blocks side by side while those made before are written.
    private func writeInTurns(
        _ count: Int, _ queue: DatabaseQueue, _ workers: Workers,
        make: @escaping @Sendable (Int) -> Data,
        insert: @escaping @Sendable (Database, Int, Data) throws -> Void
    ) async throws {
        let turn = 64
        var waiting: (first: Int, blocks: [Data]) = (0, [])
        var start = 0
        while start < count || !waiting.blocks.isEmpty {
            let former = waiting
            let first = start
            let number = min(turn, count - start)
            async let written: Void = queue.write { database in
                for (place, block) in former.blocks.enumerated() {
                    try insert(database, former.first + place, block)
                }
            }
            let made = number > 0 ? await workers.map(number) { make(first + $0) } : []
            try await written
            waiting = (first, made)
            start += max(0, number)
        }
    }

    private static func packed(_ bytes: [UInt8], _ isCompressed: Bool) -> Data {
        if !isCompressed { return Data(bytes) }
        var packed = [UInt8](repeating: 0, count: Int(czlib_deflate_bound(Int64(bytes.count))))
        let size = unsafe bytes.withUnsafeBufferPointer { input in
            unsafe packed.withUnsafeMutableBufferPointer { output -> Int64 in
                guard let from = input.baseAddress, let to = output.baseAddress else { return -1 }
                return unsafe czlib_deflate(from, Int64(input.count), to, Int64(output.count))
            }
        }
        precondition(size > 0, "zlib has room for what it said it needs")
        return Data(BlockHead.bytes(bytes.count) + packed[..<Int(size)])
    }
}

/// The size of a compressed block before it was compressed, ahead of it.
enum BlockHead {
    static func bytes(_ size: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        BlockBytes.append(UInt64(size), 4, to: &bytes)
        return bytes
    }
}
