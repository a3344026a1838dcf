import CanonicalStore
import DataQuality
import Matching
import RecordModel

/// Pairs counted by their match weight, to tell how far a night's are from those of all.
///
/// Two records that say the same in all that both say are copies: whoever exports one list from two
/// systems brings thousands. They tell nothing of how records of one person differ, which is what the
/// model was made for, so they are not counted.
struct WeightBins: Sendable {
    /// Bins of five bits from minus ten on.
    private(set) var bins = [Int](repeating: 0, count: 14)
    private static let bits: Float = 5

    init() {}

    /// Counts the pairs of a decision for which a condition on their number holds.
    init(_ decision: MatchWorkflow.Decision, where isCounted: (Int) -> Bool = { _ in true }) {
        let pairs = decision.pairs
        let columns = Feature.allCases.compactMap { decision.table[$0] }
        for index in 0..<pairs.count where isCounted(index) {
            let weight = pairs.weights[index]
            if weight >= Self.least, Self.areCopies(columns, pairs, index) { continue }
            let bin = Int((weight / Self.bits).rounded(.down)) + 2
            bins[min(max(bin, 0), bins.count - 1)] += 1
        }
    }

    /// How far these pairs are from others: the largest index of the regions of weights, each for itself; nil
    /// where no region has enough pairs on both sides.
    ///
    /// How many pairs there are in each region hangs on how many of the night's people are known already, which is
    /// no matter of the model; how the weights lie inside of it is.
    func drift(from others: WeightBins, fewest: Int) -> Double? {
        Self.regions.compactMap { region -> Double? in
            let (own, other) = (Array(bins[region]), Array(others.bins[region]))
            guard min(own.reduce(0, +), other.reduce(0, +)) >= fewest else { return nil }
            return PopulationDrift.index(other, own)
        }.max()
    }

    /// Below even odds, doubtful, and at ten bits and more.
    private static let regions = [0..<2, 2..<4, 4..<14]
    /// The weight below which no pair is one of copies that matter.
    private static let least: Float = 10
    /// How many fields have to be there on both sides for records to be copies.
    private static let fewestFields = 3

    private static func areCopies(
        _ columns: [FeatureColumn], _ pairs: ScoredPairs, _ index: Int
    ) -> Bool {
        let (left, right) = (Int(pairs.left[index]), Int(pairs.right[index]))
        var common = 0
        for column in columns {
            let (own, other) = (column.range(ofRecord: left), column.range(ofRecord: right))
            if own.isEmpty || other.isEmpty { continue }
            guard own.count == other.count,
                own.allSatisfy({ value in
                    other.contains { column.values[$0] == column.values[value] }
                })
            else { return false }
            common += 1
        }
        return common >= fewestFields
    }

    var count: Int { bins.reduce(0, +) }

    /// Keeps the counts of a decision about all records, for nights that match a part of them.
    func keep(as decision: MatchWorkflow.Decision, in run: StoreRun) throws {
        let counts = bins.map(String.init).joined(separator: " ")
        try run.set(Self.name(decision.kind), to: "\(decision.model.version) \(counts)")
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
