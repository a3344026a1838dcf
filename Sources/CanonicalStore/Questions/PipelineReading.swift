import GRDB
import RecordModel

/// Works out where deals and tickets stand on a day.
struct PipelineReading {
    private let store: CanonicalStore
    private let db: Database
    private let scope: QuestionScope
    private let colleagues: Colleagues
    private let pieces: HistoryPieces
    private let filter: ScopeFilter

    private static let cells: [HistoryField] = [.probability, .pipeline, .stage, .modifiedAt]

    /// - Parameter filter: that of the scope, where the caller has it already.
    init(
        _ scope: QuestionScope, _ colleagues: Colleagues, _ pieces: HistoryPieces,
        filter known: ScopeFilter? = nil
    ) throws {
        store = pieces.all.store
        db = pieces.all.db
        self.scope = scope
        self.colleagues = colleagues
        self.pieces = pieces
        filter = try known ?? ScopeFilter(pieces.all, scope, colleagues)
    }

    /// - Parameter most: how many deals, and how many tickets, are listed at most; nil for all.
    func pipeline(most: Int?) throws -> Pipeline {
        let deals = try openDeals()
        let tickets = try tickets()
        let today = scope.asOf
        return Pipeline(
            asOf: today, deals: try listed(deals, most),
            stages: PipelineSums.stages(deals.map(\.deal), today),
            months: PipelineSums.months(deals.map(\.deal), today),
            tickets: try listed(tickets.open, most),
            statuses: PipelineSums.statuses(tickets.open.map(\.ticket)),
            usualTicketDays: tickets.usualDays,
            counts: Pipeline.Counts(
                deals: deals.count, pastClose: deals.count { $0.deal.isPastClose(today) },
                ofDeparted: deals.count { $0.deal.ownerHasLeft },
                doubles: deals.lazy.filter { !$0.deal.doubles.isEmpty }.map(\.deal.citation),
                tickets: tickets.open.count,
                lateTickets: tickets.open.count { entry in
                    guard let usual = tickets.usualDays, let opened = entry.ticket.opened else {
                        return false
                    }
                    return today - opened > 2 * max(usual, 1)
                }))
    }

    // MARK: Deals

    /// A deal that is open on the day, before anybody asks what it is called.
    struct OpenDeal {
        let piece: HistoryPiece
        /// The entities that it belongs to.
        let owners: [Int64]
        let stage: String?
        let since: CalendarDay?
        let basis: Pipeline.Deal.Basis?
        /// What the policy says of the stage.
        let words: QuestionWords.Stage?
        let usualDays: Int?

        func isStalled(_ today: CalendarDay) -> Bool {
            Pipeline.Deal.isStalled(since: since, usualDays: usualDays, today)
        }

        func isPastClose(_ today: CalendarDay) -> Bool {
            piece.dueDay.map { $0 < today } ?? false
        }
    }

    /// The deals that are open on the day, with what their cells say, and the share of ended deals that
    /// were won.
    func standings() throws -> (deals: [(deal: OpenDeal, texts: [String?]?)], chance: Double) {
        let all = try pieces.pieces([.deal])
        var ends: [Int64: CalendarDay] = [:]
        for deal in all where deal.state == .won || deal.state == .lost {
            ends[deal.item] = deal.endDay ?? deal.dueDay
        }
        let history = try StageHistory(pieces.all, ends: ends, deals: all)
        let cells = try HistoryCells(store, db, Self.cells)
        let words = PipelineWords(scope.words, store.folding)
        var found: [(deal: OpenDeal, texts: [String?]?)] = []
        for piece in all where isOpen(piece, end: ends[piece.item]) {
            let owners = try pieces.owners(of: piece)
            guard filter.wants(piece, owners), scope.contains(piece.dueDay) else { continue }
            let standing = try standing(of: piece, history, cells)
            let texts = words.isEmpty ? nil : try cells.texts(piece.item)
            let own = words.stage(standing.stage, of: texts?[1])
            found.append(
                (
                    OpenDeal(
                        piece: piece, owners: owners, stage: standing.stage, since: standing.since,
                        basis: standing.basis, words: own,
                        usualDays: own?.usualDays ?? standing.stage.flatMap(history.usualDays)),
                    texts
                ))
        }
        return (found, Self.share(all))
    }

    /// A deal or a ticket with the entities that it belongs to.
    private typealias OwnedDeal = (deal: Pipeline.Deal, owners: [Int64])
    private typealias OwnedTicket = (ticket: Pipeline.Ticket, item: Int64, owners: [Int64])

    /// The deals that are open on the day, by close day, then citation, without what those are called to
    /// whom they belong.
    private func openDeals() throws -> [OwnedDeal] {
        let (open, chance) = try standings()
        let cells = try HistoryCells(store, db, Self.cells)
        var deals: [OwnedDeal] = []
        deals.reserveCapacity(open.count)
        for (open, known) in open {
            let deal = try pieces.named(open.piece)
            let texts = try known ?? cells.texts(deal.item)
            let own = Pipeline.Deal(
                citation: deal.citation, name: deal.name, pipeline: texts[1],
                stage: open.stage, since: open.since, basis: open.basis,
                usualDays: open.usualDays, amountMillionths: deal.amountMillionths,
                currency: deal.currency,
                probability: texts[0].flatMap(Self.probability) ?? open.words?.probability
                    ?? chance,
                stagePlace: open.words?.place, closeDay: deal.dueDay,
                owner: deal.owner.map(colleagues.name),
                ownerHasLeft: deal.owner.map(colleagues.hasLeft) ?? false,
                parties: [], doubles: [])
            deals.append((own, open.owners))
        }
        DoubleDeals(store.folding).mark(&deals)
        let order = Self.order(deals.map { ($0.deal.closeDay, $0.deal.citation) })
        return order.map { deals[$0] }
    }

