import AuditReports
import CanonicalStore
import Matching
import RecordModel
import Resolution

/// Describes merges and proposals for a report: members by name, evidence in sentences.
struct ClusterReporter {
    let store: CanonicalStore
    let place: Workplace

    /// The largest merges, and then those that hang on the weakest evidence.
    func merges(_ decision: MatchWorkflow.Decision, _ explainer: PairExplainer) throws
        -> [RunReport.ClusterSummary]
    {
        let merges = decision.clustering.merges
        let half = RunReporter.listedClusters / 2
        let bySize = merges.indices.sorted {
            (merges[$1].members.count, $0) < (merges[$0].members.count, $1)
        }
        let weakest = merges.map { merge in
            merge.links.map { decision.pairs.weights[$0] }.min() ?? .infinity
        }
        let byWeight = merges.indices.sorted { (weakest[$0], $0) < (weakest[$1], $1) }
        var chosen = Array(bySize.prefix(half))
        let listed = Set(chosen)
        chosen += byWeight.filter { !listed.contains($0) }.prefix(half)
        return try chosen.map { index in
            let merge = merges[index]
            let link = merge.links.min {
                (decision.pairs.weights[$0], $0) < (decision.pairs.weights[$1], $1)
            }
            return try summary(
                decision, members: merge.members, pair: link, reason: nil, explainer: explainer)
        }
    }

    /// The proposals, the surest first.
    func proposals(_ decision: MatchWorkflow.Decision, _ explainer: PairExplainer) throws
        -> [RunReport.ClusterSummary]
    {
        let proposals = decision.clustering.proposals
        let order = proposals.indices.sorted {
            (proposals[$1].cohesion, $0) < (proposals[$0].cohesion, $1)
        }
        return try order.prefix(RunReporter.listedClusters).map { index in
            let proposal = proposals[index]
            return try summary(
                decision, members: proposal.members, pair: proposal.decisivePair,
                reason: EvidenceText.reason(proposal.reason), explainer: explainer)
        }
    }

    private func summary(
        _ decision: MatchWorkflow.Decision, members: [UInt32], pair: Int?, reason: String?,
        explainer: PairExplainer
    ) throws -> RunReport.ClusterSummary {
        let ids = members.map { decision.table.records[Int($0)] }
        let records = try store.sourceRecords(ids)
        var weight: MatchWeight?
        var evidence: [RunReport.ClusterSummary.Evidence] = []
        if let pair {
            weight = MatchWeight(bits: Double(decision.pairs.weights[pair]))
            evidence = EvidenceText.evidence(
                explainer.explain(
                    left: Int(decision.pairs.left[pair]), right: Int(decision.pairs.right[pair])))
        }
        let entity = try ids.first.flatMap { try store.entity(of: $0) }
        return RunReport.ClusterSummary(
            id: entity?.id.rawValue ?? "", kind: decision.kind.rawValue,
            members: records.map(member), weight: weight?.bits, probability: weight?.probability,
            evidence: evidence, reason: reason)
    }

    private func member(_ record: SourceRecord) -> RunReport.ClusterSummary.Member {
        let label = RecordLabel(record)
        return .init(
            source: record.reference.source, key: record.reference.key, name: label.name,
            detail: label.detail)
    }
}
