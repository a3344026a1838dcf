import GRDB
import RecordModel

/// Counts what customers did, once by parties and once as if every record were a party of its own.
struct PatternReading {
    private let store: CanonicalStore
    private let db: Database
    private let scope: QuestionScope
    private let parties: PartyStandings
    private let pieces: HistoryPieces
    private let filter: ScopeFilter
    private let reach: BulkStatement
    /// By record, its place in the scan's rows.
    private var places: [Int64: Int] = [:]

    private var total: PatternCounter
    private var undeduplicated: PatternCounter
    private var sources: [String: PatternCounter] = [:]
    private var owners: [String: PatternCounter] = [:]
    private var months: [String: (records: Int, filled: Int)] = [:]

    init(
        _ store: CanonicalStore, _ db: Database, _ scope: QuestionScope, departed: [String]
    ) throws {
        self.store = store
        self.db = db
        self.scope = scope
        var all = scope
        all.from = nil
        all.to = nil
        parties = try PartyStandings(store, db, scope: all, departed: departed)
        pieces = try HistoryPieces(store, db)
        filter = try ScopeFilter(store, db, scope, parties.colleagues)
        reach = try BulkStatement(db, "SELECT record FROM historyReach WHERE item = ? ORDER BY 1")
        total = PatternCounter(today: scope.asOf)
        undeduplicated = PatternCounter(today: scope.asOf)
        for (place, row) in parties.scan.rows.enumerated() { places[row.record] = place }
    }

    mutating func patterns() throws -> Patterns {
        countRecords()
        let velocity = try countDeals()
        try countTickets()
        try countPurchases()
        let listed = months.sorted { $0.key < $1.key }.suffix(12)
        return Patterns(
            asOf: scope.asOf, total: total.figures(), undeduplicated: undeduplicated.figures(),
            parts: Self.parts("source", sources) + Self.parts("owner", owners),
            velocity: velocity,
            months: listed.map {
                Patterns.Month(
                    month: $0.key, records: $0.value.records,
                    completeness: Double($0.value.filled) / Double(4 * $0.value.records))
            }, buyerGroups: total.groups(), undeduplicatedGroups: undeduplicated.groups())
    }

    private static func parts(
        _ kind: String, _ counters: [String: PatternCounter]
    ) -> [Patterns.Part] {
        counters.sorted { $0.key < $1.key }.map {
            Patterns.Part(kind: kind, name: $0.key, figures: $0.value.figures())
        }
    }

    /// Notes something with all parts that it belongs to.
    private mutating func note(
        source: String, owner: String?, _ body: (inout PatternCounter) -> Void
    ) {
        body(&total)
        body(&sources[source, default: PatternCounter(today: scope.asOf)])
        if let owner {
            let name = parties.colleagues.name(owner)
            body(&owners[name, default: PatternCounter(today: scope.asOf)])
        }
    }

    // MARK: Records

    private mutating func countRecords() {
        let asked = scope.owner.map { wanted in
            parties.scan.owners.texts.map { parties.colleagues.isSame($0, as: wanted) }
        }
        for row in parties.scan.rows where parties.standings[Int(row.party)].isWanted {
            let source = parties.scan.sources[row.source]
            if let wanted = scope.source, source != wanted { continue }
            let owner = row.owner < 0 ? nil : parties.scan.owners[row.owner]
            if let asked, row.owner < 0 || !asked[Int(row.owner)] { continue }
            note(source: source, owner: owner) {
                $0.note(record: row.said, of: Int64(row.party))
            }
            undeduplicated.note(record: row.said, of: row.record)
            guard let created = row.created, created <= scope.asOf else { continue }
            let filled = (row.said & 0b1111).nonzeroBitCount
            months[created.month, default: (0, 0)].records += 1
            months[created.month, default: (0, 0)].filled += filled
        }
    }

    // MARK: History

    /// Whom a piece belongs to: the accounts, else the people; as parties and as records.
    private func holders(_ item: Int64) throws -> (parties: [Int64], records: [Int64]) {
        reach.bind(item, at: 1)
        var rows: [PartyScan.Row] = []
        while try reach.step() {
            if let place = places[reach.integer(0)] { rows.append(parties.scan.rows[place]) }
        }
        let accounts = rows.filter { $0.kind == .account }
        if !accounts.isEmpty { rows = accounts }
        return (Set(rows.map { Int64($0.party) }).sorted(), rows.map(\.record))
    }

