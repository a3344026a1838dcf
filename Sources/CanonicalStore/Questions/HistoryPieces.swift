import GRDB
import RecordModel

/// Reads present pieces of history, whose they are, and what those are called.
final class HistoryPieces {
    /// Which pieces of some kinds are wanted.
    enum Part: Equatable {
        case all
        /// What is open now.
        case open
        /// What is open now, and what is dated on a day or later.
        case openOrFrom(CalendarDay)
        /// What is dated later than a day.
        case after(CalendarDay)

        /// The table first that leaves fewer rows.
        fileprivate var tables: String {
            switch self {
            case .all, .openOrFrom: "historyRecord r CROSS JOIN historyFact f"
            case .open, .after: "historyFact f CROSS JOIN historyRecord r"
            }
        }

        fileprivate var condition: String {
            switch self {
            case .all: ""
            case .open: "AND f.state = 'open'"
            case .openOrFrom: "AND (f.state = 'open' OR f.time >= ?1)"
            case .after: "AND f.time >= ?1"
            }
        }
    }

    private let store: CanonicalStore
    private let db: Database
    private let owners: BulkStatement
    private let head: BulkStatement
    private var parties: [Int64: (id: EntityID, name: String?)] = [:]

    init(_ store: CanonicalStore, _ db: Database) throws {
        self.store = store
        self.db = db
        owners = try BulkStatement(
            db,
            """
            SELECT DISTINCT m.entity FROM historyReach h JOIN membership m ON m.record = h.record
            WHERE h.item = ? ORDER BY 1
            """)
        head = try BulkStatement(
            db, "SELECT entityId, \(StoreSchema.partyName) FROM entity e WHERE id = ?")
    }

    /// The present pieces of some kinds in the order of the store.
    ///
    /// - Parameters:
    ///   - part: which of them are wanted.
    func pieces(_ kinds: [HistoryKind], _ part: Part = .all) throws -> [HistoryPiece] {
        guard try store.hasHistory(db) else { return [] }
        var sources: [Int64: (name: String, kind: HistoryKind)] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT id, name, object FROM historySource") {
            let object: String = row["object"]
            let name: String = row["name"]
            guard let kind = HistoryKind(rawValue: object), kinds.contains(kind)
            else { continue }
            sources[row["id"]] = (name, kind)
        }
        if sources.isEmpty { return [] }
        let list = sources.keys.sorted().map(String.init).joined(separator: ", ")
        let query = try BulkStatement(
            db,
            """
            SELECT f.item, r.source, r.key, f.name, f.channel, f.state, f.stage, f.status,
                f.priority, f.amount, f.currency, f.time, f.dueTime, f.endTime, f.owner
            FROM \(part.tables)
            WHERE r.id = f.item AND r.isPresent = 1 AND r.source IN (\(list)) \(part.condition)
            """)
        switch part {
        case .all, .open: break
        case .openOrFrom(let day): query.bind(day.text, at: 1)
        case .after(let day): query.bind(CalendarDay(number: day.number + 1).text, at: 1)
        }
        var found: [HistoryPiece] = []
        while try query.step() {
            guard let source = sources[query.integer(1)] else { continue }
            found.append(
                HistoryPiece(
                    item: query.integer(0), kind: source.kind, source: source.name,
                    key: query.text(2), name: query.optionalText(3),
                    channel: query.optionalText(4),
                    state: query.optionalText(5).flatMap(HistoryFacts.State.init),
                    stage: query.optionalText(6), status: query.optionalText(7),
                    priority: query.optionalText(8), amountMillionths: query.optionalInteger(9),
                    currency: query.optionalText(10), time: query.optionalText(11),
                    dueTime: query.optionalText(12), endTime: query.optionalText(13),
                    owner: query.optionalText(14)))
        }
        return found.sorted { $0.item < $1.item }
    }

    /// The entities that a piece belongs to, ascending by number.
    func owners(of item: Int64) throws -> [Int64] {
        owners.bind(item, at: 1)
        var found: [Int64] = []
        while try owners.step() { found.append(owners.integer(0)) }
        return found
    }

    /// The id and the name of an entity.
    func party(_ entity: Int64) throws -> (id: EntityID, name: String?) {
        if let known = parties[entity] { return known }
        head.bind(entity, at: 1)
        guard try head.step() else { throw CanonicalStore.unknownRecord }
        let party = (id: EntityID(rawValue: head.text(0)), name: head.optionalText(1))
        head.reset()
        parties[entity] = party
        return party
    }

    func references(_ entities: [Int64]) throws -> [PartyReference] {
        try entities.map { entity in
            let party = try party(entity)
            return PartyReference(entity: party.id, name: party.name)
        }.sorted()
    }
}
