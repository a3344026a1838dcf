import Matching
import RecordModel

/// Everything that is known of records and pairs before they are clustered.
///
/// A class that never changes, because it is handed to each of some hundred thousand components,
/// and copying a struct of a dozen arrays each time took a fifth of the whole.
final class PairEvidence: Sendable {
    let policy: ResolutionPolicy
    let pairs: ScoredPairs
    /// Constraints that stand on a scored pair, per pair; empty where there are none.
    let flags: [Flags]
    /// Cannot-links on pairs that were not scored, left < right, ascending.
    let unscoredCannotLinks: [(left: UInt32, right: UInt32)]
    /// For each record the smallest of those that must stand with it; empty where none must.
    let leaders: [UInt32]
    /// Per record; empty where none is protected.
    let isProtected: [Bool]
    let mergeBits: Double
    let reviewBits: Double
    let unscored: Int64

    /// What judgements say of a scored pair.
    struct Flags: OptionSet, Sendable {
        let rawValue: UInt8
        static let undone = Flags(rawValue: 1)
        static let unsure = Flags(rawValue: 2)
        static let cannotLink = Flags(rawValue: 4)
    }

    init(
        policy: ResolutionPolicy, recordCount: Int, pairs: ScoredPairs, standing: [Constraint],
        isProtected: [Bool]
    ) {
        self.policy = policy
        self.pairs = pairs
        self.isProtected = isProtected
        mergeBits = MatchWeight(probability: policy.mergeThreshold).bits
        reviewBits = MatchWeight(probability: policy.reviewThreshold).bits
        unscored = FixedWeight.of(policy.unscoredWeight, limit: policy.weightLimit)
        leaders = Self.leaders(standing, recordCount: recordCount)
        (flags, unscoredCannotLinks) = Self.flags(standing, pairs)
    }

    func flags(_ pair: Int) -> Flags { flags.isEmpty ? [] : flags[pair] }

    /// The record that stands for all that must stand together.
    @inline(__always)
    func leader(_ record: UInt32) -> UInt32 {
        leaders.isEmpty ? record : leaders[Int(record)]
    }

    func isProtected(_ record: UInt32) -> Bool {
        !isProtected.isEmpty && isProtected[Int(record)]
    }

    /// What a pair adds over an unscored one, for clustering.
    @inline(__always)
    func excess(_ pair: Int) -> Int64 {
        let weight =
            flags(pair).contains(.cannotLink)
            ? FixedWeight.forbidden
            : FixedWeight.of(Double(pairs.weights[pair]), limit: policy.weightLimit)
        return weight - unscored
    }

    /// Whether the pair by itself may be merged alone: strong, of enough kinds, uncontradicted,
    /// and neither undone nor doubted nor protected (DESIGN.md, D5).
    func isEligible(_ pair: Int) -> Bool {
        isStrong(pair) && pairs.agreements[pair].count >= policy.minimumEvidenceKinds
            && pairs.contradictions[pair].isEmpty && flags(pair).isEmpty
            && !isProtected(pairs.left[pair]) && !isProtected(pairs.right[pair])
    }

    /// Whether the pair reaches the merge threshold.
    func isStrong(_ pair: Int) -> Bool { Double(pairs.weights[pair]) >= mergeBits }

    /// Why the pair is not merged alone.
    func reason(of pair: Int) -> Proposal.Reason {
        if !pairs.contradictions[pair].isEmpty { return .contradiction }
        if !flags(pair).isEmpty { return .judgement }
        if isProtected(pairs.left[pair]) || isProtected(pairs.right[pair]) { return .protected }
        if !isStrong(pair) { return .belowThreshold }
        if !isEligible(pair) { return .singleEvidence }
        return policy.mergesAutomatically ? .bridge : .automaticMergesOff
    }

    private static func leaders(_ standing: [Constraint], recordCount: Int) -> [UInt32] {
        guard standing.contains(where: { $0.rule == .mustLink }) else { return [] }
        var forest = ConstrainedForest(count: recordCount)
        for constraint in standing where constraint.rule == .cannotLink {
            forest.forbid(constraint.left, constraint.right)
        }
        let links = standing.filter { $0.rule == .mustLink }.sorted {
            ($0.left, $0.right) < ($1.left, $1.right)
        }
        for link in links { _ = forest.unite(link.left, link.right) }
        // Records ascend, so the first of a set is its smallest.
        var leaders = [UInt32](repeating: .max, count: recordCount)
        var smallest = leaders
        for record in 0..<UInt32(recordCount) {
            let root = Int(forest.root(record))
            if smallest[root] == .max { smallest[root] = record }
            leaders[Int(record)] = smallest[root]
        }
        return leaders
    }

    private static func flags(
        _ standing: [Constraint], _ pairs: ScoredPairs
    ) -> ([Flags], [(left: UInt32, right: UInt32)]) {
        if !standing.contains(where: { $0.rule != .mustLink }) { return ([], []) }
        var flags = [Flags](repeating: [], count: pairs.count)
        var unscored: [(left: UInt32, right: UInt32)] = []
        for constraint in standing where constraint.rule != .mustLink {
            guard let pair = position(of: constraint, in: pairs) else {
                if constraint.rule == .cannotLink {
                    unscored.append((constraint.left, constraint.right))
                }
                continue
            }
            switch constraint.rule {
            case .mustLink: break
            case .cannotLink: flags[pair].insert(.cannotLink)
            case .proposeOnly: flags[pair].insert(.undone)
            case .unsure: flags[pair].insert(.unsure)
            }
        }
        unscored.sort { $0 < $1 }
        return (flags, unscored)
    }

    /// Where a constraint's pair stands among the scored ones; they ascend by left, then right.
    private static func position(of constraint: Constraint, in pairs: ScoredPairs) -> Int? {
        var low = 0
        var high = pairs.count
        while low < high {
            let middle = (low + high) / 2
            if (pairs.left[middle], pairs.right[middle]) < (constraint.left, constraint.right) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        let isFound =
            low < pairs.count && pairs.left[low] == constraint.left
            && pairs.right[low] == constraint.right
        return isFound ? low : nil
    }
}
