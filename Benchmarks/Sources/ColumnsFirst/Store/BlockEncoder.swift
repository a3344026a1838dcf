import RecordModel

@testable import MatchingInside

/// Makes the blocks of a store from the cells of a file and the entities that were found in it.
struct BlockEncoder: Sendable {
    let cells: CellTable
    let golden: GoldenTable
    /// For each record the founder of its entity.
    let roots: [UInt32]
    let blockSize: Int

    /// The columns of an entity's block before its golden values.
    enum EntityColumn {
        static let founder = 0, memberEnd = 1, members = 2, winners = 3, values = 4
    }

    /// The cells of some records, and the founder of each one's entity, as how far it lies before the record.
    func recordBlock(_ number: Int) -> [UInt8] {
        let range = number * blockSize..<min((number + 1) * blockSize, cells.records)
        var block = ColumnBlock(rows: range.count, columns: cells.headers.count + 1)
        block.append(range.map { Int64($0) - Int64(roots[$0]) })
        for column in cells.headers.indices {
            block.append(rows: range.count) { row, body in
                cells.withBytes(column, range.lowerBound + row, body)
            }
        }
        return block.bytes
    }

    /// Founders, members, winners and golden values of some entities.
    ///
    /// Members but the founder and winners are texts of bytes: most entities have one record and need neither.
    func entityBlock(_ number: Int) -> [UInt8] {
        let count = golden.founders.count
        let range = number * blockSize..<min((number + 1) * blockSize, count)
        let columns = cells.headers.count
        var block = ColumnBlock(rows: range.count, columns: EntityColumn.values + columns)
        block.append(range.map { Int64(golden.founders[$0]) })
        block.append(
            range.map { Int64(golden.ends[$0]) - Int64($0 == 0 ? 0 : golden.ends[$0 - 1]) })
        block.append(rows: range.count) { row, body in
            let entity = range.lowerBound + row
            let start = entity == 0 ? 0 : Int(golden.ends[entity - 1])
            var others: [UInt8] = []
            for member in golden.members[(start + 1)..<Int(golden.ends[entity])] {
                BlockBytes.append(UInt64(member), 4, to: &others)
            }
            body(others.span)
        }
        block.append(rows: range.count) { row, body in
            let place = golden.winnerRows[range.lowerBound + row]
            let winners =
                place == GoldenTable.none
                ? [] : Array(golden.winners[Int(place) * columns..<Int(place + 1) * columns])
            body(winners.span)
        }
        for column in 0..<columns {
            block.append(rows: range.count) { row, body in
                let winner = golden.winner(range.lowerBound + row, column: column, columns: columns)
                if let winner {
                    cells.withBytes(column, winner, body)
                } else {
                    let nothing: [UInt8] = []
                    body(nothing.span)
                }
            }
        }
        return block.bytes
    }

    /// Hashes of ids above the numbers of records, sorted; an entity's id is made of its founder's.
    func keyEntries(ofEntities: Bool) -> [UInt64] {
        let numbers = ofEntities ? golden.founders : (0..<UInt32(cells.records)).map { $0 }
        var entries = numbers.map { record in
            let key = cells.key(Int(record))
            let name = ofEntities ? Self.entityID(key) : key
            return KeyIndex.hash(name.span) << 32 | UInt64(record)
        }
        RadixSort.sort(&entries)
        return entries
    }

    /// An entity's id, made of its founding record's key (DESIGN.md, D2).
    static func entityID(_ key: [UInt8]) -> [UInt8] {
        var hasher = StableHasher()
        hasher.append(key.span)
        return Array(hasher.finish().hexadecimal.prefix(16).utf8)
    }
}
