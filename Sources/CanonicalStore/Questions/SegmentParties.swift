import GRDB
import RecordModel

/// Finds the parties that meet a condition of a segment.
///
/// What several records of one party say is met where one of them says it; `!=` is met where none
/// says it.
struct SegmentParties {
    private let all: QuestionRows
    private let scope: QuestionScope
    private let scan: PartyScan
    private let colleagues: Colleagues

    private var store: CanonicalStore { all.store }
    private var db: Database { all.db }

    init(
        _ rows: QuestionRows, _ scope: QuestionScope, _ scan: PartyScan, _ colleagues: Colleagues
    ) {
        all = rows
        self.scope = scope
        self.scan = scan
        self.colleagues = colleagues
    }

    /// The numbers of the entities; nil for a field that follows from their standing.
    ///
    /// - Throws: `StoreError` with `.refused` for a column that no table has.
    func meeting(_ condition: Segment.Condition) throws -> Set<Int64>? {
        switch condition.field {
        case .kind, .role: nil
        case .column(let column): try values(column.rawValue, condition)
        case .behaviour(let behaviour): try counted(behaviour, condition)
        case .owner:
            rows(condition) { row in
                row.owner < 0 ? nil : colleagues.name(scan.owners[row.owner])
            }
        case .source: rows(condition) { scan.sources[$0.source] }
        case .stage: rows(condition) { $0.stage < 0 ? nil : scan.stages[$0.stage] }
        case .field(let field): try cells(condition) { $0.field == field }
        case .own(let header):
            try cells(condition) { store.folding.fold($0.header) == store.folding.fold(header) }
        }
    }

    private func isMet(_ text: String, by condition: Segment.Condition) -> Bool {
        let said = store.folding.fold(text)
        let wanted = store.folding.fold(condition.text)
        switch condition.comparison {
        case .equals, .differs: return said == wanted
        case .contains:
            return wanted.isEmpty ? !said.isEmpty : (" " + said).contains(" " + wanted)
        case .less, .greater:
            guard !said.isEmpty else { return false }
            let isLess: Bool
            if let other = Double(wanted) {
                // What is no number is neither less nor more than one.
                guard let one = Double(said), one != other else { return false }
                isLess = one < other
            } else {
                if said == wanted { return false }
                isLess = said < wanted
            }
            return isLess == (condition.comparison == .less)
        }
    }

    /// Whether a condition is met by who has no value at all: `owner=`.
    private static func asksForNothing(_ condition: Segment.Condition) -> Bool {
        condition.text.isEmpty
            && (condition.comparison == .equals || condition.comparison == .differs)
    }

    /// Those of all parties that are among some, or, for `!=`, that are not.
    private func answer(_ found: Set<Int64>, _ condition: Segment.Condition) -> Set<Int64> {
        condition.comparison == .differs ? Set(scan.entities).subtracting(found) : found
    }

    private func values(_ column: String, _ condition: Segment.Condition) throws -> Set<Int64> {
        var answers: [String: Bool] = [:]
        var found: Set<Int64> = []
        let query = try BulkStatement(db, "SELECT id, coalesce(\(column), '') FROM entity")
        while try query.step() {
            let text = query.text(1)
            let isMet = answers[text] ?? isMet(text, by: condition)
            answers[text] = isMet
            if isMet { found.insert(query.integer(0)) }
        }
        return answer(found, condition)
    }

    private func rows(
        _ condition: Segment.Condition, _ text: (PartyScan.Row) -> String?
    ) -> Set<Int64> {
        var answers: [String: Bool] = [:]
        var found: Set<Int64> = []
        var said: Set<Int64> = []
        for row in scan.rows {
            guard let text = text(row) else { continue }
            let entity = scan.entities[Int(row.party)]
            said.insert(entity)
            let isMet = answers[text] ?? isMet(text, by: condition)
            answers[text] = isMet
            if isMet { found.insert(entity) }
        }
        if Self.asksForNothing(condition) { found = Set(scan.entities).subtracting(said) }
        return answer(found, condition)
    }

