import GRDB
import RecordModel

/// What the present records say of the parties that a question is about, read in one pass.
struct PartyScan {
    /// One present record.
    struct Row {
        let record: Int64
        /// The party's place in `entities`.
        let party: Int32
        let kind: PartyKind
        /// A number in `sources`.
        let source: Int32
        /// A number in `owners`; -1 where the record names none.
        let owner: Int32
        /// A number in `stages`; -1 where it is in none.
        let stage: Int32
        let since: CalendarDay?
        let role: CustomerRole
        let created: CalendarDay?
        /// When the row was last changed or confirmed, as its source says it.
        let touched: CalendarDay?
        /// Whether the record says that mail to it came back.
        let isBounced: Bool
        /// One bit for each of `PartyColumns.Basic` that the row says.
        let said: UInt8
        var hasAddress: Bool { said & ~1 != 0 }
        /// Whether a cell may say that the party allows, or objects to, being contacted.
        let mayPermit: Bool
        let mayObject: Bool
    }

    /// `entity.id` of each party.
    private(set) var entities: [Int64] = []
    private(set) var rows: [Row] = []
    private(set) var owners = TextPool()
    private(set) var sources = TextPool()
    private(set) var stages = TextPool()
    private var places: [Int64: Int32] = [:]

    private struct Stage {
        let text: String
        let since: String?
    }

    /// - Parameter roles: what stages of the user's own making mean, folded.
    init(
        _ store: CanonicalStore, _ db: Database, scope: QuestionScope,
        roles: [String: CustomerRole] = [:]
    ) throws {
        let stages = try Self.stages(db, scope)
        let names = try Dictionary(
            uniqueKeysWithValues: GRDB.Row.fetchAll(db, sql: "SELECT id, name, kind FROM source")
                .map { row -> (Int64, (name: String, kind: PartyKind)) in
                    let kind: String = row["kind"]
                    return (row["id"], (row["name"], PartyKind(rawValue: kind) ?? .contact))
                })
        let query = try BulkStatement(
            db,
            """
            SELECT r.id, m.entity, r.source, r.layout, r.cells FROM sourceRecord r
                JOIN membership m ON m.record = r.id WHERE r.absentRun IS NULL
                AND length(r.cells) > 0 ORDER BY r.id
            """)
        let stated = try Self.statedOwners(db)
        var meanings: [String: CustomerRole?] = [:]
        var tables: [Int64: (columns: PartyColumns, role: CustomerRole?)] = [:]
        while try query.step() {
            let number = query.integer(3)
            let known: (columns: PartyColumns, role: CustomerRole?)
            if let found = tables[number] {
                known = found
            } else {
                let layout = try store.layout(number, db)
                known = (PartyColumns(layout), CustomerRole(table: layout.table.name))
                tables[number] = known
            }
            guard let source = names[query.integer(2)] else { continue }
            let record = query.integer(0)
            let cells = query.withBytes(4) { PartyCells($0, known.columns) }
            let created = cells.created
            if scope.isPast, let created, created > scope.asOf { continue }
            let stage = stages[record]
            var role: CustomerRole?
            if let text = stage?.text {
                // Stages are few, and reading their words costs more than all the rest of a row.
                if let seen = meanings[text] {
                    role = seen
                } else {
                    role = roles[store.folding.fold(text)] ?? CustomerRole(stage: text)
                    meanings[text] = .some(role)
                }
            }
            rows.append(
                Row(
                    record: record, party: place(query.integer(1)), kind: source.kind,
                    source: sources.number(source.name),
                    owner: (stated[query.integer(1)] ?? cells.owner).map { owners.number($0) }
                        ?? -1,
                    stage: stage.map { self.stages.number($0.text) } ?? -1,
                    since: stage?.since.flatMap(Self.day), role: role ?? known.role ?? .other,
                    created: created,
                    touched: cells.touched, isBounced: cells.isBounced,
                    said: cells.said, mayPermit: cells.mayPermit,
                    mayObject: cells.mayObject))
        }
    }

    /// The place of a party by its number in the store; nil for one without a present record.
    func place(ofEntity entity: Int64) -> Int32? { places[entity] }

    private mutating func place(_ entity: Int64) -> Int32 {
        if let known = places[entity] { return known }
        let place = Int32(entities.count)
        places[entity] = place
        entities.append(entity)
        return place
    }

    /// Whose an entity is where a person has said it; that outranks what its records say.
    private static func statedOwners(_ db: Database) throws -> [Int64: String] {
        var owners: [Int64: String] = [:]
        let query = try BulkStatement(
            db,
            """
            SELECT m.entity, s.text FROM pin p JOIN statement s ON s.id = p.statement
                JOIN membership m ON m.record = p.record
            WHERE p.field = 'ownerName' AND p.withdrawnRun IS NULL ORDER BY p.id
            """)
        while try query.step() {
            let owner = query.text(1)
            owners[query.integer(0)] = owner.isEmpty ? nil : owner
        }
        return owners
    }

    /// The stage of each record on the day that is asked about.
    private static func stages(_ db: Database, _ scope: QuestionScope) throws -> [Int64: Stage] {
        guard try db.tableExists("recordStage") else { return [:] }
        var stages: [Int64: Stage] = [:]
        let query = try BulkStatement(
            db, "SELECT record, stage, since FROM recordStage ORDER BY record, version")
        while try query.step() {
            let since = query.optionalText(2)
            if scope.isPast, let day = since.flatMap(day), day > scope.asOf { continue }
            let text = query.text(1)
            stages[query.integer(0)] = text.isEmpty ? nil : Stage(text: text, since: since)
        }
        return stages
    }

    /// The day of a date as a source writes it; nil where it cannot be read without guessing.
    static func day(_ text: String) -> CalendarDay? {
        CalendarDay(text) ?? HistoryMoment(text, order: nil).flatMap { CalendarDay($0.text) }
    }
}