    /// The first deals, with what those are called to whom they belong.
    private func listed(_ deals: [OwnedDeal], _ most: Int?) throws -> [Pipeline.Deal] {
        try deals.prefix(most ?? deals.count).map { entry in
            var deal = entry.deal
            deal.parties = try pieces.references(entry.owners)
            return deal
        }
    }

    /// The places of what has a day and a citation, by both; what has no day comes last.
    private static func order(
        _ keys: [(day: CalendarDay?, citation: TimelineEntry.Citation)]
    ) -> [Int] {
        let days = keys.map { $0.day?.number ?? .max }
        return keys.indices.sorted { left, right in
            days[left] != days[right]
                ? days[left] < days[right] : keys[left].citation < keys[right].citation
        }
    }

    private func isOpen(_ deal: HistoryPiece, end: CalendarDay?) -> Bool {
        guard scope.isPast else { return deal.state == .open }
        if let made = deal.day, made > scope.asOf { return false }
        if deal.state == .open { return true }
        // What ended later was open then.
        return end.map { $0 > scope.asOf } ?? false
    }

    private func standing(
        of deal: HistoryPiece, _ history: StageHistory, _ cells: HistoryCells
    ) throws -> (stage: String?, since: CalendarDay?, basis: Pipeline.Deal.Basis?) {
        let listed = history.standing(deal.item, on: scope.asOf)
        if scope.isPast && deal.state != .open {
            return (listed?.stage, listed?.since, listed.map { _ in .change })
        }
        if let listed, scope.isPast || listed.stage == deal.stage {
            return (listed.stage, listed.since, .change)
        }
        if deal.rows.versions[deal.row] > 1 {
            var since: CalendarDay?
            var former: String?
            for texts in try cells.history(deal.item) where texts[2] != former {
                since = former == nil ? nil : texts[3].flatMap(PartyScan.day)
                former = texts[2]
            }
            if let since, since <= scope.asOf { return (deal.stage, since, .version) }
        }
        return (deal.stage, deal.day, deal.day.map { _ in .created })
    }

    /// A probability as sources write it: `35`, `35 %` or `0.35`.
    static func probability(_ text: String) -> Double? {
        guard let read = HistoryAmount(text.filter { $0 != "%" }) else { return nil }
        let value = Double(read.millionths) / 1e6
        let isShare = value <= 1 && !text.contains("%") && text.contains { $0 == "." || $0 == "," }
        return min(1, max(0, isShare ? value : value / 100))
    }

    /// The share of finished deals that were won; one half where none is finished.
    private static func share(_ deals: [HistoryPiece]) -> Double {
        let won = deals.count { $0.state == .won }
        let lost = deals.count { $0.state == .lost }
        return won + lost == 0 ? 0.5 : Double(won) / Double(won + lost)
    }

    // MARK: Tickets

    /// The tickets that are open on the day, the oldest first, without their attempts and those to whom
    /// they belong; and how long tickets usually take.
    private func tickets() throws -> (open: [OwnedTicket], usualDays: Int?) {
        var days: [Int] = []
        var open: [OwnedTicket] = []
        for ticket in try pieces.pieces([.ticket]) {
            if ticket.state == .closed, let opened = ticket.day, let ended = ticket.endDay,
                ended >= opened
            {
                days.append(ended - opened)
            }
            guard isOpen(ticket), scope.contains(ticket.day) else { continue }
            let owners = try pieces.owners(of: ticket)
            guard filter.wants(ticket, owners) else { continue }
            let ticket = try pieces.named(ticket)
            let own = Pipeline.Ticket(
                citation: ticket.citation, name: ticket.name, status: ticket.status,
                priority: ticket.priority, opened: ticket.day, attempts: 0,
                owner: ticket.owner.map(colleagues.name),
                ownerHasLeft: ticket.owner.map(colleagues.hasLeft) ?? false, parties: [])
            open.append((own, ticket.item, owners))
        }
        let order = Self.order(open.map { ($0.ticket.opened, $0.ticket.citation) })
        return (order.map { open[$0] }, StageHistory.median(days.sorted()))
    }

    private func isOpen(_ ticket: HistoryPiece) -> Bool {
        guard scope.isPast else { return ticket.state == .open }
        return (ticket.day.map { $0 <= scope.asOf } ?? true)
            && (ticket.state == .open || ticket.endDay.map { $0 > scope.asOf } ?? false)
    }

    /// The first tickets, with how often something was said and to whom they belong.
    private func listed(_ tickets: [OwnedTicket], _ most: Int?) throws -> [Pipeline.Ticket] {
        let attempts = try BulkStatement(
            db,
            """
            SELECT count(*) FROM historyLink l JOIN historyRecord n ON n.id = l.item
            WHERE l.target = ? AND l.role = 'ticket' AND n.isPresent = 1
            """)
        return try tickets.prefix(most ?? tickets.count).map { entry in
            var ticket = entry.ticket
            attempts.bind(entry.item, at: 1)
            ticket.attempts = try attempts.step() ? Int(attempts.integer(0)) : 0
            attempts.reset()
            ticket.parties = try pieces.references(entry.owners)
            return ticket
        }
    }
}
