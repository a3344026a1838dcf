import RecordModel
import Testing

@testable import DataQuality

@Suite struct FrequentValueFinderTests {
    /// A table of records with the texts of one feature each.
    private static func table(_ columns: [Feature: [[String]]]) -> NormalizedTable {
        let count = columns.values.first?.count ?? 0
        return NormalizedTable(
            kind: .contact, records: (0..<count).map { RecordID(rawValue: Int64($0 + 1)) },
            recordHashes: (0..<count).map { UInt64($0) },
            sources: [UInt16](repeating: 0, count: count), sourceNames: ["crm"],
            columns: columns.mapValues(column))
    }

    private static func column(_ texts: [[String]]) -> FeatureColumn {
        var pool = ValuePool()
        var offsets: [UInt32] = [0]
        var values: [UInt32] = []
        for record in texts {
            for text in record {
                let bytes = Array(text.utf8)
                values.append(pool.intern(bytes.span))
            }
            offsets.append(UInt32(values.count))
        }
        return FeatureColumn(pool: pool, offsets: offsets, values: values)
    }

    @Test func theMostSharedValueOfTheNightIsFoundWithWhoHadItBefore() throws {
        let table = Self.table([
            .phone: [["49301"], ["49302", "49309"], ["49309"], ["49309"], [], ["49301"]]
        ])
        let isNew = [false, true, true, true, true, false]
        let found = try #require(FrequentValueFinder(table, isNew: isNew).find().first)
        #expect(found.field == "phone")
        #expect(found.count == 3)
        #expect(found.before == 0)
        #expect(found.filled == 3)
        #expect(found.examples == [1, 2, 3])
    }

    @Test func anAddressCountsOnlyWhereAllOfItIsThere() throws {
        let table = Self.table([
            .street: [["high st"], ["high st"], ["high st"], ["low st"]],
            .houseNumber: [["1"], ["1"], [], ["1"]],
            .postalCode: [["10115"], ["10115"], ["10115"], ["10115"]],
        ])
        let found = FrequentValueFinder(table, isNew: [true, true, true, false]).find()
        let address = try #require(found.first { $0.field == "address" })
        #expect(address.count == 2)
        #expect(address.filled == 2)
        #expect(address.before == 0)
    }

    @Test func nothingNewHasNothingFrequent() {
        let table = Self.table([.phone: [["49301"], ["49301"]]])
        #expect(FrequentValueFinder(table, isNew: [false, false]).find().isEmpty)
    }
}
