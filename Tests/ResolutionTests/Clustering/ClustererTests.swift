import Matching
import RecordModel
import Testing

@testable import Resolution

@Suite struct ClustererTests {
    private struct Edge {
        let left: UInt32
        let right: UInt32
        let weight: Float
        var agreements: EvidenceKinds = [.name, .email]
        var contradictions: EvidenceKinds = []

        init(
            _ left: UInt32, _ right: UInt32, _ weight: Float,
            _ agreements: EvidenceKinds = [.name, .email], against: EvidenceKinds = []
        ) {
            self.left = min(left, right)
            self.right = max(left, right)
            self.weight = weight
            self.agreements = agreements
            contradictions = against
        }
    }

    private func scored(_ edges: [Edge]) -> ScoredPairs {
        var pairs = ScoredPairs()
        for edge in edges.sorted(by: { ($0.left, $0.right) < ($1.left, $1.right) }) {
            pairs.left.append(edge.left)
            pairs.right.append(edge.right)
            pairs.weights.append(edge.weight)
            pairs.agreements.append(edge.agreements)
            pairs.contradictions.append(edge.contradictions)
            pairs.blockingRules.append(0)
        }
        return pairs
    }

    private func cluster(
        _ count: Int, _ edges: [Edge], _ standing: [Constraint] = [],
        policy: ResolutionPolicy = ResolutionPolicy(), protected: [Bool] = []
    ) -> Clustering {
        Clusterer(policy: policy).cluster(
            recordCount: count, pairs: scored(edges), standing: standing, isProtected: protected)
    }

    @Test func aStrongPairOfTwoKindsMergesAlone() {
        let result = cluster(3, [Edge(0, 2, 20)])
        #expect(result.merges == [MergedCluster(members: [0, 2], links: [0])])
        #expect(result.verdicts == [.merge])
        #expect(result.adjustedWeights == [20])
        #expect(result.proposals.isEmpty)
    }

    @Test func oneKindOfEvidenceIsProposed() {
        let result = cluster(2, [Edge(0, 1, 30, [.name])])
        #expect(result.merges.isEmpty)
        #expect(result.proposals.map(\.reason) == [.singleEvidence])
        #expect(result.proposals.map(\.decisivePair) == [0])
        #expect(result.verdicts == [.review])
    }

    @Test func aContradictionIsProposedWithItsPair() {
        let edges = [
            Edge(0, 1, 20), Edge(0, 2, 18, against: [.birthDate]), Edge(1, 2, 19),
        ]
        let result = cluster(3, edges)
        #expect(result.merges.map(\.members) == [[0, 1]])
        #expect(result.proposals.map(\.reason) == [.contradiction])
        #expect(result.proposals.map(\.decisivePair) == [1])
        #expect(result.proposals.map(\.entities) == [[[0, 1], [2]]])
        #expect(result.verdicts == [.merge, .review, .review])
    }

    @Test func belowTheMergeThresholdIsProposedAndBelowReviewIsLeft() {
        let result = cluster(4, [Edge(0, 1, 4), Edge(2, 3, -3)])
        #expect(result.proposals.map(\.members) == [[0, 1]])
        #expect(result.proposals.map(\.reason) == [.belowThreshold])
        #expect(result.verdicts == [.review, .leave])
        #expect(result.adjustedWeights == [4, -3])
    }

    @Test func aChainOfLikelyPairsIsCutInsteadOfClosed() {
        // A path of 40 records, neighbours likely, everything else not even scored.
        let edges = (0..<39).map { Edge(UInt32($0), UInt32($0 + 1), 3) }
        let result = cluster(40, edges)
        let largest = result.proposals.map(\.members.count).max() ?? 0
        #expect(largest <= 4)
        #expect(result.adjustedWeights.contains { $0 < 0 })
        #expect(result.merges.isEmpty)
    }

    @Test func aBridgeBetweenTwoSureClustersIsNotCrossed() {
        var edges: [Edge] = []
        for base in [UInt32(0), 4] {
            for left in base..<base + 4 {
                for right in left + 1..<base + 4 { edges.append(Edge(left, right, 25)) }
            }
        }
        edges.append(Edge(3, 4, 14))
        let result = cluster(8, edges)
        #expect(result.merges.map(\.members) == [[0, 1, 2, 3], [4, 5, 6, 7]])
        let bridge = scored(edges).left.indices.first {
            scored(edges).left[$0] == 3 && scored(edges).right[$0] == 4
        }
        #expect(result.proposals.isEmpty || result.proposals[0].decisivePair == bridge)
        let position = bridge ?? 0
        #expect(result.verdicts[position] != .merge)
        #expect(result.adjustedWeights[position] < 0)
    }

