import RecordModel
import Testing

@testable import Resolution

@Suite struct EntityResolverTests {
    private func record(_ number: Int) -> RecordID { RecordID(rawValue: Int64(number)) }

    private func judge(
        _ left: Int, _ right: Int, _ verdict: Verdict, by decider: Judgement.Decider = .model,
        at sequence: Int64, weight: Double? = nil
    ) -> Judgement {
        Judgement(
            left: record(left), right: record(right), verdict: verdict, decider: decider,
            actor: "test", sequence: sequence, weight: weight)
    }

    /// Entities of records `1...count`, whose content order is their number.
    private func entities(_ count: Int, _ judgements: [Judgement]) -> [[Int]] {
        EntityResolver.components(
            records: (1...count).map(record), hashes: (1...count).map { UInt64($0) },
            judgements: judgements
        ).map { $0.map { Int($0.rawValue) } }
    }

    @Test func recordsWithoutJudgementsAreEntitiesOfOne() {
        #expect(entities(3, []) == [[1], [2], [3]])
    }

    @Test func sameIsTransitive() {
        let judgements = [judge(1, 2, .same, at: 1), judge(3, 2, .same, at: 2)]
        #expect(entities(4, judgements) == [[1, 2, 3], [4]])
    }

    @Test func aPersonOutranksAnEarlierAndALaterModel() {
        let judgements = [
            judge(1, 2, .same, at: 1, weight: 40), judge(1, 2, .different, by: .person, at: 2),
            judge(1, 2, .same, at: 3, weight: 50),
        ]
        #expect(entities(2, judgements) == [[1], [2]])
    }

    @Test func aRuleOutranksTheModelAndAPersonOutranksARule() {
        let rule = judge(1, 2, .different, by: .rule, at: 2)
        #expect(entities(2, [judge(1, 2, .same, at: 3), rule]) == [[1], [2]])
        let person = judge(1, 2, .same, by: .person, at: 1)
        #expect(entities(2, [person, rule]) == [[1, 2]])
    }

    @Test func amongEqualsTheLaterHolds() {
        let apart = judge(1, 2, .different, by: .person, at: 1)
        let together = judge(1, 2, .same, by: .person, at: 2)
        #expect(entities(2, [together, apart]) == [[1, 2]])
    }

    @Test func aCannotLinkCutsTheWeakestModelLinkOfAChain() {
        let judgements = [
            judge(1, 2, .same, at: 1, weight: 12), judge(2, 3, .same, at: 2, weight: 20),
            judge(1, 3, .different, by: .person, at: 3),
        ]
        #expect(entities(3, judgements) == [[1], [2, 3]])
    }

    @Test func relatedHoldsApartAndUnsureOnlyReplaces() {
        let chain = [judge(1, 2, .same, at: 1, weight: 9), judge(2, 3, .same, at: 2, weight: 8)]
        let related = judge(1, 3, .related, by: .person, at: 3)
        #expect(entities(3, chain + [related]) == [[1, 2], [3]])
        let unsure = judge(1, 3, .unsure, by: .person, at: 3)
        #expect(entities(3, chain + [unsure]) == [[1, 2, 3]])
        #expect(entities(2, [chain[0], judge(1, 2, .unsure, by: .person, at: 4)]) == [[1], [2]])
    }

    @Test func whatPeopleJoinARuleDoesNotCut() {
        let judgements = [
            judge(1, 2, .same, by: .person, at: 1), judge(2, 3, .same, by: .person, at: 2),
            judge(1, 3, .different, by: .rule, at: 3),
        ]
        #expect(entities(3, judgements) == [[1, 2, 3]])
    }

    @Test func theModelsDifferentTakesBackOnlyItsOwnPair() {
        let judgements = [
            judge(1, 2, .same, at: 1, weight: 20), judge(2, 3, .same, at: 2, weight: 20),
            judge(1, 3, .same, at: 3, weight: 20), judge(1, 3, .different, at: 4, weight: -3),
        ]
        #expect(entities(3, judgements) == [[1, 2, 3]])
    }

    @Test func blockedJudgementsAreTold() {
        let judgements = [
            judge(1, 2, .same, by: .person, at: 1), judge(2, 3, .same, by: .person, at: 2),
            judge(1, 3, .different, by: .person, at: 3),
        ]
        let resolved = EntityResolver.resolve(
            records: [1, 2, 3].map(record), hashes: [1, 2, 3], judgements: judgements)
        #expect(resolved.blocked == [0])
        #expect(resolved.partition.map { $0.count } == [1, 2])
    }

    @Test func judgementsAboutUnknownRecordsSayNothing() {
        #expect(entities(2, [judge(1, 9, .same, at: 1), judge(9, 2, .same, at: 2)]) == [[1], [2]])
    }

    @Test(arguments: 1...40)
    func theResultDependsOnNoOrderAndRespectsAllConstraints(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let count = Int.random(in: 2...30, using: &random)
        var judgements: [Judgement] = []
        for sequence in 1...Int.random(in: 1...60, using: &random) {
            let left = Int.random(in: 1...count, using: &random)
            let right = Int.random(in: 1...count, using: &random)
            if left == right { continue }
            judgements.append(
                judge(
                    left, right, Verdict.allCases.randomElement(using: &random) ?? .same,
                    by: Judgement.Decider.allCases.randomElement(using: &random) ?? .model,
                    at: Int64(sequence), weight: Double(Int.random(in: 0...5, using: &random))))
        }
        // Ids in an order that has nothing to do with content, and far apart for some seeds.
        let stretch = seed.isMultiple(of: 2) ? 1 : 1_000_003
        let records = (1...count).map { RecordID(rawValue: Int64($0 * stretch)) }
        let hashes = records.map { UInt64(truncatingIfNeeded: $0.rawValue &* 7_919 % 1_009) }
        let stretched = judgements.map {
            Judgement(
                left: RecordID(rawValue: $0.left.rawValue * Int64(stretch)),
                right: RecordID(rawValue: $0.right.rawValue * Int64(stretch)),
                verdict: $0.verdict, decider: $0.decider, actor: $0.actor, sequence: $0.sequence,
                weight: $0.weight)
        }
        let first = EntityResolver.components(
            records: records, hashes: hashes, judgements: stretched)
        let order = records.indices.shuffled(using: &random)
        let second = EntityResolver.components(
            records: order.map { records[$0] }, hashes: order.map { hashes[$0] },
            judgements: stretched.shuffled(using: &random))
        #expect(first == second, "seed \(seed)")
        #expect(Set(first.members) == Set(records))

        var group: [RecordID: Int] = [:]
        for (number, members) in first.enumerated() {
            for member in members { group[member] = number }
        }
        for judgement in EntityResolver.effective(stretched) where judgement.decider == .person {
            let areTogether = group[judgement.left] == group[judgement.right]
            if judgement.verdict == .different || judgement.verdict == .related {
                #expect(!areTogether, "seed \(seed)")
            }
        }
    }
}
