import Matching
import RecordModel
import Resolution

/// What a model that learned from answers would decide otherwise, in numbers.
struct TeachingPreview: Encodable {
    let kind: String
    let labels: Int
    let backTest: BackTest
    /// Clusters of records that would be merged and are not now, and the other way round.
    let newMerges: Int
    let lostMerges: Int
    let proposalsBefore: Int
    let proposalsAfter: Int

    init(now: MatchWorkflow.Decision, next: MatchWorkflow.Decision, labels: [LabelledPair]) {
        kind = now.kind.rawValue
        self.labels = labels.count
        let before = Self.weights(now, of: labels)
        let after = Self.weights(next, of: labels)
        backTest = BackTest(
            labels.indices.map { place in
                (
                    before: before[place].probability, after: after[place].probability,
                    isMatch: labels[place].isMatch
                )
            })
        let merged = Set(now.clustering.merges.map(\.members))
        let merging = Set(next.clustering.merges.map(\.members))
        newMerges = merging.subtracting(merged).count
        lostMerges = merged.subtracting(merging).count
        proposalsBefore = now.clustering.proposals.count
        proposalsAfter = next.clustering.proposals.count
    }

    /// The models' own weights of labelled pairs; the floor for those below it.
    private static func weights(
        _ decision: MatchWorkflow.Decision, of labels: [LabelledPair]
    ) -> [MatchWeight] {
        var weights: [UInt64: Double] = [:]
        for label in labels { weights[UInt64(label.left) << 32 | UInt64(label.right)] = .nan }
        for pair in 0..<decision.pairs.count {
            let key = UInt64(decision.pairs.left[pair]) << 32 | UInt64(decision.pairs.right[pair])
            if weights[key] != nil { weights[key] = Double(decision.pairs.weights[pair]) }
        }
        return labels.map { label in
            let found = weights[UInt64(label.left) << 32 | UInt64(label.right)] ?? .nan
            return found.isNaN ? MatchWorkflow.clusteringFloor : MatchWeight(bits: found)
        }
    }

    enum CodingKeys: String, CodingKey {
        case kind, labels
        case backTest = "back_test"
        case newMerges = "new_merges"
        case lostMerges = "lost_merges"
        case proposalsBefore = "proposals_before"
        case proposalsAfter = "proposals_after"
    }
}