    @Test func aBridgeThatIsWorthALookIsNamed() {
        // Two sure pairs held together by one strong pair; the other three are against it.
        let edges = [
            Edge(0, 1, 30), Edge(2, 3, 30), Edge(1, 2, 22), Edge(0, 2, -1), Edge(1, 3, -1),
            Edge(0, 3, -6),
        ]
        let result = cluster(4, edges)
        #expect(result.merges.map(\.members) == [[0, 1], [2, 3]])
        #expect(result.proposals.map(\.reason) == [.bridge])
        // The pairs ascend: (0,1) (0,2) (0,3) (1,2) ...
        #expect(result.proposals.map(\.decisivePair) == [3])
    }

    @Test func protectedRecordsAreOnlyProposed() {
        let result = cluster(2, [Edge(0, 1, 30)], protected: [false, true])
        #expect(result.merges.isEmpty)
        #expect(result.proposals.map(\.reason) == [.protected])
    }

    @Test func withoutAutomaticMergesEachMergeBecomesAProposal() {
        var policy = ResolutionPolicy()
        let edges = [Edge(0, 1, 30), Edge(2, 3, 20, [.name]), Edge(3, 4, 25), Edge(2, 4, 24)]
        let merging = cluster(5, edges)
        policy.mergesAutomatically = false
        let asking = cluster(5, edges, policy: policy)
        #expect(asking.merges.isEmpty)
        for (verdict, asked) in zip(merging.verdicts, asking.verdicts) {
            #expect(asked == (verdict == .merge ? .review : verdict))
        }
        #expect(asking.proposals.map(\.entities) == [[[0], [1]], [[2], [3], [4]]])
        #expect(asking.proposals[0].reason == .automaticMergesOff)
    }

    @Test func mustLinksMergeWithoutAnyScore() {
        let result = cluster(3, [], [Constraint(left: 2, right: 0, rule: .mustLink)])
        #expect(result.merges == [MergedCluster(members: [0, 2], links: [])])
    }

    @Test func cannotLinksHoldApartThroughOthers() {
        let edges = [Edge(0, 1, 30), Edge(1, 2, 28), Edge(0, 2, 26)]
        let constraint = Constraint(left: 0, right: 2, rule: .cannotLink)
        let result = cluster(3, edges, [constraint])
        #expect(result.merges.map(\.members) == [[0, 1]])
        #expect(result.verdicts == [.merge, .leave, .leave])
        // The same where the two were never scored.
        let unscored = cluster(3, [edges[0], edges[1]], [constraint])
        #expect(unscored.merges.map(\.members) == [[0, 1]])
        #expect(unscored.proposals.isEmpty)
    }

    @Test func anUndoneMergeIsOnlyProposedAndAnUnsurePairIsNotAskedAgain() {
        let undone = cluster(
            2, [Edge(0, 1, 30)], [Constraint(left: 0, right: 1, rule: .proposeOnly)])
        #expect(undone.merges.isEmpty)
        #expect(undone.proposals.map(\.reason) == [.judgement])
        let unsure = cluster(2, [Edge(0, 1, 30)], [Constraint(left: 0, right: 1, rule: .unsure)])
        #expect(unsure.merges.isEmpty && unsure.proposals.isEmpty)
        #expect(unsure.verdicts == [.leave])
    }

    @Test func largeProposalsAreCutToSize() {
        let edges = (0..<30).flatMap { left in
            (left + 1..<30).map { Edge(UInt32(left), UInt32($0), 5, [.name]) }
        }
        let result = cluster(30, edges)
        #expect(result.proposals.allSatisfy { $0.entities.count <= 12 && $0.entities.count >= 2 })
        #expect(result.proposals.allSatisfy { $0.decisivePair != nil })
        #expect(result.proposals.contains { $0.reason == .oversized })
        #expect(Set(result.proposals.flatMap(\.members)).count == 30)
    }

