import GRDB
import RecordModel

/// What one question reads of records and of history; each part is read when it is first asked for.
final class QuestionRows {
    let store: CanonicalStore
    let db: Database
    private let people: PastPeople?
    private var knownParties: PartyRows?
    private var knownEntities: [Int32]?
    private var blocks: HistoryBlocks?
    private var knownPieces: [HistoryKind: (columns: PieceRows.Columns, rows: PieceRows)] = [:]

    /// - Parameter people: who was whom where it is otherwise now.
    init(_ store: CanonicalStore, _ db: Database, _ people: PastPeople?) {
        self.store = store
        self.db = db
        self.people = people
    }

    func parties() throws -> PartyRows {
        if let knownParties { return knownParties }
        var rows = try PartyRows(store, db)
        if let people { rows.setEntities(people.entities) }
        knownParties = rows
        return rows
    }

    /// By record, the number of its entity; `Int32.min` for one that has none.
    func entities() throws -> [Int32] {
        if let knownEntities { return knownEntities }
        let parties = try parties()
        var entities = [Int32](
            repeating: .min, count: Int(parties.records.last.map { $0 + 1 } ?? 0))
        for (place, record) in parties.records.enumerated() where record >= 0 {
            entities[Int(record)] = parties.entities[place]
        }
        knownEntities = entities
        return entities
    }

    /// The pieces of a kind, with at least the columns that are wanted.
    func pieces(
        _ kind: HistoryKind, _ wanted: PieceRows.Columns = .all
    ) throws -> PieceRows {
        if let known = knownPieces[kind], known.columns.isSuperset(of: wanted) { return known.rows }
        let columns = wanted.union(knownPieces[kind]?.columns ?? [])
        let blocks = try historyBlocks()
        let rows = try PieceRows(blocks, blocks.sources.filter { $0.kind == kind }, columns)
        knownPieces[kind] = (columns, rows)
        return rows
    }

    /// The kinds of which sources have pieces, in their order.
    func kinds() throws -> [HistoryKind] {
        Set(try historyBlocks().sources.map(\.kind)).sorted()
    }

    private func historyBlocks() throws -> HistoryBlocks {
        if let blocks { return blocks }
        let made = try HistoryBlocks(store, db)
        blocks = made
        return made
    }
}