    private func cells(
        _ condition: Segment.Condition, _ isWanted: (SourceColumn) -> Bool
    ) throws -> Set<Int64> {
        var columns: [Int64: [Int]] = [:]
        for number in try Int64.fetchAll(db, sql: "SELECT id FROM tableLayout ORDER BY id") {
            let own = try store.layout(number, db).table.columns
            columns[number] = own.indices.filter { isWanted(own[$0]) }
        }
        guard columns.values.contains(where: { !$0.isEmpty }) else {
            throw StoreError(
                .refused, code: "segment.unknownField",
                message: "No table has the column '\(condition.field.name)' that a segment asks "
                    + "for; `recollect profile` lists the columns.")
        }
        var answers: [String: Bool] = [:]
        var found: Set<Int64> = []
        var said: Set<Int64> = []
        let query = try BulkStatement(
            db,
            """
            SELECT m.entity, r.layout, r.cells FROM sourceRecord r
                JOIN membership m ON m.record = r.id WHERE r.absentRun IS NULL
            """)
        while try query.step() {
            for column in columns[query.integer(1)] ?? [] {
                let text = query.withBytes(2) { bytes -> String in
                    guard let range = PackedCells.firstCell(of: column, in: bytes) else {
                        return ""
                    }
                    let cell = bytes.extracting(range)
                    return unsafe cell.withUnsafeBufferPointer {
                        unsafe String(decoding: $0, as: UTF8.self)
                    }
                }
                if text.isEmpty { continue }
                said.insert(query.integer(0))
                let isMet = answers[text] ?? isMet(text, by: condition)
                answers[text] = isMet
                if isMet { found.insert(query.integer(0)) }
            }
        }
        if Self.asksForNothing(condition) { found = Set(scan.entities).subtracting(said) }
        return answer(found, condition)
    }

    // MARK: Behaviour

    private func counted(
        _ behaviour: SegmentField.Behaviour, _ condition: Segment.Condition
    ) throws -> Set<Int64> {
        let isOfDeals = [.openDeals, .wonDeals, .lostDeals].contains(behaviour)
        let counts: [Int64: Int]
        if behaviour == .silentDays {
            counts = try silentDays()
        } else if isOfDeals && !scope.words.stages.isEmpty {
            counts = try dealCounts(behaviour)
        } else {
            counts = try self.counts(Self.filter(behaviour))
        }
        let none = behaviour == .silentDays ? "999999" : "0"
        return answer(
            Set(
                scan.entities.filter { entity in
                    isMet(counts[entity].map(String.init) ?? none, by: condition)
                }), condition)
    }

    private static func filter(_ behaviour: SegmentField.Behaviour) -> String {
        switch behaviour {
        case .openDeals: "s.object = 'deal' AND f.state = 'open'"
        case .wonDeals: "s.object = 'deal' AND f.state = 'won'"
        case .lostDeals: "s.object = 'deal' AND f.state = 'lost'"
        case .openTickets: "s.object = 'ticket' AND f.state = 'open'"
        case .tickets: "s.object = 'ticket'"
        case .openTasks: "s.object = 'task' AND f.state = 'open'"
        case .purchases: "s.object = 'purchase'"
        case .responses: "s.object = 'membership' AND lower(f.status) LIKE '%respon%'"
        case .silentDays: "0"
        }
    }

    private func counts(_ filter: String) throws -> [Int64: Int] {
        guard try store.hasHistory(db) else { return [:] }
        let query = try BulkStatement(
            db,
            """
            SELECT m.entity, count(DISTINCT h.item) FROM historySource s
                JOIN historyRecord r ON r.source = s.id JOIN historyFact f ON f.item = r.id
                JOIN historyReach h ON h.item = r.id JOIN membership m ON m.record = h.record
            WHERE r.isPresent = 1 AND (\(filter)) AND (f.time IS NULL OR f.time < ?1)
            GROUP BY m.entity
            """)
        query.bind(CalendarDay(number: scope.asOf.number + 1).text, at: 1)
        var counts: [Int64: Int] = [:]
        while try query.step() { counts[query.integer(0)] = Int(query.integer(1)) }
        return counts
    }

    /// As `counts`, of deals whose stages mean what the policy says.
    private func dealCounts(_ behaviour: SegmentField.Behaviour) throws -> [Int64: Int] {
        let pieces = try HistoryPieces(all, scope.words)
        let wanted: HistoryFacts.State =
            behaviour == .openDeals ? .open : behaviour == .wonDeals ? .won : .lost
        var counts: [Int64: Int] = [:]
        for deal in try pieces.pieces([.deal]) where deal.state == wanted {
            if let day = deal.day, day > scope.asOf { continue }
            for entity in try pieces.owners(of: deal) { counts[entity, default: 0] += 1 }
        }
        return counts
    }

    private func silentDays() throws -> [Int64: Int] {
        let contacts = try TalkDays(
            all, until: scope.asOf, without: OwnActivities(store, db, scope.words).silent)
        var days: [Int64: Int] = [:]
        for entity in scan.entities {
            if let last = contacts.day(of: entity) { days[entity] = scope.asOf - last }
        }
        return days
    }
}