    @Test func entitiesDoNotGrowBeyondThePolicyAlone() {
        var policy = ResolutionPolicy()
        policy.maximumAutomaticClusterSize = 3
        let edges = (0..<5).flatMap { left in
            (left + 1..<5).map { Edge(UInt32(left), UInt32($0), 30) }
        }
        let result = cluster(5, edges, policy: policy)
        #expect(result.merges.allSatisfy { $0.members.count <= 3 })
        #expect(result.proposals.map(\.reason) == [.oversized])
    }

    @Test func linksHoldAClusterTogetherForTheResolver() {
        for seed in 1...20 {
            let (count, edges, standing) = random(seed: seed)
            let result = cluster(count, edges, standing)
            let pairs = scored(edges)
            for merge in result.merges {
                let links = merge.links.map {
                    Judgement(
                        left: RecordID(rawValue: Int64(pairs.left[$0])),
                        right: RecordID(rawValue: Int64(pairs.right[$0])), verdict: .same,
                        decider: .model, actor: "m", sequence: 1,
                        weight: Double(pairs.weights[$0]))
                }
                let people = standing.filter { $0.rule == .mustLink }.map {
                    Judgement(
                        left: RecordID(rawValue: Int64($0.left)),
                        right: RecordID(rawValue: Int64($0.right)), verdict: .same,
                        decider: .person, actor: "p", sequence: 1)
                }
                let entities = EntityResolver.components(
                    records: merge.members.map { RecordID(rawValue: Int64($0)) },
                    hashes: merge.members.map(UInt64.init), judgements: links + people)
                #expect(entities.count == 1, "seed \(seed)")
            }
        }
    }

