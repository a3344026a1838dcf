/// What names a source record outside the store: its source, its kind and its key there.
///
/// The order is total and depends on content alone; ties everywhere are broken with it.
public struct RecordReference: Hashable, Comparable, Sendable, Codable {
    public let source: String
    public let kind: PartyKind
    public let key: String

    public init(source: String, kind: PartyKind, key: String) {
        self.source = source
        self.kind = kind
        self.key = key
    }

    /// A hash of source, kind and key that is the same on every machine and in every run.
    public var stableHash: StableHash128 {
        var hasher = StableHasher()
        hasher.append(source)
        hasher.append(kind.rawValue)
        hasher.append(key)
        return hasher.finish()
    }

    public static func < (left: RecordReference, right: RecordReference) -> Bool {
        (left.source, left.kind, left.key) < (right.source, right.kind, right.key)
    }
}
