import CanonicalStore
import Matching
import RecordModel

/// Pairs counted by their match weight, to tell how far a night's are from those of all.
struct WeightBins {
    /// Bins of five bits from minus ten on.
    private(set) var bins = [Int](repeating: 0, count: 14)
    private static let bits: Float = 5

    init() {}

    /// Counts the pairs of a decision for which a condition on their number holds.
    init(_ decision: MatchWorkflow.Decision, where isCounted: (Int) -> Bool = { _ in true }) {
        let pairs = decision.pairs
        for index in 0..<pairs.count where isCounted(index) {
            let bin = Int((pairs.weights[index] / Self.bits).rounded(.down)) + 2
            bins[min(max(bin, 0), bins.count - 1)] += 1
        }
    }

    var count: Int { bins.reduce(0, +) }

    /// Keeps the counts of a decision about all records, for nights that match a part of them.
    static func keep(_ decision: MatchWorkflow.Decision, in run: StoreRun) throws {
        let counts = WeightBins(decision).bins.map(String.init).joined(separator: " ")
        try run.set(name(decision.kind), to: "\(decision.model.version) \(counts)")
    }

    /// What was kept; nil where that was of another model.
    static func kept(
        _ kind: PartyKind, _ model: MatchModel, _ store: CanonicalStore
    ) throws -> WeightBins? {
        let words = try store.setting(name(kind))?.split(separator: " ") ?? []
        let counts = words.dropFirst().compactMap { Int($0) }
        var kept = WeightBins()
        guard let version = words.first, version == model.version, counts.count == kept.bins.count
        else { return nil }
        kept.bins = counts
        return kept
    }

    private static func name(_ kind: PartyKind) -> String { "pairWeights.\(kind.rawValue)" }
}
