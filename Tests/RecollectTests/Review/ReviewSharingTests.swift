import CanonicalStore
import Foundation
import RecordModel
import Testing

@testable import recollect

/// Several people at one store.
@Suite struct ReviewSharingTests {
    private let store: ReviewedStore

    init() throws { store = try ReviewedStore() }

    private func place(_ actor: String, _ review: ReviewPolicy? = nil) throws -> Workplace {
        var policy = try #require(try Policy.adopted(by: store.path))
        if let review { policy.review = review }
        return Workplace(
            storePath: store.path, policy: policy, now: Date(timeIntervalSince1970: 1_700_000_000),
            actor: actor)
    }

    private func session(
        _ actor: String, _ number: Int, _ review: ReviewPolicy? = nil
    ) throws -> ReviewSession {
        try ReviewSession(
            place: place(actor, review),
            progress: ProgressLine(console: Console(colour: .never, isQuiet: true)), number: number)
    }

    @Test func twoAtOnceAreNeverAskedTheSame() async throws {
        let ann = try session("ann", 1)
        let ben = try session("ben", 2)
        var seen: [ProposalID: String] = [:]
        for _ in 0..<ann.count + 2 {
            for (name, session) in [("ann", ann), ("ben", ben)] {
                guard let item = try await session.item() else { continue }
                #expect(seen[item.id] == nil || seen[item.id] == name)
                seen[item.id] = name
                try await session.perform(.answer(.different))
                #expect(session.message == "Saved: different.")
            }
        }
        #expect(seen.count == ann.count)
        #expect(try await ann.item() == nil)
        #expect(try await ben.item() == nil)
        #expect(Set(seen.values) == ["ann", "ben"])
    }

    @Test func whatAnotherLeavesUnansweredComesAtTheEnd() async throws {
        let ann = try session("ann", 1)
        let first = try #require(try await ann.item()).id
        let ben = try session("ben", 2)
        #expect(try await ben.item()?.id != first)
        try await ann.perform(.jump(3))
        _ = try await ann.item()
        for _ in 0..<ben.count {
            guard let item = try await ben.item() else { break }
            if item.id == first { return }
            try await ben.perform(.skip)
        }
        Issue.record("the first was never asked")
    }

    @Test func twoPeopleMustSayTheSameWhereMuchIsAtStake() async throws {
        var policy = ReviewPolicy()
        policy.secondPersonFrom = 0
        let ann = try session("ann", 1, policy)
        let id = try #require(try await ann.item()).id
        try await ann.perform(.answer(.same))
        #expect(ann.message == "Saved: the same; it waits for a second person.")
        #expect(try place("x").open().proposal(id)?.state == "open")
        #expect(try session("ann", 3, policy).count == ann.count - 1)

        let ben = try session("ben", 2, policy)
        let item = try #require(try await ben.item())
        #expect(item.id == id && item.remarks == ["ann has answered; a second person is asked."])
        try await ben.perform(.answer(.different))
        #expect(ben.message.contains("ann said otherwise"))
        #expect(try place("x").open().proposal(id)?.state == "open")

        let again = try session("ann", 4, policy)
        let shown = try #require(try await again.item())
        #expect(shown.remarks == ["People disagree: ann says the same, ben says different."])
        try await again.perform(.answer(.different))
        #expect(again.message == "Saved: different.")
        #expect(try place("x").open().proposal(id)?.state == "apart")
        // Back is an undo here, too.
        try await again.perform(.back)
        #expect(try place("x").open().proposal(id)?.state == "open")
    }

    @Test func aSittingThatDiedDoesNotKeepItsProposal() throws {
        let claims = try #require(ReviewClaims(storePath: store.path, number: 7))
        let dead = store.path + ".review-999999-0"
        try Data("                   5".utf8).write(to: URL(fileURLWithPath: dead))
        #expect(!claims.isTaken(ProposalID(rawValue: 5)))
        #expect(!FileManager.default.fileExists(atPath: dead))
    }

    @Test func notesAndChosenValuesAreKeptAndWrittenWithTheAnswer() async throws {
        let ann = try session("ann", 1)
        _ = try await ann.item()
        try await ann.perform(.note("ask her"))
        let item = try #require(try await ann.item())
        #expect(item.remarks == ["ann notes: ask her"])
        try await ann.perform(.choose([ReviewChoice(field: .city, text: "Bergen")]))
        let chosen = try #require(try await ann.item())
        #expect(chosen.result.values["city"]?.map(\.text) == ["Bergen"])
        // Somebody else finds both, also after a crash.
        let ben = try session("ben", 2)
        try await ann.perform(.answer(.same))
        _ = try await ben.item()
        let open = try place("x").open()
        let record = item.records[0].records[0]
        let entity = try #require(try open.entity(of: record))
        #expect(entity.golden.text(.city) == "Bergen" && entity.members.count == 2)
        try await ann.perform(.back)
        try await ann.perform(.back)
        let back = try #require(try await ann.item())
        #expect(back.id == item.id && back.result.values["city"]?.map(\.text) == ["Berlin"])
        #expect(back.remarks == ["ann notes: ask her"])
    }

    @Test func aFilterNarrowsAndAnEmptyOneWidens() async throws {
        let ann = try session("ann", 1)
        _ = try await ann.item()
        try await ann.perform(.filter("siobhan"))
        #expect(ann.count == 1)
        let item = try #require(try await ann.item())
        #expect(item.records[0].values["e-mail"]?.first?.text == "siobhan@example.org")
        try await ann.perform(.filter("nobody-of-that-name"))
        #expect(ann.count == 1 && ann.message.contains("Nothing fits"))
        try await ann.perform(.filter(""))
        #expect(ann.count > 1)
    }

    @Test func aGroupIsSplitByLetters() async throws {
        let ann = try session("ann", 1)
        let item = try #require(try await ann.item())
        try await ann.perform(.answer(.drop(["B"])))
        let open = try place("x").open()
        #expect(try open.proposal(item.id)?.state == "apart")
        _ = try await ann.item()
        try await ann.perform(.answer(.groups([["A", "Z"]])))
        #expect(ann.message == "There is no Z here.")
    }
}
