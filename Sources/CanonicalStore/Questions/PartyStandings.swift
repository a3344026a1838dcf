import GRDB
import RecordModel

/// What each party is to us, over all its records and all that happened with it.
struct PartyStandings {
    struct Standing {
        var kind = PartyKind.contact
        var role = CustomerRole.other
        /// A number in the scan's `stages`; -1 where no record says one.
        var stage: Int32 = -1
        var since: CalendarDay?
        var firstSeen: CalendarDay?
        var records: Int32 = 0
        var isWanted = false
    }

    let all: QuestionRows
    let scan: PartyScan
    let colleagues: Colleagues
    /// By the party's place in the scan.
    private(set) var standings: [Standing]

    /// - Parameter departed: colleagues who have left, as the policy names them.
    init(_ rows: QuestionRows, scope: QuestionScope, departed: [String] = []) throws {
        let store = rows.store
        let db = rows.db
        all = rows
        scan = try PartyScan(rows, scope: scope)
        colleagues = try Colleagues(store, db, departed: departed)
        standings = Array(repeating: Standing(), count: scan.entities.count)
        for row in scan.rows { note(row) }
        try noteDeeds(rows, scope)
        try choose(rows, scope)
    }

    private mutating func note(_ row: PartyScan.Row) {
        var standing = standings[Int(row.party)]
        defer { standings[Int(row.party)] = standing }
        standing.kind = row.kind
        standing.records += 1
        if let created = row.created, standing.firstSeen.map({ created < $0 }) ?? true {
            standing.firstSeen = created
        }
        if standing.records > 1, row.role < standing.role { return }
        if standing.records > 1, row.role == standing.role, standing.stage >= 0 {
            // Of two records that say the same role, the stage that came first; then the smaller.
            if row.stage < 0 { return }
            let isEarlier =
                switch (row.since, standing.since) {
                case (let mine?, let other?) where mine != other: mine < other
                case (.some, nil): true
                case (nil, .some): false
                default: scan.stages[row.stage] < scan.stages[standing.stage]
                }
            if !isEarlier { return }
        }
        standing.role = row.role
        standing.stage = row.stage
        standing.since = row.since
    }

    /// Who bought is a customer, unless a source says not any more; with whom a deal is open might.
    private mutating func noteDeeds(_ all: QuestionRows, _ scope: QuestionScope) throws {
        var words = PipelineWords(scope.words, all.store.folding)
        for kind in [HistoryKind.deal, .purchase, .contract, .asset] {
            let rows = try all.pieces(kind)
            // Statuses are few.
            let isCancelled =
                kind == .purchase ? rows.texts.texts.map(HistoryPiece.isCancelled) : []
            for row in rows.items.indices where rows.isPresent[row] == 1 {
                var state = rows.state(row)
                if scope.isPast, let day = Self.day(rows, row, state), day > scope.asOf {
                    continue
                }
                var role = CustomerRole.customer
                if kind == .deal {
                    if !words.isEmpty, let stage = rows.text(rows.stages[row]),
                        let said = words.meaning(stage)
                    {
                        state = HistoryFacts.State(rawValue: said.rawValue)
                    }
                    switch state {
                    case .open: role = .prospect
                    case .won: role = .customer
                    default: continue
                    }
                } else if kind == .purchase, rows.statuses[row] != .min,
                    isCancelled[Int(rows.statuses[row])]
                {
                    continue
                }
                note(role, of: rows, row)
            }
        }
    }

    /// When something came to be that the store says is so; of a deal that was won when that was.
    private static func day(
        _ rows: PieceRows, _ row: Int, _ state: HistoryFacts.State?
    ) -> CalendarDay? {
        if state == .won, let end = PieceRows.day(rows.ends[row]) ?? PieceRows.day(rows.due[row]) {
            return end
        }
        return PieceRows.day(rows.days[row])
    }

    private mutating func note(_ role: CustomerRole, of rows: PieceRows, _ row: Int) {
        for place in rows.records(of: row) {
            guard let party = scan.place(ofRecord: Int64(rows.records[place])) else { continue }
            let known = standings[Int(party)].role
            if role > known && !(role == .customer && known == .formerCustomer) {
                standings[Int(party)].role = role
            }
        }
    }

    /// Marks the parties that the question is about.
    private mutating func choose(_ all: QuestionRows, _ scope: QuestionScope) throws {
        let owners = scope.owner.map { wanted in
            scan.owners.texts.map { colleagues.isSame($0, as: wanted) }
        }
        let source = scope.source.map { wanted in scan.sources.texts.map { $0 == wanted } }
        var isOwned = [Bool](repeating: owners == nil, count: standings.count)
        var isFound = [Bool](repeating: source == nil, count: standings.count)
        for row in scan.rows {
            if let owners, row.owner >= 0, owners[Int(row.owner)] { isOwned[Int(row.party)] = true }
            if let source, source[Int(row.source)] { isFound[Int(row.party)] = true }
        }
        let segment = try scope.segment.map {
            try SegmentReading(all, $0, scope: scope, scan: scan, colleagues: colleagues)
        }
        for place in standings.indices {
            let standing = standings[place]
            standings[place].isWanted =
                isOwned[place] && isFound[place]
                && scope.contains(standing.since ?? standing.firstSeen)
                && (segment?.contains(scan.entities[place], standing) ?? true)
        }
    }
}
