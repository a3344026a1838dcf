import CanonicalStore
import Foundation
import RecordModel
import Testing

@testable import recollect

/// Values that a reviewer chooses, and what becomes of them.
@Suite struct ReviewChoiceTests {
    private let store: ReviewedStore

    init() throws {
        var rows = ["id,first name,last name,email,phone,city,owner,email opt out,email opt in"]
        rows += [
            "1,Anna,Kovacs,anna.kovacs@example.org,+4930200100,Berlin,Ida,yes,",
            "2,Anna,Kovacs,ak@example.net; anna@example.com,+4930200100,Bonn,Otto,,yes",
            "3,Piet,Zomer,piet.zomer@example.org,+4930200200,Berlin,Otto,,",
            "4,Pieter,Zomer,piet.zomer@example.org,+4930200201,Köln,Otto,,",
        ]
        for number in 0..<60 {
            rows.append(
                "S\(number),Name\(number % 17)x,Family\(number)y,s\(number)@example.net,"
                    + "+493055\(1000 + number * 7),Town\(number % 9),Ida,,")
        }
        store = try ReviewedStore(rows)
    }

    private func place() throws -> Workplace {
        Workplace(
            storePath: store.path, policy: try #require(try Policy.adopted(by: store.path)),
            now: Date(timeIntervalSince1970: 1_700_000_000), actor: "ann")
    }

    private func session(_ filter: String) throws -> ReviewSession {
        try ReviewSession(
            place: place(),
            progress: ProgressLine(console: Console(colour: .never, isQuiet: true)),
            selection: ReviewSelection().filtered(by: filter))
    }

    private func entity(_ key: String) throws -> StoredEntity? {
        let open = try place().open()
        let reference = RecordReference(source: "people", kind: .contact, key: key)
        return try open.record(reference).flatMap { try open.entity(of: $0) }
    }

    private func emails(_ key: String) throws -> [String] {
        try entity(key)?.golden.survivors.filter { $0.winner.value.field == .email }
            .map(\.winner.value.text) ?? []
    }

    @Test func whichMailboxComesFirstIsChosen() async throws {
        let session = try session("kovacs")
        let item = try #require(try await session.item())
        let first = item.result.values["e-mail"]?.first?.text
        let others = item.options.filter { $0.row == "first e-mail" }
        #expect(others.count == 2 && !others.contains { $0.text == first })
        // The second value of a cell has no column of its own.
        let wanted = try #require(others.first { $0.text == "anna@example.com" })
        try await session.perform(.choose(wanted.choices))
        let chosen = try #require(try await session.item())
        #expect(chosen.result.values["e-mail"]?.first?.text == "anna@example.com")
        #expect(chosen.result.values["e-mail"]?.count == 3)
        try await session.perform(.answer(.same))
        #expect(try emails("1").first == "anna@example.com")
        #expect(Set(try emails("1")).count == 3)
        #expect(try store.run(["verify"]).contains("sound"))
    }

    @Test func whatWasTypedStaysWithTheOneWhoIsNamed() async throws {
        let session = try session("kovacs")
        _ = try await session.item()
        try await session.perform(.choose([ReviewChoice(field: .city, text: "Bergen")]))
        _ = try await session.item()
        try await session.perform(.answer(.different))
        #expect(
            session.question == .whose && session.message.hasPrefix("Whose is town=Bergen")
                || session.message.hasPrefix("Whose is city=Bergen"))
        #expect(session.waiting == 1)
        session.withdrawQuestion()
        _ = try await session.item()
        try await session.perform(.answer(.different))
        let item = try #require(try await session.item())
        try await session.perform(.keep("B"))
        #expect(session.message == "Saved: different." && session.waiting == 0)
        let key = item.records[1].key
        #expect(try entity(key)?.golden.text(.city) == "Bergen")
        #expect(try entity(item.records[0].key)?.golden.text(.city) != "Bergen")
        try await session.perform(.back)
        #expect(try entity(key)?.golden.text(.city) != "Bergen")
    }

    @Test func whichAddressComesFirstIsChosenAsAWhole() async throws {
        let session = try session("kovacs")
        let item = try #require(try await session.item())
        #expect(Set(item.result.values["city"]?.map(\.text) ?? []) == ["Berlin", "Bonn"])
        let first = try #require(item.result.values["city"]?.first?.text)
        let other = try #require(item.options.first { $0.row == "first address" })
        #expect(other.text != first && item.options.count { $0.row == "first address" } == 1)
        try await session.perform(.choose(other.choices))
        let chosen = try #require(try await session.item())
        #expect(chosen.result.values["city"]?.first?.text == other.text)
        #expect(chosen.result.values["city"]?.count == 2)
        #expect(chosen.options.first { $0.row == "first address" }?.text == first)
        try await session.perform(.answer(.same))
        let cities = try entity("1")?.golden.survivors.filter { $0.winner.value.field == .city }
        #expect(cities?.map(\.winner.value.text) == [other.text, first])
        #expect(try store.run(["verify"]).contains("sound"))
    }

    @Test func whatWasTypedIsNamedAgainstAllWhoSaySomethingElse() async throws {
        let session = try session("kovacs")
        _ = try await session.item()
        try await session.perform(
            .choose([ReviewChoice(field: .givenName, text: "Annika")]))
        let item = try #require(try await session.item())
        #expect(item.result.values["name"]?.first?.sourced == "Annika Kovacs (chosen, not A B)")
    }

    @Test func theSameIsAskedInLines() throws {
        let text = try store.run(
            ["review", "--lines", "--filter", "kovacs"],
            input: "edit city=Bergen\nn\nwhose -\n")
        #expect(text.contains("or whose - for nobody.") && text.contains("Saved: different."))
        #expect(try entity("1")?.golden.text(.city) == "Berlin")
    }

    @Test func filtersFindOwnersWordsAndStretches() throws {
        func count(_ filter: String) throws -> Int { try session(filter).count }
        let all = try count("")
        #expect(all >= 2)
        let expected = [
            "owner:ida": 1, "owner:OTTO": 2, "kov": 1, "kov anna": 1, "kov piet": 0,
            "ak@example.net": 1, "anna@example.com": 1, "köln": 1, "name:a-k": 1,
            "name:l-z": all - 1,
            "source:people": all, "source:else": 0,
        ]
        for (filter, number) in expected.sorted(by: { $0.key < $1.key }) {
            #expect(try count(filter) == number, "\(filter)")
        }
    }

    @Test func contradictingConsentsAreAtStake() async throws {
        let session = try session("")
        let item = try #require(try await session.item())
        #expect(item.stake?.hasConsentConflict == true)
        let open = try place().open()
        #expect(try open.openConsentConflicts() == [item.id])
        #expect(try open.unknownWaitingRecords() == [])
    }
}
