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

    /// - Parameter departed: colleagues who have left, as the policy names them.
    init(
        _ store: CanonicalStore, _ db: Database, scope: QuestionScope,
        departed: [String] = []
    ) throws {
        scan = try PartyScan(store, db, scope: scope)
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
            SELECT h.record, f.state, f.status, f.stage FROM historyRecord r
                CROSS JOIN historyFact f CROSS JOIN historyReach h
            WHERE r.source = ?2 AND r.isPresent = 1 AND f.item = r.id AND h.item = r.id
                AND (NOT ?3 OR f.state IN ('open', 'won'))
                AND (?1 IS NULL OR coalesce(CASE WHEN f.state = 'won'
                    THEN coalesce(f.endTime, f.dueTime) END, f.time, '') < ?1)
            """)
        query.bind(scope.isPast ? CalendarDay(number: scope.asOf.number + 1).text : nil, at: 1)
        var words = PipelineWords(scope.words, store.folding)
        var statuses = TextPool()
        var isCancelled: [Bool] = []
        let sources = try Row.fetchAll(
            db,
            sql: """
                SELECT id, object FROM historySource
                WHERE object IN ('deal', 'purchase', 'contract', 'asset') ORDER BY id
                """)
        for source in sources {
            let object: String = source["object"]
            query.bind(source["id"] as Int64, at: 2)
            // What stages of the company's own mean is not in the store.
            query.bind(Int64(object == "deal" && words.isEmpty ? 1 : 0), at: 3)
            while try query.step() {
                guard let place = scan.place(ofRecord: query.integer(0)) else { continue }
                var role = CustomerRole.customer
                if object == "deal" {
                    var state = query.withBytes(1) { $0.isEmpty ? 0 : $0[0] }
                    if !words.isEmpty, !query.isNull(3), let said = words.meaning(query.text(3)) {
                        state = said.rawValue.utf8.first ?? 0
                    }
                    switch state {
                    case UInt8(ascii: "o"): role = .prospect
                    case UInt8(ascii: "w"): role = .customer
                    default: continue
                    }
                } else if object == "purchase", !query.isNull(2) {
                    let status = Int(query.withBytes(2) { statuses.number($0) })
                    if status == isCancelled.count {
                        isCancelled.append(HistoryPiece.isCancelled(statuses.texts[status]))
                    }
                    if isCancelled[status] { continue }
                }
                let known = standings[Int(place)].role
                if role > known && !(role == .customer && known == .formerCustomer) {
                    standings[Int(place)].role = role
                }
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
