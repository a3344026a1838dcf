import RecordModel
import Testing

@testable import Matching

@Suite struct PreparationTests {
    @Test(arguments: [
        ("johnsmith", true), ("jsmith", true), ("smithj", true), ("smithjohn", true),
        ("smith", true), ("johnsmith81", false), ("jwsmith", false),
    ])
    func mailboxesMadeOfTheNameAreKnown(mailbox: String, isMade: Bool) {
        let found = MailboxNames.isMade(
            Array(mailbox.utf8), of: Array("john".utf8), and: Array("smith".utf8))
        #expect(found == isMade)
    }

    @Test func duplicatesAreTakenOffTheFrequency() {
        let table = TableMaker.prepared((0..<50).map { _ in [.familyName: "kern"] })
        guard let names = table.features[.familyName] else {
            Issue.record("no family names")
            return
        }
        // 49 others have it, of 50 and the strangers; with ten duplicates each, 39.
        let population = Double(50 + Strangers.count)
        #expect(abs(names.chance(0) - Float(BinaryLogarithm.log(49 / population))) < 1e-5)
        table.assume(duplicates: 10)
        #expect(abs(names.chance(0) - Float(BinaryLogarithm.log(39 / population))) < 1e-5)
    }

    @Test func aNameIsFrequentWithinItsCountry() {
        var rows: [TableMaker.Row] = (0..<9000).map { _ in [.givenName: "mary", .country: "us"] }
        rows += (0..<1000).map { number in
            [.givenName: number < 500 ? "sivert" : "astrid", .country: "se"]
        }
        let table = TableMaker.prepared(rows)
        guard let names = table.features[.givenName] else {
            Issue.record("no given names")
            return
        }
        var chances: [UInt32: Float] = [:]
        for value in 0..<UInt32(names.valueCount) {
            chances[names.count(value)] = names.chance(value)
        }
        // Every other Swede bears it, though only every twentieth person.
        #expect((chances[500] ?? -9) > -2.0)
        #expect((chances[9000] ?? -9) > -0.5)
    }

    @Test func neighboursAreCountedByStreetAndPlace() {
        let rows: [TableMaker.Row] = [
            [.street: "1 elm st", .city: "bonn"], [.street: "1 elm st", .city: "bonn"],
            [.street: "1 elm st", .city: "kiel"], [.city: "kiel"],
        ]
        let table = TableMaker.prepared(rows)
        let counts = AddressCounts.neighbours(
            records: 4, streets: table.features[.street],
            places: [table.features[.city]].compactMap { $0 })
        #expect(counts.sorted() == [0, 1, 2, 2])
    }
}
