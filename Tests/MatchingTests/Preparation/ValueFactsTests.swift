import RecordModel
import Testing
import TextKernels

@testable import Matching

@Suite struct ValueFactsTests {
    /// Texts over few letters, so that many are alike; at times a letter of another class.
    private func texts(seed: UInt64) -> [[UInt8]] {
        var random = SeededGenerator(seed: seed)
        return (0..<240).map { _ in
            (0..<Int.random(in: 1...12, using: &random)).map { _ in
                let letters: [UInt8] =
                    Int.random(in: 0..<9, using: &random) == 0
                    ? [0x20, 0x39, 0xc3] : [0x61, 0x62, 0x65, 0x72, 0x79]
                return letters[Int.random(in: 0..<letters.count, using: &random)]
            }
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func lettersNeverRuleOutWhatTheKernelsFind(seed: UInt64) {
        let texts = texts(seed: seed)
        var ruledOut = 0
        for a in texts {
            for b in texts {
                let (left, right) = (LetterSet(a.span), LetterSet(b.span))
                let distance = OptimalStringAlignment.distance(a.span, b.span)
                for limit in 0...2 where !left.mayBe(within: limit, of: right) {
                    #expect(distance > limit)
                    ruledOut += 1
                }
                let similarity = JaroWinkler.similarity(a.span, b.span)
                #expect(left.mostSimilar(a.count, to: right, b.count) >= similarity)
            }
        }
        #expect(ruledOut > 1000)
    }

    @Test func aSimilarityAtOrAboveTheCutoffIsTheKernels() {
        let rows: [TableMaker.Row] = [
            [.familyName: "petersen"], [.familyName: "peterson"], [.familyName: "quist"],
        ]
        let table = TableMaker.prepared(rows)
        // The table owns what its features read.
        defer { withExtendedLifetime(table) {} }
        guard let names = table.features[.familyName] else {
            Issue.record("no family names")
            return
        }
        var alike = 0
        for left in 0..<UInt32(names.valueCount) {
            for right in 0..<left {
                let exact = names.similarity(names.byteRange(left), names.byteRange(right))
                let found = names.similarity(left, right, atLeast: 0.9)
                #expect(exact >= 0.9 ? found == exact : found < 0.9)
                if exact >= 0.9 { alike += 1 }
            }
        }
        #expect(alike == 1)
    }

    @Test func lettersNeverHideAStreetThatIsAlike() {
        // Each text, one that it begins with, and one with a letter too many.
        var names: [[UInt8]] = []
        for text in texts(seed: 7).prefix(100) {
            var longer = text
            longer.insert(0x61, at: text.count / 2)
            names += [text, Array(text.dropLast()), longer]
        }
        let streets = names.enumerated().map { number, name in
            let letters = name.map { $0 == 0xc3 ? 0x63 : $0 }
            return "\(number % 2) " + String(decoding: letters, as: UTF8.self)
        }
        let table = TableMaker.prepared(streets.map { [.street: $0] })
        defer { withExtendedLifetime(table) {} }
        guard let feature = table.features[.street] else {
            Issue.record("no streets")
            return
        }
        let arena = MemoryArena()
        defer { withExtendedLifetime(arena) {} }
        let found = StreetNames(feature, in: arena)
        var alike = 0
        for left in 0..<UInt32(feature.valueCount) {
            for right in 0..<left {
                #expect((found.agreement(left, right) != .other) == found.areAlike(left, right))
                if found.areAlike(left, right) { alike += 1 }
            }
        }
        #expect(alike > 50)
    }

    @Test func severalValuesOfSomeRecordsAreAllThere() {
        let rows: [TableMaker.Row] = [
            [.email: "a@x.org|b@x.org", .city: "bonn"], [.city: "kiel"], [.email: "c@x.org"],
        ]
        let table = TableMaker.prepared(rows)
        defer { withExtendedLifetime(table) {} }
        guard let cities = table.features[.city], let emails = table.features[.email] else {
            Issue.record("no cities or e-mails")
            return
        }
        // Records stand in the order of their hashes.
        #expect((0..<3).map { cities.range($0).count }.sorted() == [0, 1, 1])
        #expect((0..<3).map { emails.range($0).count }.sorted() == [0, 1, 2])
        for record in 0..<3 {
            for feature in [cities, emails] {
                #expect(feature.has(record) == !feature.range(record).isEmpty)
                if !feature.has(record) { continue }
                let position = feature.range(record).lowerBound
                #expect(feature.value(at: position) == feature.first(record))
            }
        }
    }

    @Test func whateverKeysAreMadeOfIsPrepared() {
        let missing = KeyPiece.allCases.filter { !PreparedTable.compared.contains($0.feature) }
        #expect(missing.isEmpty)
        #expect(Set(PreparedTable.compared).count == PreparedTable.compared.count)
    }
}