    private func isWanted(_ piece: HistoryPiece, _ holders: [Int64]) -> Bool {
        filter.wants(piece, holders.map { parties.scan.entities[Int($0)] })
    }

    private mutating func countDeals() throws -> [Patterns.Velocity] {
        var ends: [Int64: CalendarDay] = [:]
        let deals = try pieces.pieces([.deal])
        for deal in deals where deal.state == .won || deal.state == .lost {
            let end = deal.endDay ?? deal.dueDay
            ends[deal.item] = end
            if let end, end > scope.asOf { continue }
            guard scope.contains(end), isWanted(deal, try holders(deal.item).parties) else {
                continue
            }
            let isWon = deal.state == .won
            let days = deal.day.flatMap { made in end.map { $0 - made } }.flatMap {
                $0 < 0 ? nil : $0
            }
            note(source: deal.source, owner: deal.owner) {
                if isWon { $0.note(wonAfter: days) } else { $0.noteLost() }
            }
            if isWon { undeduplicated.note(wonAfter: days) } else { undeduplicated.noteLost() }
        }
        return try StageHistory(db, ends: ends, deals: deals).velocity()
    }

    private mutating func countTickets() throws {
        let tickets = try pieces.pieces([.ticket])
        if tickets.isEmpty { return }
        var answers: [Int64: String] = [:]
        let query = try BulkStatement(
            db,
            """
            SELECT l.target, min(f.time) FROM historyLink l JOIN historyRecord r ON r.id = l.item
                JOIN historySource s ON s.id = r.source JOIN historyFact f ON f.item = l.item
            WHERE l.role = 'ticket' AND l.target IS NOT NULL AND r.isPresent = 1
                AND s.object = 'ticketEntry' AND f.time IS NOT NULL GROUP BY l.target
            """)
        while try query.step() { answers[query.integer(0)] = query.text(1) }
        for ticket in tickets {
            guard ticket.day.map({ $0 <= scope.asOf }) ?? true, scope.contains(ticket.day) else {
                continue
            }
            let holders = try holders(ticket.item)
            guard isWanted(ticket, holders.parties) else { continue }
            let minutes = ticket.time.flatMap { opened in
                answers[ticket.item].flatMap { Self.minutes(from: opened, to: $0) }
            }
            note(source: ticket.source, owner: ticket.owner) {
                $0.note(ticketOf: holders.parties, minutes: minutes)
            }
            undeduplicated.note(ticketOf: holders.records, minutes: minutes)
        }
    }

    private mutating func countPurchases() throws {
        for purchase in try pieces.pieces([.purchase]) where !purchase.isCancelled {
            guard let day = purchase.day, day <= scope.asOf, scope.contains(day) else { continue }
            let holders = try holders(purchase.item)
            guard isWanted(purchase, holders.parties) else { continue }
            let bought = PatternCounter.Purchase(
                day: day, millionths: purchase.amountMillionths ?? 0,
                currency: purchase.currency ?? "")
            note(source: purchase.source, owner: purchase.owner) {
                $0.note(bought, of: holders.parties)
            }
            undeduplicated.note(bought, of: holders.records)
        }
    }

    /// Minutes between two times of one form; nil where one is only a day, or the second is earlier.
    static func minutes(from: String, to: String) -> Int? {
        func minute(_ text: String) -> Int? {
            guard let day = CalendarDay(text), text.utf8.count >= 16 else { return nil }
            let clock = text.utf8.dropFirst(11).prefix(5).split(separator: 0x3a)
            guard clock.count == 2, let hours = Int(String(clock[0]) ?? ""),
                let minutes = Int(String(clock[1]) ?? "")
            else { return nil }
            return day.number * 1440 + hours * 60 + minutes
        }
        guard from.hasSuffix("Z") == to.hasSuffix("Z"), let start = minute(from),
            let end = minute(to), end >= start
        else { return nil }
        return end - start
    }
}
