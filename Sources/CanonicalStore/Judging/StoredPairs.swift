import Matching
import RecordModel

/// Scored pairs to be stored, as a struct of arrays.
///
/// - Shapes: one entry per pair in each array.
/// - Units: `weights` in bits, prior included, after clustering.
public struct StoredPairs: Sendable {
    public var left: [RecordID] = []
    public var right: [RecordID] = []
    public var weights: [Float] = []
    public var agreements: [EvidenceKinds] = []
    public var contradictions: [EvidenceKinds] = []

    public init() {}

    public var count: Int { left.count }
}
