import CZlib
import Foundation
import GRDB
import RecordModel

/// Reads single records and entities back from a `BlockStore`.
struct BlockStoreReader {
    let database: Database
    let blockSize: Int
    let isCompressed: Bool
    let headers: [String]
    let keyColumn: Int?

    /// What the store says of a record.
    struct Record {
        let number: Int
        let cells: [[UInt8]]
        /// The number of its entity's founder.
        let founder: Int
    }

    /// What the store says of an entity.
    struct Entity {
        let founder: Int
        let members: [Int]
        /// For each column the value of the golden record, and the member that it is of.
        let values: [(text: [UInt8], record: Int?)]
    }

    /// The record with an id of its source; nil where there is none.
    func record(key: [UInt8]) throws -> Record? {
        for number in try numbers(of: key, table: "recordKey") {
            let record = try self.record(number: Int(number))
            let own = keyColumn.map { record.cells[$0] } ?? Array("\(record.number + 1)".utf8)
            if own == key { return record }
        }
        return nil
    }

    /// The entity with an id; nil where there is none.
    func entity(id: [UInt8]) throws -> Entity? {
        for founder in try numbers(of: id, table: "entityKey") {
            let record = try self.record(number: Int(founder))
            let key = keyColumn.map { record.cells[$0] } ?? Array("\(record.number + 1)".utf8)
            if BlockEncoder.entityID(key) == id { return try entity(founder: Int(founder)) }
        }
        return nil
    }

    func record(number: Int) throws -> Record {
        let row = number % blockSize
        return try withBlock(
            "SELECT block FROM recordBlock WHERE id = ?", [number / blockSize]
        ) { block in
            Record(
                number: number,
                cells: headers.indices.map { ColumnBlock.text(block, column: $0 + 1, row: row) },
                founder: number - Int(ColumnBlock.number(block, column: 0, row: row)))
        }
    }

    private func entity(founder: Int) throws -> Entity {
        try withBlock(
            "SELECT block FROM entityBlock WHERE first <= ? ORDER BY first DESC LIMIT 1", [founder]
        ) { block in
            typealias Column = BlockEncoder.EntityColumn
            var low = 0
            var high = ColumnBlock.rows(block)
            while low < high {
                let middle = (low + high) / 2
                let number = ColumnBlock.number(block, column: Column.founder, row: middle)
                if number < founder { low = middle + 1 } else { high = middle }
            }
            let others = ColumnBlock.text(block, column: Column.members, row: low)
            var members = [founder]
            for start in stride(from: 0, to: others.count, by: 4) {
                members.append(Int(BlockBytes.read(others.span, start, 4)))
            }
            let winners = ColumnBlock.text(block, column: Column.winners, row: low)
            return Entity(
                founder: founder, members: members,
                values: headers.indices.map { column in
                    let text = ColumnBlock.text(block, column: Column.values + column, row: low)
                    let place = winners.isEmpty ? 0 : Int(winners[column])
                    return (text, text.isEmpty || place == 255 ? nil : members[place])
                })
        }
    }

    /// The numbers that an index has for a name: in the last block that begins with its hash or before, and in those
    /// ahead of it where hashes are the same across their bounds.
    private func numbers(of name: [UInt8], table: String) throws -> [UInt32] {
        let hash = KeyIndex.hash(name.span)
        let statement = try database.cachedStatement(
            sql: "SELECT first, block FROM \(table) WHERE first <= ? ORDER BY first DESC, id DESC")
        statement.arguments = [Int64(hash)]
        var found: [UInt32] = []
        let rows = try Row.fetchCursor(statement)
        while let row = try rows.next() {
            let block: Data = row["block"]
            let bytes = Array(block)
            found += KeyIndex.numbers(bytes.span, hash: hash)
            if (row["first"] as Int64) < Int64(hash) { break }
        }
        return found
    }

    private func withBlock<Result>(
        _ sql: String, _ arguments: StatementArguments, _ body: (Span<UInt8>) -> Result
    ) throws -> Result {
        let statement = try database.cachedStatement(sql: sql)
        statement.arguments = arguments
        guard let data = try Data.fetchOne(statement) else {
            throw ColumnsFirstError.differs("a block is missing")
        }
        let stored = Array(data)
        if !isCompressed { return body(stored.span) }
        let plain = try Self.inflated(stored)
        return body(plain.span)
    }

    private static func inflated(_ stored: [UInt8]) throws -> [UInt8] {
        let size = Int(BlockBytes.read(stored.span, 0, 4))
        var plain = [UInt8](repeating: 0, count: size)
        guard let inflater = unsafe czlib_open() else {
            throw ColumnsFirstError.differs("zlib has no memory")
        }
        defer { unsafe czlib_close(inflater) }
        var used: Int32 = 0
        var written: Int32 = 0
        let code = unsafe stored.withUnsafeBufferPointer { input in
            unsafe plain.withUnsafeMutableBufferPointer { output -> Int32 in
                guard let from = input.baseAddress, let to = output.baseAddress else { return -1 }
                return unsafe czlib_step(
                    inflater, from + 4, Int32(input.count - 4), to, Int32(size), &used, &written)
            }
        }
        guard code == Int32(CZLIB_MEMBER_END), Int(written) == size else {
            throw ColumnsFirstError.differs("a compressed block")
        }
        return plain
    }
}
