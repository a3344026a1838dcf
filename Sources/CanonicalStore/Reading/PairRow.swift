import RecordModel
import Resolution

/// One line of the export of pairs (DESIGN.md, section 5); the left reference is the smaller.
public struct PairRow: Hashable, Sendable {
    public let left: RecordReference
    public let right: RecordReference
    public let weight: MatchWeight
    public let verdict: PairVerdict
}
