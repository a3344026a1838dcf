import RecordModel

/// What matching a few records with many needs to know of the many: their blocking keys, and how frequent
/// their values are.
///
/// Made by a run over all records, and kept with them; so a night of some rows, or a question about one,
/// costs as much as these rows and their likes.
public struct MatchIndex: Sendable {
    /// What is said of the index as a whole.
    public struct Header: Codable, Sendable, Equatable {
        /// Another form or another list of rules makes an index worthless.
        let form: String
        public let kind: PartyKind
        /// The version of the model whose run made it.
        public let model: String
        public let facts: WholeFacts
        /// The numbers of the rules that it has keys of.
        let rules: [Int]

        /// Whether this version of the software can use it.
        public var isOfPresentForm: Bool { form == MatchIndex.form(kind) }
    }

    public let header: Header
    private let parts: [(part: Int, blocks: KeyBlocks)]

    init(kind: PartyKind, model: MatchModel, counts: RecordedCounts, keys: [RuleKeys]) {
        header = Header(
            form: Self.form(kind), kind: kind, model: model.version, facts: counts.facts,
            rules: keys.map(\.rule))
        var parts = [(part: Self.counts, blocks: counts.blocks())]
        var oversized = keys.flatMap(\.oversized)
        oversized.sort()
        var blocks = KeyBlocks()
        for key in oversized { blocks.append(key, 0) }
        blocks.finish()
        parts.append((Self.oversized, blocks))
        for rule in keys {
            parts.append((Self.records(rule: rule.rule), rule.records))
            parts.append((Self.refined(rule: rule.rule), rule.refined))
        }
        self.parts = parts
    }

    /// Calls a function with each block: the part it belongs to, its first key, its bytes.
    public func forEachBlock(
        _ body: (_ part: Int, _ firstKey: UInt64, _ bytes: Span<UInt8>) throws -> Void
    ) rethrows {
        for (part, blocks) in parts {
            try blocks.forEach { try body(part, $0, $1) }
        }
    }

    // MARK: - Parts

    /// Counts by `CountKey`, as `CountCode`.
    static let counts = 0
    /// Keys of oversized blocks, which nothing is looked up under, by the part they would be in.
    static let oversized = 1
    /// The records under a rule's keys; those under the keys that refine oversized ones.
    static func records(rule: Int) -> Int { 2 + 2 * rule }
    static func refined(rule: Int) -> Int { 3 + 2 * rule }

    static func form(_ kind: PartyKind) -> String {
        var hasher = StableHasher()
        for rule in BlockingRule.candidates(for: kind) {
            hasher.append(rule.name)
            for piece in rule.pieces + rule.refinements { hasher.append(piece.rawValue) }
        }
        return "1-" + hasher.finish().hexadecimal.prefix(12)
    }
}

/// A match index as it is kept.
public protocol MatchIndexReading {
    var header: MatchIndex.Header { get }
    /// Blocks of a part.
    func blockCount(part: Int) throws -> Int
    /// Calls a function with the blocks of a part in which some keys stand if the index has them.
    ///
    /// - Parameters:
    ///   - keys: ascending.
    ///   - body: gets the first key and the bytes of a block, and returns the greatest key that it has.
    func forEachBlock(
        part: Int, of keys: [UInt64], _ body: (UInt64, Span<UInt8>) -> UInt64
    ) throws
    /// Calls a function with all blocks of a part, ascending.
    func forEachBlock(part: Int, _ body: (UInt64, Span<UInt8>) -> Void) throws
}

extension MatchIndexReading {
    /// Looks keys up in a part.
    ///
    /// - Parameter keys: ascending.
    /// - Complexity: a search of the store for each block that some key is in, or one pass over the part
    ///   where the keys are many.
    func forEachEntry(
        part: Int, keys: [UInt64], _ body: (UInt64, UInt64) -> Void
    ) throws {
        if keys.isEmpty { return }
        var next = 0
        func look(_ first: UInt64, _ bytes: Span<UInt8>) -> UInt64 {
            var last = first
            KeyBlocks.forEachEntry(in: bytes, first: first) { key, number in
                last = key
                while next < keys.count && keys[next] < key { next += 1 }
                if next < keys.count && keys[next] == key { body(key, number) }
            }
            return last
        }
        if keys.count > 64, try keys.count > blockCount(part: part) / 4 {
            try forEachBlock(part: part) { first, bytes in _ = look(first, bytes) }
        } else {
            try forEachBlock(part: part, of: keys, look)
        }
    }
}
