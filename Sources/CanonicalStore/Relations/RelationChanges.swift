import RecordModel

/// The relations that a run stated and withdrew, by their numbers.
struct RelationChanges {
    var appended: [Int64: RelationDraft] = [:]
    var withdrawn: [Int64: StandingRelation] = [:]

    var isEmpty: Bool { appended.isEmpty && withdrawn.isEmpty }

    /// The records that they are between.
    var ends: Set<RecordID> {
        let drafts = appended.values.map { $0 } + withdrawn.values.map(\.draft)
        return Set(drafts.flatMap { [$0.subject, $0.object] })
    }
}
