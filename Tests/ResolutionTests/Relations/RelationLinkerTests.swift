import RecordModel
import Testing

@testable import Resolution

struct RelationLinkerTests {
    private func edge(
        _ subject: Int64, _ relation: Relation, _ object: Int64, holds: Bool = true,
        by decider: Judgement.Decider = .rule, place: UInt64 = 0
    ) -> RelationEdge {
        RelationEdge(
            subject: subject, object: object, relation: relation, holds: holds, decider: decider,
            place: StableHash128(high: place, low: 0))
    }

    @Test func whatEndsInOneEntityDoesNotHoldExceptAChangeOfEmployer() {
        #expect(
            RelationLinker.states(of: [edge(1, .household, 1), edge(2, .newEmployer, 2)])
                == [.inside, .stands])
    }

    @Test func theWeakerOfACircleIsNotFollowed() {
        let states = RelationLinker.states(of: [
            edge(1, .parentOf, 2, place: 1), edge(2, .parentOf, 3, place: 2),
            edge(1, .branchOf, 3, by: .rule, place: 3),
        ])
        // 1 stands above 3, so it cannot be a branch of it.
        #expect(states == [.stands, .stands, .cycle])
        let asked = RelationLinker.states(of: [
            edge(1, .parentOf, 2, place: 1), edge(1, .branchOf, 2, by: .person, place: 3),
        ])
        #expect(asked == [.cycle, .stands])
    }

    @Test func whatAPersonDeniesNoRuleStates() {
        let states = RelationLinker.states(of: [
            edge(1, .household, 2), edge(2, .household, 1, holds: false, by: .person),
            edge(1, .sharedMailbox, 2), edge(1, .household, 2, by: .person),
        ])
        #expect(states == [.denied, .denied, .stands, .stands])
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func noOrderOfRelationsLeavesACircle(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let edges = (0..<60).map { number in
            edge(
                .random(in: 1...12, using: &random),
                [.parentOf, .branchOf, .successorOf][.random(in: 0..<3, using: &random)],
                .random(in: 1...12, using: &random), place: UInt64(number))
        }
        let states = RelationLinker.states(of: edges)
        for relations in [[Relation.parentOf, .branchOf], [.successorOf]] {
            var above: [Int64: Set<Int64>] = [:]
            for (edge, state) in zip(edges, states)
            where state == .stands && relations.contains(edge.relation) {
                let isParent = edge.relation == .parentOf
                above[isParent ? edge.object : edge.subject, default: []].insert(
                    isParent ? edge.subject : edge.object)
            }
            #expect(!hasCircle(above), "seed \(seed)")
        }
        // The order in which they are given does not matter.
        let order = edges.indices.shuffled(using: &random)
        let shuffled = RelationLinker.states(of: order.map { edges[$0] })
        for (position, index) in order.enumerated() {
            #expect(shuffled[position] == states[index], "seed \(seed)")
        }
    }

    /// Takes away whoever stands below nobody until none is left, or only circles.
    private func hasCircle(_ above: [Int64: Set<Int64>]) -> Bool {
        var left = above
        while true {
            let next = left.compactMapValues { uppers in
                let kept = uppers.filter { left[$0] != nil }
                return kept.isEmpty ? nil : kept
            }
            if next.isEmpty { return false }
            if next == left { return true }
            left = next
        }
    }
}
