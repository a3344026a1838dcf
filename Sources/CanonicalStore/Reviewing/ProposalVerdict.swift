import RecordModel
import Resolution

/// What a person decides about a proposal, record by record.
public enum ProposalVerdict: Hashable, Sendable, Codable {
    /// All records are one.
    case same
    /// The entities, as they are now, are not the same.
    case different
    case unsure
    /// The records of each group are one, those of different groups are not; a proposal's records
    /// that stand in no group are not judged.
    case divided([[RecordID]])
    /// The entities are not the same and have to do with each other: the one of this record is the
    /// relation's subject towards all others. `newEmployer` alone joins them.
    case related(Relation, subject: RecordID)
}
