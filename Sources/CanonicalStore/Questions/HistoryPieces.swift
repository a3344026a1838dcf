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

        fileprivate func has(_ rows: PieceRows, _ row: Int) -> Bool {
            switch self {
            case .all: true
            case .open: rows.state(row) == .open
            case .openOrFrom(let day):
                rows.state(row) == .open || Int(rows.days[row]) >= day.number
            case .after(let day): rows.state(row) == nil && Int(rows.days[row]) > day.number
            }
        }
    }

    let all: QuestionRows
    private let head: BulkStatement
    private let names: BulkStatement
    private var words: PipelineWords
    private var parties: [Int64: (id: EntityID, name: String?)] = [:]

    init(_ rows: QuestionRows, _ words: QuestionWords) throws {
        all = rows
        self.words = PipelineWords(words, rows.store.folding)
        names = try BulkStatement(
            rows.db,
            """
            SELECT r.key, f.name FROM historyRecord r JOIN historyFact f ON f.item = r.id
            WHERE r.id = ?
            """)
        head = try BulkStatement(
            rows.db, "SELECT entityId, \(StoreSchema.partyName) FROM entity e WHERE id = ?")
    }

    /// The present pieces of some kinds in the order of the store, without their keys and names.
    ///
    /// - Parameter part: which of them are wanted.
    func pieces(
        _ kinds: [HistoryKind], _ part: Part = .all
    ) throws -> [HistoryPiece] {
        var found: [HistoryPiece] = []
        for kind in kinds {
            // Of thousands of calls often none is wanted; what they say is then not read.
            if part != .all {
                let rows = try all.pieces(kind, [])
                if !rows.items.indices.contains(where: {
                    rows.isPresent[$0] == 1 && part.has(rows, $0)
                }) {
                    continue
                }
            }
            let rows = try all.pieces(kind)
            for source in rows.sources {
                for row in source.rows where rows.isPresent[row] == 1 && part.has(rows, row) {
                    found.append(piece(rows, row, source))
                }
            }
        }
        let items = found.map(\.item)
        if zip(items, items.dropFirst()).allSatisfy(<) { return found }
        return found.indices.sorted { items[$0] < items[$1] }.map { found[$0] }
    }

    private func piece(_ rows: PieceRows, _ row: Int, _ source: PieceRows.Source) -> HistoryPiece {
        let stage = rows.text(rows.stages[row])
        var state = rows.state(row)
        if source.kind == .deal, let said = stage.flatMap({ words.meaning($0) }) {
            state = HistoryFacts.State(rawValue: said.rawValue)
        }
        let amount = rows.amounts[row]
        let clock = rows.clocks[row]
        return HistoryPiece(
            item: Int64(rows.items[row]), kind: source.kind, source: source.name, key: "",
            name: nil, channel: rows.text(rows.channels[row]), state: state, stage: stage,
            status: rows.text(rows.statuses[row]), priority: rows.text(rows.priorities[row]),
            amountMillionths: amount == BlockNumbers.none ? nil : amount,
            currency: rows.text(rows.currencies[row]), day: PieceRows.day(rows.days[row]),
            clock: clock == .min ? nil : Int(clock), dueDay: PieceRows.day(rows.due[row]),
            endDay: PieceRows.day(rows.ends[row]), owner: rows.text(rows.owners[row]), rows: rows,
            row: row)
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
    func owners(of piece: HistoryPiece) throws -> [Int64] {
        let entities = try all.entities()
        var found: [Int64] = []
        for place in piece.rows.records(of: piece.row) {
            let record = Int(piece.rows.records[place])
            guard record >= 0, record < entities.count, entities[record] != .min else { continue }
            let entity = Int64(entities[record])
            if !found.contains(entity) { found.append(entity) }
        }
        return found.count > 1 ? found.sorted() : found
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
