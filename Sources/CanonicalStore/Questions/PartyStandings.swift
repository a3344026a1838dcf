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

    let scan: PartyScan
    let colleagues: Colleagues
    /// By the party's place in the scan.
    private(set) var standings: [Standing]

    /// - Parameters:
    ///   - roles: what stages of the user's own making mean, folded.
    ///   - departed: colleagues who have left, as the policy names them.
    init(
        _ store: CanonicalStore, _ db: Database, scope: QuestionScope,
        roles: [String: CustomerRole] = [:], departed: [String] = []
    ) throws {
        scan = try PartyScan(store, db, scope: scope, roles: roles)
        colleagues = try Colleagues(store, db, departed: departed)
        standings = Array(repeating: Standing(), count: scan.entities.count)
        for row in scan.rows { note(row) }
        try noteDeeds(store, db, scope)
        try choose(store, db, scope)
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
    private mutating func noteDeeds(
        _ store: CanonicalStore, _ db: Database, _ scope: QuestionScope
    ) throws {
        guard try store.hasHistory(db) else { return }
        let query = try BulkStatement(
            db,
            """
            SELECT m.entity, CASE WHEN s.object = 'deal' AND f.state = 'open' THEN 1 ELSE 3 END,
                CASE WHEN s.object = 'purchase' THEN f.status END
            FROM historySource s JOIN historyRecord r ON r.source = s.id
                JOIN historyFact f ON f.item = r.id JOIN historyReach h ON h.item = f.item
                JOIN membership m ON m.record = h.record
            WHERE s.object IN ('deal', 'purchase', 'contract', 'asset') AND r.isPresent = 1
                AND (s.object <> 'deal' OR f.state IN ('open', 'won'))
                AND (?1 IS NULL OR coalesce(CASE WHEN f.state = 'won'
                    THEN coalesce(f.endTime, f.dueTime) END, f.time, '') < ?1)
            """)
        query.bind(scope.isPast ? CalendarDay(number: scope.asOf.number + 1).text : nil, at: 1)
        var isCancelled: [String: Bool] = [:]
        while try query.step() {
            guard let place = scan.place(ofEntity: query.integer(0)) else { continue }
            if let status = query.optionalText(2) {
                let known = isCancelled[status] ?? HistoryPiece.isCancelled(status)
                isCancelled[status] = known
                if known { continue }
            }
            let role: CustomerRole = query.integer(1) == 3 ? .customer : .prospect
            let known = standings[Int(place)].role
            if role > known && !(role == .customer && known == .formerCustomer) {
                standings[Int(place)].role = role
            }
        }
    }

    /// Marks the parties that the question is about.
    private mutating func choose(
        _ store: CanonicalStore, _ db: Database, _ scope: QuestionScope
    ) throws {
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
            try SegmentReading(
                store, db, $0, scope: scope, scan: scan, colleagues: colleagues)
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
