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
        /// What is dated later than a day and has no state.
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
            case .after: "AND f.state IS NULL AND f.time >= ?1"
            }
        }
    }

    private let store: CanonicalStore
    private let db: Database
    private let owners: BulkStatement
    private let head: BulkStatement
    private let names: BulkStatement
    private var texts = TextPool()
    private var words: PipelineWords
    private var parties: [Int64: (id: EntityID, name: String?)] = [:]

    init(_ store: CanonicalStore, _ db: Database, _ words: QuestionWords) throws {
        self.store = store
        self.db = db
        self.words = PipelineWords(words, store.folding)
        owners = try BulkStatement(
            db,
            """
            SELECT DISTINCT m.entity FROM historyReach h JOIN membership m ON m.record = h.record
            WHERE h.item = ? ORDER BY 1
            """)
        names = try BulkStatement(
            db,
            """
            SELECT r.key, f.name FROM historyRecord r JOIN historyFact f ON f.item = r.id
            WHERE r.id = ?
            """)
        head = try BulkStatement(
            db, "SELECT entityId, \(StoreSchema.partyName) FROM entity e WHERE id = ?")
    }

    /// The present pieces of some kinds in the order of the store.
    ///
    /// - Parameters:
    ///   - part: which of them are wanted.
    ///   - isNamed: whether their keys and names are read with them; `named` does it for one.
    func pieces(
        _ kinds: [HistoryKind], _ part: Part = .all, isNamed: Bool = true
    ) throws -> [HistoryPiece] {
        guard try store.hasHistory(db) else { return [] }
        let query = try BulkStatement(
            db,
            """
            SELECT f.item, f.channel, f.state, f.stage, f.status, f.priority, f.amount, f.currency,
                f.time, f.dueTime, f.endTime, f.owner\(isNamed ? ", r.key, f.name" : "")
            FROM \(part.tables)
            WHERE r.id = f.item AND r.isPresent = 1 AND r.source = ?2 \(part.condition)
            """)
        switch part {
        case .all, .open: break
        case .openOrFrom(let day): query.bind(day.text, at: 1)
        case .after(let day): query.bind(CalendarDay(number: day.number + 1).text, at: 1)
        }
        var found: [HistoryPiece] = []
        for row in try Row.fetchAll(db, sql: "SELECT id, name, object FROM historySource") {
            let object: String = row["object"]
            guard let kind = HistoryKind(rawValue: object), kinds.contains(kind) else { continue }
            let source: String = row["name"]
            query.bind(row["id"] as Int64, at: 2)
            while try query.step() {
                found.append(piece(query, kind, source, isNamed: isNamed))
            }
        }
        return found.sorted { $0.item < $1.item }
    }

    private func piece(
        _ query: BulkStatement, _ kind: HistoryKind, _ source: String, isNamed: Bool
    ) -> HistoryPiece {
        let stage = shared(query, 3)
        var state = shared(query, 2).flatMap(HistoryFacts.State.init)
        if kind == .deal, let said = stage.flatMap({ words.meaning($0) }) {
            state = HistoryFacts.State(rawValue: said.rawValue)
        }
        return HistoryPiece(
            item: query.integer(0), kind: kind, source: source, key: isNamed ? query.text(12) : "",
            name: isNamed ? query.optionalText(13) : nil, channel: shared(query, 1),
            state: state, stage: stage,
            status: shared(query, 4), priority: shared(query, 5),
            amountMillionths: query.optionalInteger(6), currency: shared(query, 7),
            time: query.optionalText(8), day: query.withBytes(8) { CalendarDay($0) },
            dueDay: query.withBytes(9) { CalendarDay($0) },
            endDay: query.withBytes(10) { CalendarDay($0) }, owner: shared(query, 11))
    }

    /// A text that many pieces have.
    private func shared(_ query: BulkStatement, _ column: Int32) -> String? {
        if query.isNull(column) { return nil }
        let number = query.withBytes(column) { texts.number($0) }
        return texts[number]
    }

    /// A piece with its key and its name.
    func named(_ piece: HistoryPiece) throws -> HistoryPiece {
        names.bind(piece.item, at: 1)
        guard try names.step() else { throw CanonicalStore.unknownRecord }
        defer { names.reset() }
        var piece = piece
        piece.key = names.text(0)
        piece.name = names.optionalText(1)
        return piece
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
