/// The keys whose blocks are too large to be looked at, rule by rule, and those of their refinements.
public struct OversizedKeys: Sendable {
    private var keys: Set<UInt64> = []

    init() {}

    /// Reads them from a match index, once for all that is looked up in it.
    public init(_ index: some MatchIndexReading) throws {
        var keys: Set<UInt64> = []
        try index.forEachBlock(part: MatchIndex.oversized, segment: 0) { first, bytes in
            KeyBlocks.forEachEntry(in: bytes, first: first) { key, _ in keys.insert(key) }
        }
        self.keys = keys
    }

    @inline(__always)
    func contains(_ key: UInt32, part: Int) -> Bool { keys.contains(Self.word(key, part: part)) }

    /// A key with its part as one word.
    static func word(_ key: UInt32, part: Int) -> UInt64 { UInt64(part) << 32 | UInt64(key) }
}
