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

    init(
        _ store: CanonicalStore, _ db: Database, _ scope: QuestionScope, _ colleagues: Colleagues,
        _ pieces: HistoryPieces
    ) throws {
        self.store = store
        self.db = db
        self.scope = scope
        self.colleagues = colleagues
        self.pieces = pieces
        filter = try ScopeFilter(store, db, scope, colleagues)
    }

    func pipeline() throws -> Pipeline {
        var found = try openDeals()
        DoubleDeals(store.folding).mark(&found)
        let deals = found.map(\.deal).sorted {
            ($0.closeDay?.number ?? .max, $0.citation) < ($1.closeDay?.number ?? .max, $1.citation)
        }
        let all = try tickets()
        return Pipeline(
            asOf: scope.asOf, deals: deals, stages: PipelineSums.stages(deals, scope.asOf),
            months: PipelineSums.months(deals, scope.asOf), tickets: all.open,
            statuses: PipelineSums.statuses(all.open), usualTicketDays: all.usualDays)
    }

    // MARK: Deals

    /// The deals that are open on the day, each with the entities that it belongs to.
    func openDeals() throws -> [(deal: Pipeline.Deal, owners: [Int64])] {
        let all = try pieces.pieces([.deal], isNamed: false)
        var ends: [Int64: CalendarDay] = [:]
        for deal in all where deal.state == .won || deal.state == .lost {
            ends[deal.item] = deal.endDay ?? deal.dueDay
        }
        let history = try StageHistory(db, ends: ends, deals: all)
        let cells = try HistoryCells(store, db, Self.cells)
        let chance = Self.share(all)
        let words = PipelineWords(scope.words, store.folding)
        var found: [(deal: Pipeline.Deal, owners: [Int64])] = []
        for piece in all where isOpen(piece, end: ends[piece.item]) {
            let deal = try pieces.named(piece)
            let owners = try pieces.owners(of: deal.item)
            let isWanted = filter.wants(deal, owners) && scope.contains(deal.dueDay)
            if !isWanted { continue }
            let texts = try cells.texts(deal.item)
            let standing = try standing(of: deal, history, cells, version: texts.version)
            let own = words.stage(standing.stage, of: texts.texts[1])
            found.append(
                (
                    Pipeline.Deal(
                        citation: deal.citation, name: deal.name, pipeline: texts.texts[1],
                        stage: standing.stage, since: standing.since, basis: standing.basis,
                        usualDays: own?.usualDays ?? standing.stage.flatMap(history.usualDays),
                        amountMillionths: deal.amountMillionths, currency: deal.currency,
                        probability: texts.texts[0].flatMap(Self.probability)
                            ?? own?.probability ?? chance,
                        stagePlace: own?.place, closeDay: deal.dueDay,
                        owner: deal.owner.map(colleagues.name),
                        ownerHasLeft: deal.owner.map(colleagues.hasLeft) ?? false,
                        parties: try pieces.references(owners), doubles: []), owners
                ))
        }
        return found
    }

    private func isOpen(_ deal: HistoryPiece, end: CalendarDay?) -> Bool {
        guard scope.isPast else { return deal.state == .open }
        if let made = deal.day, made > scope.asOf { return false }
        if deal.state == .open { return true }
        // What ended later was open then.
        return end.map { $0 > scope.asOf } ?? false
    }

    private func standing(
        of deal: HistoryPiece, _ history: StageHistory, _ cells: HistoryCells, version: Int
    ) throws -> (stage: String?, since: CalendarDay?, basis: Pipeline.Deal.Basis?) {
        let listed = history.standing(deal.item, on: scope.asOf)
        if scope.isPast && deal.state != .open {
            return (listed?.stage, listed?.since, listed.map { _ in .change })
        }
        if let listed, scope.isPast || listed.stage == deal.stage {
            return (listed.stage, listed.since, .change)
        }
        if version > 1 {
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

    private func tickets() throws -> (open: [Pipeline.Ticket], usualDays: Int?) {
        let attempts = try BulkStatement(
            db,
            """
            SELECT count(*) FROM historyLink l JOIN historyRecord n ON n.id = l.item
            WHERE l.target = ? AND l.role = 'ticket' AND n.isPresent = 1
            """)
        var days: [Int] = []
        var open: [Pipeline.Ticket] = []
        for ticket in try pieces.pieces([.ticket], isNamed: false) {
            if ticket.state == .closed, let opened = ticket.day, let ended = ticket.endDay,
                ended >= opened
            {
                days.append(ended - opened)
            }
            let isOpen =
                scope.isPast
                ? (ticket.day.map { $0 <= scope.asOf } ?? true)
                    && (ticket.state == .open || ticket.endDay.map { $0 > scope.asOf } ?? false)
                : ticket.state == .open
            guard isOpen, scope.contains(ticket.day) else { continue }
            let owners = try pieces.owners(of: ticket.item)
            guard filter.wants(ticket, owners) else { continue }
            let ticket = try pieces.named(ticket)
            attempts.bind(ticket.item, at: 1)
            let count = try attempts.step() ? Int(attempts.integer(0)) : 0
            attempts.reset()
            open.append(
                Pipeline.Ticket(
                    citation: ticket.citation, name: ticket.name, status: ticket.status,
                    priority: ticket.priority, opened: ticket.day, attempts: count,
                    owner: ticket.owner.map(colleagues.name),
                    ownerHasLeft: ticket.owner.map(colleagues.hasLeft) ?? false,
                    parties: try pieces.references(owners)))
        }
        return (
            open.sorted {
                ($0.opened?.number ?? .max, $0.citation) < ($1.opened?.number ?? .max, $1.citation)
            }, StageHistory.median(days.sorted())
        )
    }
}
