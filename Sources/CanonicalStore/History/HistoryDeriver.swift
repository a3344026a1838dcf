import GRDB
import RecordModel

/// Derives what follows from pieces of history: the one routine behind writing and verifying.
struct HistoryDeriver {
    private let rows: HistoryRows
    private let resolver: HistoryResolver

    init(store: CanonicalStore, _ db: Database) throws {
        rows = try HistoryRows(store: store, db)
        resolver = try HistoryResolver(store: store, db)
    }

    /// What follows from a piece; nil where all that was said of it was taken back.
    func derive(_ item: Int64) throws -> DerivedHistory? {
        guard let row = try rows.row(item) else { return nil }
        let links = try links(row)
        return DerivedHistory(
            item: row.item, links: links,
            hash: row.isPresent ? try hash(row, links) : .zero)
    }

    /// The facts alone, which depend on the piece's own cells only.
    func facts(_ item: Int64) throws -> HistoryFacts? {
        try rows.row(item).map { HistoryFacts($0.item) }
    }

    private func hash(
        _ row: HistoryRows.Row, _ links: [DerivedHistory.Link]
    ) throws -> StableHash128 {
        var hasher = StableHasher()
        func append(_ hash: StableHash128) {
            hasher.appendRaw(hash.high)
            hasher.appendRaw(hash.low)
        }
        append(row.item.stableHash)
        for link in links {
            switch link.target {
            case .record(let record, _):
                hasher.append(link.role.rawValue)
                append(try resolver.hash(ofRecord: record))
            case .item(let item, _):
                hasher.append(link.role.rawValue)
                append(try rows.reference(item).stableHash)
            case .missing, .ambiguous: break
            }
        }
        return hasher.finish()
    }

    // MARK: Links

    private static let words: Set<HistoryRole> = [.owner, .author, .product]

    private func links(_ row: HistoryRows.Row) throws -> [DerivedHistory.Link] {
        let mentions = row.item.mentions
        let hasPersonKey = mentions.contains { $0.role.isPerson && $0.way == .key }
        var links: [DerivedHistory.Link] = []
        for role in HistoryRole.allCases.sorted() {
            let own = mentions.filter { $0.role == role }
            if own.isEmpty { continue }
            let keys = own.filter { $0.way == .key }
            // A row that names its person by key says only more of the same person otherwise.
            if keys.isEmpty && role.isPerson && hasPersonKey { continue }
            let emails = own.filter { $0.way == .email }
            let leading = keys.isEmpty ? (emails.isEmpty ? own : emails) : keys
            var ordinal = 0
            for mention in leading {
                let target = try target(
                    of: mention, others: leading.count == 1 ? own : [], describing: own, row)
                // The bare name of a colleague or a product is a word, not a reference to something
                // that is missing.
                if !target.isFound && mention.way == .name && Self.words.contains(role) { continue }
                links.append(
                    .init(
                        role: role, ordinal: ordinal, way: mention.way, reference: mention.text,
                        target: target))
                ordinal += 1
            }
        }
        return links
    }

    /// What a mention names; where it says nothing, what the other mentions of the same thing say.
    private func target(
        of mention: HistoryMention, others: [HistoryMention], describing: [HistoryMention],
        _ row: HistoryRows.Row
    ) throws -> HistoryTarget {
        let first = try look(mention, describing: describing, row)
        if first.isFound { return first }
        var result = first
        for way in HistoryMention.Way.allCases where way != mention.way && way != .key {
            let same = others.filter { $0.way == way }
            guard same.count == 1 else { continue }
            let found = try look(same[0], describing: describing, row)
            if found.isFound { return found }
            if found == .ambiguous { result = .ambiguous }
        }
        return result
    }

    private func look(
        _ mention: HistoryMention, describing: [HistoryMention], _ row: HistoryRows.Row
    ) throws -> HistoryTarget {
        switch mention.way {
        case .email: try resolver.target(email: mention.text, role: mention.role, of: row)
        case .name: try resolver.target(name: mention.text, role: mention.role, of: row)
        case .key:
            try resolver.target(key: mention.text, role: mention.role, of: row) { record in
                try describing.contains { other in
                    switch other.way {
                    case .key: false
                    case .email: try resolver.differs(record, from: other.text, .email)
                    case .name:
                        try resolver.differs(
                            record, from: other.text,
                            mention.role == .account ? .accountName : .contactName)
                    }
                }
            }
        }
    }
}
