import RecordModel
import Testing

@testable import Matching

@Suite("What contacts say of accounts, kept in an index")
struct ContactCluesTests {
    private static func contacts(_ rows: [Int: TableMaker.Row]) -> NormalizedTable {
        let table = TableMaker.table(
            rows.sorted { $0.key < $1.key }.map { (key: "k\($0.key)", row: $0.value) })
        let numbers = Dictionary(
            uniqueKeysWithValues: rows.keys.map { number in
                let reference = RecordReference(
                    source: "test", kind: .contact, key: "k\(number)")
                return (reference.stableHash.high, Int64(number))
            })
        return NormalizedTable(
            kind: .contact,
            records: table.recordHashes.map { RecordID(rawValue: numbers[$0] ?? -1) },
            recordHashes: table.recordHashes, sources: table.sources,
            sourceNames: table.sourceNames, columns: table.columns)
    }

    private static func person(_ number: Int, company: Int) -> TableMaker.Row {
        [
            .givenName: "anna", .familyName: "meyer \(number)",
            .email: "m\(number)@c\(company).example", .domain: "c\(company).example",
            .organization: number.isMultiple(of: 3) ? "company \(company)" : "",
            .accountKey: number.isMultiple(of: 2) ? "" : "test:\(company)|other:\(number)",
        ]
    }

    private func texts(_ clues: ContactClues) -> [String] {
        (0..<clues.count).map { position in
            let tokens = ContactClues.Clue.allCases.map { clue in
                clues.tokens(clue, of: position).map(String.init).joined(separator: " ")
            }
            return "\(clues.records[position].rawValue): " + tokens.joined(separator: ", ")
        }
    }

    /// An index whose first segment has people, and whose later ones have some of them otherwise, and further ones.
    @Test func theyAreReadAsTheyWereLast() async throws {
        var rows: [Int: TableMaker.Row] = [:]
        for number in 1...700 { rows[number * 5] = Self.person(number, company: number % 90) }
        let table = Self.contacts(rows)
        let matcher = Matcher(policy: MatchingPolicy(), workers: 1)
        let both = await matcher.match(table, floor: MatchWeight(bits: 0), indexing: true)
        var first = try #require(both.result.index)
        #expect(first.header.hasClues == nil)
        var known = ContactClues(table).ascending()
        known = known.labelled(known.records.map { UInt64($0.rawValue % 13) })
        first.keep(known)
        var index = KeptIndex(first)
        #expect(index.header.hasClues == true)
        #expect(try texts(ContactClues(index)) == texts(known))
        for night in 1...3 {
            var news: [Int: TableMaker.Row] = [:]
            for number in [night * 35, night * 35 + 1, 3_495, 3_500, 3_500 + night * 3] {
                news[number] = Self.person(number + night, company: number % 7)
            }
            let come = Self.contacts(news)
            let isNew = [Bool](repeating: true, count: come.count)
            var segment = try await matcher.score(
                come, with: both.trained.model, floor: MatchWeight(bits: 0), isNew: isNew,
                former: Self.contacts([:]), index: index, oversized: OversizedKeys(index)
            ).segment
            let said = ContactClues(come).ascending()
            segment.keep(said)
            index.add(segment)
            known = known.replaced(by: said)
            #expect(try texts(ContactClues(index)) == texts(known), "night \(night)")
            #expect(known.records == known.records.sorted())
            #expect(known.count == 700 + night * 2)
            #expect(known.position(of: RecordID(rawValue: 3_500)) != nil)
            #expect(known.position(of: RecordID(rawValue: 3_499)) == nil)
        }
    }

    @Test func thoseWhoAreKnownByANameAreFound() {
        let table = Self.contacts([
            4: [.givenName: "anna", .familyName: "meyer", .email: "a@x.example"],
            9: [.givenName: "anna", .familyName: "meyer"], 7: [.email: "b@x.example"],
        ])
        let clues = ContactClues(table).ascending()
        let people = ["anna meyer", "b@x.example"].map { name in
            let token = ContactToken.of(person: Array(name.utf8))
            return String(decoding: ContactToken.text(ofPerson: token), as: UTF8.self)
        }
        #expect(people.map(\.first) == ["#", "@"])
        #expect(clues.contacts(knownAs: Set(people)).map(\.rawValue) == [4, 7])
        #expect(clues.contacts(knownAs: ["anna meyer"]).isEmpty)
        #expect(clues.part(of: [RecordID(rawValue: 7)]).records.map(\.rawValue) == [7])
    }
}
