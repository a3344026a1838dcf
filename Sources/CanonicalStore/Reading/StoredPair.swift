import RecordModel

/// A scored pair as stored.
public struct StoredPair: Hashable, Sendable {
    public let pair: RecordPair
    public let weight: MatchWeight
    /// `EvidenceKinds.rawValue`.
    public let agreements: UInt16
    public let contradictions: UInt16
}
