import CanonicalStore
import RecordModel

/// How much history of one kind there is, as `status --json` prints it.
struct HistoryCountAnswer: Encodable, Sendable {
    let object: String
    let records: Int
    let linked: Int
    let unlinked: Int
    let unresolvedReferences: Int

    init(_ count: HistoryCount) {
        object = count.kind.rawValue
        records = count.records
        linked = count.linked
        unlinked = count.unlinked
        unresolvedReferences = count.unresolvedReferences
    }

    enum CodingKeys: String, CodingKey {
        case object, records, linked, unlinked
        case unresolvedReferences = "unresolved_references"
    }
}

/// What the records of an entity brought of history, as `show --json` prints it.
struct EntityHistoryAnswer: Encodable {
    struct Count: Encodable {
        let object: String
        let records: Int
    }

    struct OpenDeals: Encodable {
        let currency: String?
        let deals: Int
        /// A decimal number as text, because it is exact.
        let amount: String
    }

    let counts: [Count]
    let openDeals: [OpenDeals]
    let openTasks: Int
    let openTickets: Int
    /// Activities that two systems told, counted once above.
    let folded: Int

    init(_ history: EntityHistory) {
        counts = history.counts.map { Count(object: $0.kind.rawValue, records: $0.count) }
        openDeals = history.openDeals.map {
            OpenDeals(
                currency: $0.currency, deals: $0.count,
                amount: CanonicalStore.decimal($0.millionths))
        }
        openTasks = history.openTasks
        openTickets = history.openTickets
        folded = history.folded
    }

    enum CodingKeys: String, CodingKey {
        case counts, folded
        case openDeals = "open_deals"
        case openTasks = "open_tasks"
        case openTickets = "open_tickets"
    }
}

/// One piece of history with all that its source said, as `export history --format json` prints it.
struct HistoryRowAnswer: Encodable {
    struct Cell: Encodable {
        let header: String
        let field: String
        let value: String
    }

    struct Link: Encodable {
        let role: String
        let way: String
        let reference: String
        let basis: String?
        let reason: String?
        let kind: String?
        let source: String?
        let recordKey: String?
        let entity: String?

        init(_ link: HistoryLinkView) {
            role = link.role
            way = link.way
            reference = link.reference
            basis = link.basis
            reason = link.reason
            kind = link.target?.kind
            source = link.target?.source
            recordKey = link.target?.key
            entity = link.entity?.rawValue
        }

        enum CodingKeys: String, CodingKey {
            case role, way, reference, basis, reason, kind, source, entity
            case recordKey = "record_key"
        }
    }

    let schema = "recollect.history/1"
    let source: String
    let object: String
    let recordKey: String
    let facts: [String: String]
    let links: [Link]
    let cells: [Cell]

    init(_ row: HistoryRowView) {
        source = row.reference.source
        object = row.reference.kind.rawValue
        recordKey = row.reference.key
        facts = Dictionary(
            row.facts.map { (HistoryExport.columnName($0.key), $0.value) },
            uniquingKeysWith: { first, _ in first })
        links = row.links.map(Link.init)
        cells = row.cells.map {
            Cell(header: $0.header, field: $0.field.rawValue, value: $0.text)
        }
    }

    enum CodingKeys: String, CodingKey {
        case schema, source, object, facts, links, cells
        case recordKey = "record_key"
    }
}
