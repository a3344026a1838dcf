import RecordModel

/// Source records divided into entities: every record stands in exactly one group.
///
/// One flat array with ends instead of an array of arrays, because most of a million groups have a
/// single member.
///
/// - Shapes: group `i` is `members[ends[i - 1]..<ends[i]]`.
public struct EntityPartition: Sendable, Hashable, RandomAccessCollection {
    /// All records, group after group; within a group in content order.
    public let members: [RecordID]
    /// Where each group ends within `members`.
    public let ends: [Int]

    public init(members: [RecordID], ends: [Int]) {
        precondition(ends.last ?? 0 == members.count, "the last group ends with the members")
        self.members = members
        self.ends = ends
    }

    /// Packs groups given one by one.
    public init(_ groups: some Sequence<[RecordID]>) {
        var members: [RecordID] = []
        var ends: [Int] = []
        for group in groups {
            members.append(contentsOf: group)
            ends.append(members.count)
        }
        self.init(members: members, ends: ends)
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { ends.count }

    /// The members of one group.
    public subscript(group: Int) -> ArraySlice<RecordID> {
        members[(group == 0 ? 0 : ends[group - 1])..<ends[group]]
    }
}
