import AuditReports
import CanonicalStore
import Matching
import RecordModel
import Resolution

/// Describes merges and proposals for a report: members by name, evidence in sentences.
struct ClusterReporter {
    let store: CanonicalStore
    let place: Workplace

    /// The pairs whose evidence a report shows.
    static func pairs(_ decision: MatchWorkflow.Decision) -> [Int] {
        listedMerges(decision).compactMap { weakestLink(decision.clustering.merges[$0], decision) }
            + listedProposals(decision).compactMap {
                decision.clustering.proposals[$0].decisivePair
            }
    }

    /// The largest merges, and then those that hang on the weakest evidence.
    func merges(_ decision: MatchWorkflow.Decision) throws -> [RunReport.ClusterSummary] {
        try Self.listedMerges(decision).map { index in
            let merge = decision.clustering.merges[index]
            return try summary(
                decision, members: merge.members, pair: Self.weakestLink(merge, decision),
                reason: nil)
        }
    }

    /// The proposals, the surest first.
    func proposals(_ decision: MatchWorkflow.Decision) throws -> [RunReport.ClusterSummary] {
        try Self.listedProposals(decision).map { index in
            let proposal = decision.clustering.proposals[index]
            return try summary(
                decision, members: proposal.members, pair: proposal.decisivePair,
                reason: EvidenceText.reason(proposal.reason))
        }
    }

    private static func listedMerges(_ decision: MatchWorkflow.Decision) -> [Int] {
        let merges = decision.clustering.merges
        let half = RunReporter.listedClusters / 2
        let bySize = merges.indices.sorted {
            (merges[$1].members.count, $0) < (merges[$0].members.count, $1)
        }
        let weakest = merges.map { merge in
            merge.links.map { decision.pairs.weights[$0] }.min() ?? .infinity
        }
        let byWeight = merges.indices.sorted { (weakest[$0], $0) < (weakest[$1], $1) }
        let largest = Array(bySize.prefix(half))
        let listed = Set(largest)
        return largest + byWeight.lazy.filter { !listed.contains($0) }.prefix(half)
    }

    private static func listedProposals(_ decision: MatchWorkflow.Decision) -> [Int] {
        let proposals = decision.clustering.proposals
        let order = proposals.indices.sorted {
            (proposals[$1].cohesion, $0) < (proposals[$0].cohesion, $1)
        }
        return Array(order.prefix(RunReporter.listedClusters))
    }

    private static func weakestLink(
        _ merge: MergedCluster, _ decision: MatchWorkflow.Decision
    ) -> Int? {
        merge.links.min {
            (decision.pairs.weights[$0], $0) < (decision.pairs.weights[$1], $1)
        }
    }

    private func summary(
        _ decision: MatchWorkflow.Decision, members: [UInt32], pair: Int?, reason: String?
    ) throws -> RunReport.ClusterSummary {
        let ids = members.map { decision.table.records[Int($0)] }
        let records = try store.sourceRecords(ids)
        var weight: MatchWeight?
        var evidence: [RunReport.ClusterSummary.Evidence] = []
        if let pair {
            weight = MatchWeight(bits: Double(decision.pairs.weights[pair]))
            evidence = EvidenceText.evidence(decision.explanation(of: pair))
        }
        let entity = try ids.first.flatMap { try store.entityID(of: $0) }
        return RunReport.ClusterSummary(
            id: entity?.rawValue ?? "", kind: decision.kind.rawValue,
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
