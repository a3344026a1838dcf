import Testing

@testable import Importers

/// What is remembered and what is written to disk find the same repeats.
@Suite struct RepeatCensusTests {
    private struct Record {
        let id: UInt64
        let content: UInt64
    }

    /// Records whose ids and contents repeat now and then; hashes spread over all parts.
    private static func records(_ count: Int) -> [Record] {
        var state: UInt64 = 7
        func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
        return (0..<count).map { _ in
            let id = next() % UInt64(count) &* 0x9e37_79b9_7f4a_7c15
            return Record(id: id, content: next() % 3)
        }
    }

    private static func census(
        _ records: [Record], mostInMemory: Int
    ) throws -> (records: RepeatCensus.Tally, ids: RepeatCensus.Tally) {
        let census = RepeatCensus(fileName: "list.csv", mostInMemory: mostInMemory)
        var equal = RepeatCensus.Tally()
        var ids = RepeatCensus.Tally()
        for (index, record) in records.enumerated() {
            let found = try census.add(
                record.id, content: record.content, row: index + 1, line: index + 2)
            switch found {
            case .unique: break
            case .repeatedRecord: equal.add(row: index + 1, line: index + 2)
            case .repeatedID: ids.add(row: index + 1, line: index + 2)
            }
        }
        let late = try census.finish()
        for (tally, target) in [(late.records, true), (late.ids, false)] where tally.count > 0 {
            var sum = target ? equal : ids
            sum.count += tally.count
            if tally.row < sum.row { (sum.row, sum.line) = (tally.row, tally.line) }
            if target { equal = sum } else { ids = sum }
        }
        return (equal, ids)
    }

    @Test(arguments: [0, 1, 1_000, 40_000])
    func recordsOnDiskAreFoundAsThoseInMemoryAre(mostInMemory: Int) throws {
        let records = Self.records(40_000)
        let expected = try Self.census(records, mostInMemory: .max)
        let found = try Self.census(records, mostInMemory: mostInMemory)
        #expect(expected.records.count > 1_000 && expected.ids.count > 1_000)
        #expect(found.records.count == expected.records.count)
        #expect(found.ids.count == expected.ids.count)
        #expect(found.records.row == expected.records.row)
        #expect(found.ids.line == expected.ids.line)
    }

    @Test func manyRecordsOfOnePartAreReadInWholeChunks() throws {
        // All of them belong to the first part, several chunks of it.
        let census = RepeatCensus(fileName: "list.csv", mostInMemory: 0)
        for row in 0..<5_000 {
            _ = try census.add(UInt64(row % 2_500 + 1), content: 1, row: row, line: row)
        }
        let (records, ids) = try census.finish()
        #expect(records.count == 2_500)
        #expect(records.row == 2_500)
        #expect(ids.count == 0)
    }
}
