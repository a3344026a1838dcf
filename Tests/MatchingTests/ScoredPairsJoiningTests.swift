import Testing

@testable import Matching

@Suite struct ScoredPairsJoiningTests {
    @Test(arguments: [1, 5, 9] as [UInt64])
    func partsAreJoinedInTheOrderOfLeftThenRight(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var parts = [ScoredPairs](repeating: ScoredPairs(), count: 7)
        var naive: [(left: UInt32, right: UInt32, weight: Float)] = []
        for left in 0..<UInt32(40) {
            for right in left + 1..<60 where Int.random(in: 0..<3, using: &random) == 0 {
                let weight = Float(Int.random(in: -900..<900, using: &random)) / 8
                // The fourth part stays empty.
                let part = [0, 1, 2, 4, 5, 6][Int.random(in: 0..<6, using: &random)]
                parts[part].append(
                    left: left, right: right, weight: weight, agreements: .email,
                    contradictions: .name, rule: UInt8(part))
                naive.append((left, right, weight))
            }
        }
        for part in parts.indices { parts[part].reverse() }
        let joined = ScoredPairs(joining: parts)
        #expect(joined.left == naive.map(\.left))
        #expect(joined.right == naive.map(\.right))
        #expect(joined.weights == naive.map(\.weight))
        #expect(
            joined.agreements.count == naive.count && joined.contradictions.count == naive.count)
        #expect(Set(joined.blockingRules) == [0, 1, 2, 4, 5, 6])
    }

    @Test func nothingJoinedIsNothing() {
        #expect(ScoredPairs(joining: []).count == 0)
        #expect(ScoredPairs(joining: [ScoredPairs(), ScoredPairs()]).count == 0)
    }
}

extension ScoredPairs {
    /// Turns the order round, as a part's own order says nothing.
    fileprivate mutating func reverse() {
        left.reverse()
        right.reverse()
        weights.reverse()
        agreements.reverse()
        contradictions.reverse()
        blockingRules.reverse()
    }
}
