import CanonicalStore
import RecordModel
import Testing

@testable import recollect

@Suite struct ReviewSelectionTests {
    @Test func partsShareTheQueueWithoutRestAndWithoutOverlap() throws {
        let parts = try (1...3).map { try #require(ReviewSelection.Part(argument: "\($0)/3")) }
        var sizes = [0, 0, 0]
        for number in 0..<3000 {
            var hasher = StableHasher()
            hasher.append("\(number)")
            let fingerprint = hasher.finish().hexadecimal
            let holders = parts.indices.filter { parts[$0].holds(fingerprint) }
            #expect(holders.count == 1)
            sizes[holders[0]] += 1
        }
        #expect(sizes.allSatisfy { $0 > 850 })
        for wrong in ["0/3", "4/3", "1", "a/b", "1/2/3", "1/0"] {
            #expect(ReviewSelection.Part(argument: wrong) == nil)
        }
    }

    @Test func stretchesShareTheQueueWithoutRestAndWithoutOverlap() throws {
        let stretches = try ["name:A-F", "name:g-mi", "name:mj-Z"].map {
            try #require(ReviewSelection.Range(argument: $0))
        }
        for initial in ["", "3m", "abe", "fz", "g", "mi", "miz", "mj", "zoe", "中", "ж"] {
            let holders = stretches.filter {
                $0.holds(.sample(weight: 0, reason: ""), initial: initial)
            }
            #expect(holders.count == 1, "\(initial)")
        }
        #expect(stretches[1].holds(.sample(weight: 0, reason: ""), initial: "miz"))
        func holds(_ range: String, _ weight: Double) -> Bool? {
            ReviewSelection.Range(argument: range)?
                .holds(.sample(weight: weight, reason: ""), initial: "")
        }
        #expect(holds("weight:8-15", 8) == true && holds("weight:8-15", 15.1) == false)
        #expect(holds("weight:-3.5--1", -2) == true && holds("weight:-3.5--1", 0) == false)
        #expect(holds("weight:8-", 99) == true && holds("weight:..2", -9) == true)
        #expect(holds("number:1-1", 0) == true && holds("number:2..", 0) == false)
        for wrong in ["A-F", "weight:a-b", "colour:1-2", "number:1-x"] {
            #expect(ReviewSelection.Range(argument: wrong) == nil, "\(wrong)")
        }
    }

    @Test func aFilterIsReadAsKindSourceOwnerAndWords() throws {
        let found = try ReviewSelection().filtered(by: "kind:account source:crm owner:ann berlin")
        #expect(found.kind == .account && found.sources == ["crm"] && found.owners == ["ann"])
        #expect(found.words == ["berlin"])
        #expect(throws: ReviewMistake.self) { try ReviewSelection().filtered(by: "kind:dog") }
        #expect(throws: ReviewMistake.self) { try ReviewSelection().filtered(by: "weight:heavy") }
        #expect(try ReviewSelection().filtered(by: "name:a-f").range != nil)
        #expect(try ReviewSelection().filtered(by: "") == ReviewSelection())
    }

    @Test func whatIsAssignedHoldsWhereNothingElseIsSaid() {
        let assignment = ReviewPolicy.Assignment(
            reviewer: "ann", sources: ["crm"], part: "2/2")
        let own = ReviewSelection().assigned(assignment)
        #expect(own.sources == ["crm"] && own.part == ReviewSelection.Part(argument: "2/2"))
        var asked = ReviewSelection()
        asked.sources = ["erp"]
        #expect(asked.assigned(assignment).sources == ["erp"])
    }

    @Test func moreIsAtStakeWhereBothSidesHaveHistory() {
        let both = ReviewStake([.sample(1, 1, 0), .sample(2, 1, 0)])
        let one = ReviewStake([.sample(1, 2, 0)])
        let none = ReviewStake([])
        #expect(both.points > one.points && one.points > none.points && none.points == 0)
        #expect(both.sides == 2 && one.sides == 1)
        #expect(ReviewStake([], hasConsentConflict: true).points == 3)
    }

    @Test func uncertaintyCountsWithWhatIsAtStake() {
        let stake = ReviewStake([.sample(1, 1, 0), .sample(2, 1, 0)])
        func value(_ bits: Double, _ reason: String) -> Double {
            stake.value(
                of: .sample(weight: bits, reason: reason))
        }
        let weight = "below-merge-threshold"
        #expect(value(0, weight) > value(5, weight) && value(5, weight) > value(9, weight))
        #expect(value(20, "bridge") > value(20, weight))
    }
}

extension HistoryAtStake {
    fileprivate static func sample(_ entity: Int64, _ deals: Int, _ tickets: Int) -> Self {
        HistoryAtStake(entity: entity, openDeals: deals, openTickets: tickets)
    }
}

extension QueuedProposal {
    fileprivate static func sample(weight: Double, reason: String) -> Self {
        QueuedProposal(
            id: ProposalID(rawValue: 1), kind: .contact, reason: reason, weight: weight,
            run: RunID(rawValue: 1), fingerprint: "00")
    }
}
