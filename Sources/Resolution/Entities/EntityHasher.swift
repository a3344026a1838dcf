import RecordModel

/// Hashes one entity: its members, its raw winning values, its relations and its history.
///
/// Neither ids nor times nor normalised values enter (DESIGN.md, D2 and D8), so the hash does not
/// depend on the order of imports nor on the version of a library. Use: all members, then all
/// values, then relations, in the stated orders; then `finish`.
public struct EntityHasher: Sendable {
    private var hasher = StableHasher()

    /// - Parameter members: `RecordReference.stableHash` of each member, ascending.
    public init(kind: PartyKind, members: some Collection<StableHash128>) {
        hasher.append(kind.rawValue)
        hasher.appendRaw(UInt64(members.count))
        for member in members {
            hasher.appendRaw(member.high)
            hasher.appendRaw(member.low)
        }
    }

    /// An entity of one member.
    public init(kind: PartyKind, member: StableHash128) {
        self.init(kind: kind, members: CollectionOfOne(member))
    }

    /// Adds a winning value, in the order of `GoldenRecord.survivors`: as text.
    public mutating func append(_ field: Field, text: String) {
        hasher.append(field.rawValue)
        hasher.append(text)
    }

    /// Adds a winning value, in the order of `GoldenRecord.survivors`: as UTF-8.
    public mutating func append(_ field: Field, utf8: some Collection<UInt8>) {
        hasher.append(field.rawValue)
        hasher.append(utf8)
    }

    /// As for a collection, without its cost.
    public mutating func append(_ field: Field, utf8: Span<UInt8>) {
        hasher.append(field.rawValue)
        hasher.append(utf8)
    }

    /// Adds a relation to a record of another entity; ascending by relation, then by record.
    public mutating func append(_ relation: Relation, to other: StableHash128) {
        hasher.append(relation.rawValue)
        hasher.appendRaw(other.high)
        hasher.appendRaw(other.low)
    }

    /// Adds a piece of history by its own hash; ascending.
    public mutating func append(history: StableHash128) {
        hasher.append("history")
        hasher.appendRaw(history.high)
        hasher.appendRaw(history.low)
    }

    public func finish() -> StableHash128 { hasher.finish() }
}
