/// What names a piece of history outside the store: its source, its kind and its key there.
public struct HistoryReference: Hashable, Comparable, Sendable, Codable {
    public let source: String
    public let kind: HistoryKind
    public let key: String

    public init(source: String, kind: HistoryKind, key: String) {
        self.source = source
        self.kind = kind
        self.key = key
    }

    /// A hash of source, kind and key that is the same on every machine and in every run.
    public var stableHash: StableHash128 {
        var hasher = StableHasher()
        hasher.append("history")
        hasher.append(source)
        hasher.append(kind.rawValue)
        hasher.append(key)
        return hasher.finish()
    }

    public static func < (left: HistoryReference, right: HistoryReference) -> Bool {
        (left.source, left.kind, left.key) < (right.source, right.kind, right.key)
    }
}
