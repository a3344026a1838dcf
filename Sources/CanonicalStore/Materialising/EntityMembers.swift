import RecordModel
import Resolution

/// What a golden record is made from.
public struct EntityMembers: Sendable {
    public let kind: PartyKind
    /// In content order; at least two.
    public let members: [SourceRecord]
    /// Pins in force, in the order in which they were set.
    public let pins: [FieldPin]
}

/// Makes golden records from entities of several members: one for each, in the same order.
///
/// Survivorship and normalisation come from the caller, so that the store knows neither. It must
/// be a function of its argument and the policy alone. Batches are some thousand entities, so that
/// the work can be divided; one is made while the one before is written.
public typealias GoldenMaker = @Sendable ([EntityMembers]) async throws -> [GoldenRecord]