    @Test(arguments: 1...30)
    func everyDecisionKeepsItsPromises(seed: Int) {
        let (count, edges, standing) = random(seed: seed)
        let pairs = scored(edges)
        let result = cluster(count, edges, standing)
        var entity = Array(0..<count)
        for merge in result.merges {
            #expect(merge.members.count >= 2 && merge.members == merge.members.sorted())
            for member in merge.members { entity[Int(member)] = Int(merge.members[0]) }
        }
        #expect(
            Set(result.merges.flatMap(\.members)).count
                == result.merges.map(\.members.count)
                .reduce(0, +), "seed \(seed): entities do not overlap")
        var proposal = [Int](repeating: -1, count: count)
        for (number, one) in result.proposals.enumerated() {
            #expect(one.entities.count >= 2 && one.entities.count <= 12)
            #expect(one.entities.flatMap { $0 }.sorted() == one.members)
            for member in one.members {
                #expect(proposal[Int(member)] == -1, "seed \(seed): one open proposal a record")
                proposal[Int(member)] = number
            }
            for members in one.entities {
                #expect(Set(members.map { entity[Int($0)] }).count == 1)
            }
        }
        for pair in 0..<pairs.count {
            let left = Int(pairs.left[pair])
            let right = Int(pairs.right[pair])
            let expected: PairVerdict =
                entity[left] == entity[right]
                ? .merge
                : proposal[left] >= 0 && proposal[left] == proposal[right] ? .review : .leave
            #expect(result.verdicts[pair] == expected, "seed \(seed)")
            #expect(result.adjustedWeights[pair] <= pairs.weights[pair])
        }
        for constraint in standing {
            let areTogether = entity[Int(constraint.left)] == entity[Int(constraint.right)]
            if constraint.rule == .mustLink { #expect(areTogether, "seed \(seed)") }
            if constraint.rule == .cannotLink { #expect(!areTogether, "seed \(seed)") }
        }
    }

    @Test(arguments: 1...10)
    func aComponentOnItsOwnIsDecidedAsWithinTheWhole(seed: Int) {
        // What lets a night cluster only what it touches.
        let (count, edges, _) = random(seed: seed)
        let shifted = edges.map {
            Edge($0.left + UInt32(count), $0.right + UInt32(count), $0.weight, $0.agreements)
        }
        let alone = cluster(count, edges)
        let both = cluster(2 * count, edges + shifted)
        let own = both.merges.filter { $0.members[0] < UInt32(count) }
        #expect(own.map(\.members) == alone.merges.map(\.members))
        let own2 = both.proposals.filter { $0.members[0] < UInt32(count) }
        #expect(own2.map(\.entities) == alone.proposals.map(\.entities))
    }

    @Test func closureAtEvenOddsIsTheClusteringAtEvenOdds() {
        for seed in 1...20 {
            let (count, edges, _) = random(seed: seed)
            let result = cluster(count, edges)
            let pairs = scored(edges)
            var forest = ConstrainedForest(count: count)
            for pair in 0..<pairs.count where result.adjustedWeights[pair] >= 0 {
                _ = forest.unite(pairs.left[pair], pairs.right[pair])
            }
            // No two records that the closure joins have a pair that clustering put below.
            for pair in 0..<pairs.count where pairs.weights[pair] >= 0 {
                let areTogether =
                    forest.root(pairs.left[pair]) == forest.root(pairs.right[pair])
                #expect(areTogether == (result.adjustedWeights[pair] >= 0), "seed \(seed)")
            }
        }
    }

    @Test(arguments: 1...10)
    func anyNumberOfWorkersDecidesAlike(seed: Int) async {
        // Several lists side by side, so that there are components to share.
        var edges: [Edge] = []
        var standing: [Constraint] = []
        var count: UInt32 = 0
        for part in 0..<5 {
            let (size, own, said) = random(seed: seed * 10 + part)
            edges += own.map {
                Edge(
                    $0.left + count, $0.right + count, $0.weight, $0.agreements,
                    against: $0.contradictions)
            }
            standing += said.map {
                Constraint(left: $0.left + count, right: $0.right + count, rule: $0.rule)
            }
            count += UInt32(size)
        }
        let one = cluster(Int(count), edges, standing)
        for workers in [1, 2, 3, 64] {
            let many = await Clusterer(policy: ResolutionPolicy()).cluster(
                recordCount: Int(count), pairs: scored(edges), standing: standing,
                workers: workers)
            #expect(one.merges == many.merges)
            #expect(one.proposals == many.proposals)
            #expect(one.verdicts == many.verdicts)
            #expect(one.adjustedWeights == many.adjustedWeights)
        }
        let none = await Clusterer(policy: ResolutionPolicy()).cluster(
            recordCount: 3, pairs: scored([]), workers: 2)
        #expect(none.merges.isEmpty && none.proposals.isEmpty)
    }

    @Test func twoRecordsAreDecidedTheShortWayAsTheLongWay() {
        var edges: [Edge] = []
        var protected: [Bool] = []
        let kinds: [EvidenceKinds] = [[.name], [.name, .phone]]
        for weight in [Float(-3), -2, -1.9, 0, 3.3, 9.9, 10, 39.999, 40, 55] {
            for agreements in kinds {
                for against in [EvidenceKinds(), .birthDate] {
                    let left = UInt32(protected.count)
                    edges.append(Edge(left, left + 1, weight, agreements, against: against))
                    protected += [weight == 55, false]
                }
            }
        }
        for mergesAutomatically in [true, false] {
            let policy = ResolutionPolicy(mergesAutomatically: mergesAutomatically)
            let results = [true, false].map {
                Clusterer(policy: policy).cluster(
                    recordCount: protected.count, pairs: scored(edges), standing: [],
                    isProtected: protected, hasShortcut: $0)
            }
            #expect(results[0].merges == results[1].merges)
            #expect(results[0].verdicts == results[1].verdicts)
            #expect(results[0].adjustedWeights == results[1].adjustedWeights)
            #expect(results[0].proposals == results[1].proposals)
        }
    }

    /// Noisy copies of some entities, with false pairs between them and a few judgements.
    private func random(seed: Int) -> (Int, [Edge], [Constraint]) {
        var random = SeededGenerator(seed: UInt64(seed))
        let count = 40
        let truth = (0..<count).map { _ in Int.random(in: 0..<12, using: &random) }
        var edges: [Edge] = []
        for left in 0..<count {
            for right in left + 1..<count {
                let isMatch = truth[left] == truth[right]
                if Double.random(in: 0..<1, using: &random) > (isMatch ? 0.9 : 0.1) { continue }
                let weight = Float.random(in: isMatch ? 2...35 : -7...12, using: &random)
                let kinds: EvidenceKinds =
                    Bool.random(using: &random) ? [.name, .phone] : [.name]
                edges.append(Edge(UInt32(left), UInt32(right), weight, kinds))
            }
        }
        var constraints: [Constraint] = []
        for _ in 0..<3 {
            let left = UInt32.random(in: 0..<20, using: &random)
            constraints.append(Constraint(left: left, right: left + 20, rule: .mustLink))
        }
        constraints.append(Constraint(left: 0, right: 1, rule: .cannotLink))
        constraints.append(Constraint(left: 2, right: 3, rule: .unsure))
        return (count, edges, constraints)
    }
}
