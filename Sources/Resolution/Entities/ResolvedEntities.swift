/// The entities that judgements imply, and the judgements that could not be followed.
public struct ResolvedEntities: Sendable, Hashable {
    /// Groups ordered by their first member's content order; members likewise.
    public let partition: EntityPartition
    /// Positions, ascending, of effective *same* judgements that were not followed because they
    /// would have joined two records that a person or a rule holds apart.
    ///
    /// A person has to settle those between people.
    public let blocked: [Int]

    public init(partition: EntityPartition, blocked: [Int]) {
        self.partition = partition
        self.blocked = blocked
    }
}
