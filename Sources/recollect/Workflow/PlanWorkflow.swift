import CanonicalStore
import Matching
import RecordModel
import Resolution

/// Puts what matching decided into a plan: a file that a person can read, edit and apply.
struct PlanWorkflow {
    let store: CanonicalStore
    let place: Workplace
    let progress: ProgressLine

    /// The header of a plan of the store as it is now.
    func header(_ decisions: [MatchWorkflow.Decision], items: Int) throws -> PlanHeader {
        var versions: [String: String] = [:]
        for decision in decisions { versions[decision.kind.rawValue] = decision.model.version }
        return PlanHeader(
            policyVersion: try place.policy.version(), modelVersions: versions,
            storeState: try store.status().contentHash, itemCount: items)
    }

    /// The items of a decision: merges that join entities, then proposals, each in content order.
    func items(_ decision: MatchWorkflow.Decision) throws -> [PlanItem] {
        let clusters = try newClusters(decision)
        let pairs = pairsInside(clusters, decision)
        let maker = GoldenRecordMaker(place: place)
        progress.begin("Planning", unit: .things("items"))
        return try clusters.enumerated().map { number, cluster in
            progress.advance(to: number, of: clusters.count)
            return try item(cluster, pairs[number], decision, maker)
        }
    }

    /// A cluster that the plan has an item about.
    private struct Cluster {
        let verdict: PairVerdict
        let members: [UInt32]
        let entities: [[UInt32]]
        let links: Set<Int>
        let reason: Proposal.Reason?
        let decisivePair: Int?
    }

    private func newClusters(_ decision: MatchWorkflow.Decision) throws -> [Cluster] {
        var clusters: [Cluster] = []
        for merge in decision.clustering.merges {
            let entities = try presentEntities(of: merge.members, decision)
            if entities.count < 2 { continue }
            clusters.append(
                Cluster(
                    verdict: .merge, members: merge.members, entities: entities,
                    links: Set(merge.links), reason: nil, decisivePair: nil))
        }
        for proposal in decision.clustering.proposals {
            clusters.append(
                Cluster(
                    verdict: .review, members: proposal.members, entities: proposal.entities,
                    links: [], reason: proposal.reason, decisivePair: proposal.decisivePair))
        }
        return clusters
    }

    /// The members, grouped by the entity that each is in now.
    private func presentEntities(
        of members: [UInt32], _ decision: MatchWorkflow.Decision
    ) throws -> [[UInt32]] {
        let numbers = try store.entityNumbers(of: members.map { decision.table.records[Int($0)] })
        var groups: [[UInt32]] = []
        var groupOfEntity: [Int64: Int] = [:]
        for (member, number) in zip(members, numbers) {
            if let group = groupOfEntity[number] {
                groups[group].append(member)
            } else {
                groupOfEntity[number] = groups.count
                groups.append([member])
            }
        }
        return groups
    }

    /// For each cluster the positions of the scored pairs whose records are both in it.
    private func pairsInside(
        _ clusters: [Cluster], _ decision: MatchWorkflow.Decision
    ) -> [[Int]] {
        var memberOf: [UInt32: [Int]] = [:]
        for (number, cluster) in clusters.enumerated() {
            for member in cluster.members { memberOf[member, default: []].append(number) }
        }
        var inside = [[Int]](repeating: [], count: clusters.count)
        for pair in 0..<decision.pairs.count {
            guard let left = memberOf[decision.pairs.left[pair]],
                let right = memberOf[decision.pairs.right[pair]]
            else { continue }
            for number in left where right.contains(number) { inside[number].append(pair) }
        }
        return inside
    }

    private func item(
        _ cluster: Cluster, _ pairs: [Int], _ decision: MatchWorkflow.Decision,
        _ maker: GoldenRecordMaker
    ) throws -> PlanItem {
        let ids = cluster.members.map { decision.table.records[Int($0)] }
        let records = try store.sourceRecords(ids)
        let states = try store.states(ids)
        var position: [UInt32: Int] = [:]
        for (index, member) in cluster.members.enumerated() { position[member] = index }
        let scored = decision.pairs
        let told =
            cluster.decisivePair
            ?? pairs.min { (scored.weights[$0], $0) < (scored.weights[$1], $1) }
        let evidence = pairs.compactMap { pair -> PlanItem.ScoredPair? in
            guard let left = position[scored.left[pair]], let right = position[scored.right[pair]]
            else { return nil }
            let sentences =
                pair == told ? EvidenceText.sentences(decision.explanation(of: pair)) : []
            return PlanItem.ScoredPair(
                left: left, right: right,
                weight: Double(decision.clustering.adjustedWeights[pair]),
                agreements: scored.agreements[pair], contradictions: scored.contradictions[pair],
                isLink: cluster.links.contains(pair), contributions: sentences)
        }
        let decisive = cluster.decisivePair.flatMap { pair -> (Int, Int)? in
            guard let left = position[scored.left[pair]], let right = position[scored.right[pair]]
            else { return nil }
            return (left, right)
        }
        return PlanItem.make(
            verdict: cluster.verdict, records: records, contentHashes: states.map(\.contentHash),
            entities: cluster.entities.map { $0.compactMap { position[$0] } }, pairs: evidence,
            golden: maker.golden(
                kind: decision.kind, members: records, pins: try store.standingPins(of: ids)),
            reason: cluster.reason,
            decisivePair: decisive)
    }
}
