import RecordModel

/// What is to be merged and what a person is asked, bound to the state that it was made from.
public struct MergePlan: Hashable, Sendable {
    /// The present state of a record.
    public struct RecordState: Hashable, Sendable {
        public let version: Int
        public let contentHash: String

        public init(version: Int, contentHash: String) {
            self.version = version
            self.contentHash = contentHash
        }
    }

    public let header: PlanHeader
    public let items: [PlanItem]
    /// Whether the file had its last line: what is missing between it and the header was taken out.
    public let hasEnd: Bool

    public init(header: PlanHeader, items: [PlanItem], hasEnd: Bool = true) {
        self.header = header
        self.items = items
        self.hasEnd = hasEnd
    }

    /// How many items are not there that were written.
    public var missingItems: Int { max(0, (header.itemCount ?? 0) - items.count) }

    /// The positions of items of which a record has changed, or is gone, since the plan was made;
    /// `apply` refuses them.
    ///
    /// - Parameter state: a record's present state; nil where there is none.
    public func staleItems(against state: (RecordReference) -> RecordState?) -> [Int] {
        items.indices.filter { position in
            let item = items[position]
            return item.members.contains { member in
                guard let now = state(member.reference(kind: item.kind)) else { return true }
                return now.version != member.version || now.contentHash != member.contentHash
            }
        }
    }
}
