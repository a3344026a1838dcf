import GRDB
import RecordModel

/// What the present records say of the parties that a question is about.
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
    /// By `entity.id`, which is the number of a record; -1 for one without a present record.
    private var places: [Int32] = []
    /// By record, its entity; -1 for one that has none.
    private var entityNumbers: [Int64] = []
    /// By record, its place in `rows`; -1 for one that is not present.
    private var rowPlaces: [Int32] = []

    private struct Stage {
        let text: String
        let since: String?
    }

    init(_ all: QuestionRows, scope: QuestionScope) throws {
        let db = all.db
        let count = try Int(Int64.fetchOne(db, sql: "SELECT max(id) FROM sourceRecord") ?? -1) + 1
        places = Array(repeating: -1, count: count)
        entityNumbers = Array(repeating: -1, count: count)
        rowPlaces = Array(repeating: -1, count: count)
        try read(all, scope)
    }

    private mutating func read(_ all: QuestionRows, _ scope: QuestionScope) throws {
        let store = all.store
        let db = all.db
        let past = scope.isPast ? try Self.stages(db, scope) : [:]
        let names = try sourceNumbers(db)
        let stated = try Self.statedOwners(db)
        let said = try all.parties()
        let stageNumbers = said.stageTexts.texts.map { stages.number($0) }
        var owners = said.ownerTexts
        var roles = RoleReading(store, db, scope.words.roles)
        rows.reserveCapacity(said.records.count)
        for place in said.records.indices {
            let record = Int(said.records[place])
            let entity = said.entities[place]
            guard entity != .min, record < entityNumbers.count else { continue }
            entityNumbers[record] = Int64(entity)
            let layout = said.layouts[place]
            guard layout != .min, let source = names[Int64(said.sources[place])] else { continue }
            let created = Self.day(said.created[place])
            if scope.isPast, let created, created > scope.asOf { continue }
            var stage = said.stages[place] == .min ? -1 : stageNumbers[Int(said.stages[place])]
            var since = Self.day(said.since[place])
            if scope.isPast {
                let then = past[Int64(record)]
                stage = then.map { stages.number($0.text) } ?? -1
                since = then?.since.flatMap(Self.day)
            }
            let flags = Int64(said.flags[place])
            let own = said.owners[place]
            let owner = stated.isEmpty ? nil : stated[Int64(entity)].map { owners.number($0) }
            rowPlaces[record] = Int32(rows.count)
            rows.append(
                Row(
                    record: Int64(record), party: self.place(Int64(entity)), kind: source.kind,
                    source: source.number, owner: owner ?? (own == .min ? -1 : own), stage: stage,
                    since: since,
                    role: try roles.role(
                        stage: stage, stage >= 0 ? stages[stage] : "", table: layout),
                    created: created,
                    touched: Self.day(said.touched[place]),
                    isBounced: flags & PartyBlock.isBounced != 0,
                    said: UInt8(truncatingIfNeeded: flags & 0b1111),
                    mayPermit: flags & PartyBlock.mayPermit != 0,
                    mayObject: flags & PartyBlock.mayObject != 0))
        }
        self.owners = owners
    }

    /// What stages and tables mean; they are few, and reading their words costs more than all the rest.
    private struct RoleReading {
        private let store: CanonicalStore
        private let db: Database
        private let words: [String: CustomerRole]
        private var stages: [Int32: CustomerRole?] = [:]
        private var tables: [Int32: CustomerRole?] = [:]

        init(_ store: CanonicalStore, _ db: Database, _ words: [String: CustomerRole]) {
            self.store = store
            self.db = db
            self.words = words
        }

        /// - Parameters:
        ///   - stage: a number; -1 for none.
        ///   - layout: that of the record's table, whose name says what no stage says.
        mutating func role(
            stage: Int32, _ text: String, table layout: Int32
        ) throws -> CustomerRole {
            if stage >= 0 {
                let known = stages[stage]
                let role = known ?? words[store.folding.fold(text)] ?? CustomerRole(stage: text)
                if known == nil { stages[stage] = .some(role) }
                if let role { return role }
            }
            if let known = tables[layout] { return known ?? .other }
            let name = try store.layout(Int64(layout), db).table.name
            let role = CustomerRole(table: name) { words[store.folding.fold($0)] }
            tables[layout] = .some(role)
            return role ?? .other
        }
    }

    private static func day(_ number: Int32) -> CalendarDay? {
        number == .min ? nil : CalendarDay(number: Int(number))
    }

    /// By the number of a source, its number here and the kind of its records.
    private mutating func sourceNumbers(
        _ db: Database
    ) throws -> [Int64: (number: Int32, kind: PartyKind)] {
        var found: [Int64: (number: Int32, kind: PartyKind)] = [:]
        for row in try GRDB.Row.fetchAll(db, sql: "SELECT id, name, kind FROM source ORDER BY id") {
            let name: String = row["name"]
            let kind: String = row["kind"]
            found[row["id"]] = (sources.number(name), PartyKind(rawValue: kind) ?? .contact)
        }
        return found
    }

    /// The party and the kind of a record; nil for one that is not present.
    @inline(__always)
    func holder(_ record: Int32) -> (party: Int32, kind: PartyKind)? {
        guard record >= 0, Int(record) < rowPlaces.count, rowPlaces[Int(record)] >= 0 else {
            return nil
        }
        let place = Int(rowPlaces[Int(record)])
        return (rows[place].party, rows[place].kind)
    }

    /// The places of rows, those of one party after each other.
    func rowsByParty() -> [Int] {
        var starts = [Int](repeating: 0, count: entities.count + 1)
        for place in rows.indices { starts[Int(rows[place].party) + 1] += 1 }
        for party in entities.indices { starts[party + 1] += starts[party] }
        var places = [Int](repeating: 0, count: rows.count)
        for place in rows.indices {
            let party = Int(rows[place].party)
            places[starts[party]] = place
            starts[party] += 1
        }
        return places
    }

    /// The place of the party that a record belongs to, whether or not the record is still present;
    /// nil where none of the party's records is.
    func place(ofRecord record: Int64) -> Int32? {
        guard record >= 0, record < Int64(entityNumbers.count) else { return nil }
        return place(ofEntity: entityNumbers[Int(record)])
    }

    /// The place of a party by its number in the store; nil for one without a present record.
    func place(ofEntity entity: Int64) -> Int32? {
        guard entity >= 0, entity < Int64(places.count), places[Int(entity)] >= 0 else {
            return nil
        }
        return places[Int(entity)]
    }

    private mutating func place(_ entity: Int64) -> Int32 {
        let known = places[Int(entity)]
        if known >= 0 { return known }
        let place = Int32(entities.count)
        places[Int(entity)] = place
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
