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
        public internal(set) var facts: WholeFacts
        /// The numbers of the rules that it has keys of.
        let rules: [Int]
        /// Whether it has what contacts say of accounts; nil for no.
        public internal(set) var hasClues: Bool?

        /// Whether this version of the software can use it.
        public var isOfPresentForm: Bool { form == MatchIndex.form(kind) }
    }

    public private(set) var header: Header
    private var parts: [(part: Int, blocks: KeyBlocks)]

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

    /// A later segment: what some records change.
    ///
    /// - Parameter members: the records that it has anew.
    init(
        continuing header: Header, counts: RecordedCounts, keys: [RuleKeys], members: [RecordID]
    ) {
        var header = header
        header.facts = counts.facts
        self.header = header
        var listed = KeyBlocks()
        for member in members.sorted() {
            listed.append(UInt64(bitPattern: member.rawValue), 0)
        }
        listed.finish()
        parts = [(Self.counts, counts.blocks()), (Self.members, listed)]
        for rule in keys {
            parts.append((Self.records(rule: rule.rule), rule.records))
            parts.append((Self.refined(rule: rule.rule), rule.refined))
        }
    }

    /// Adds what the index's contacts, or those of a later segment, say of accounts.
    ///
    /// - Precondition: they are all of them, and ascend.
    public mutating func keep(_ clues: ContactClues) {
        header.hasClues = true
        for clue in ContactClues.Clue.allCases {
            parts.append((Self.clues(clue), clues.blocks(clue)))
        }
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
    /// The records of a later segment.
    static let members = 1_000_000
    /// What contacts say of accounts, by contact.
    static func clues(_ clue: ContactClues.Clue) -> Int { members + 1 + clue.rawValue }
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
