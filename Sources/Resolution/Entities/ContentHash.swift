import RecordModel

/// The hash of a store's content: the sum of its entities' hashes.
///
/// The order of entities does not matter, and a change of one entity costs two additions, so the
/// hash is kept while the store is worked on and proven by recomputing it.
///
/// - Source: Bellare and Micciancio, "A New Paradigm for Collision-Free Hashing", 1997 (AdHash).
public struct ContentHash: Hashable, Sendable {
    public private(set) var sum: StableHash128

    /// The content hash of a store without entities, or one that was kept.
    public init(sum: StableHash128 = .zero) {
        self.sum = sum
    }

    public mutating func insert(_ entity: StableHash128) { sum = sum.adding(entity) }

    public mutating func remove(_ entity: StableHash128) { sum = sum.subtracting(entity) }

    /// 32 lower-case hexadecimal digits: how it is shown and compared.
    public var hexadecimal: String { sum.hexadecimal }

    /// The hash of one entity.
    ///
    /// - Parameters:
    ///   - members: `RecordReference.stableHash` of each member, in any order.
    ///   - relations: what ties it to records of other entities, in any order.
    public static func entity(
        members: [StableHash128], golden: GoldenRecord,
        relations: [(relation: Relation, to: StableHash128)] = []
    ) -> StableHash128 {
        var hasher = EntityHasher(kind: golden.kind, members: members.sorted())
        for survivor in golden.survivors {
            hasher.append(survivor.winner.value.field, text: survivor.winner.value.text)
        }
        let sorted = relations.sorted {
            ($0.relation.rawValue, $0.to) < ($1.relation.rawValue, $1.to)
        }
        for relation in sorted { hasher.append(relation.relation, to: relation.to) }
        return hasher.finish()
    }
}
