/// Candidate pairs with their match weights, as a struct of arrays.
///
/// Each pair stands once, `left < right` in the numbering of the `NormalizedTable`, ordered by
/// left, then right.
///
/// - Shapes: one entry per pair in each array.
/// - Units: `weights` in bits, prior included.
public struct ScoredPairs: Sendable {
    public var left: [UInt32] = []
    public var right: [UInt32] = []
    public var weights: [Float] = []
    /// The kinds on which the pair agrees strongly enough to count as independent evidence.
    public var agreements: [EvidenceKinds] = []
    /// The kinds on which the pair contradicts: two birth dates, Jr and Sr, two tax ids.
    public var contradictions: [EvidenceKinds] = []
    /// The first blocking rule that produced the pair, an index into the model's rules.
    public var blockingRules: [UInt8] = []

    public init() {}

    public var count: Int { left.count }
}
