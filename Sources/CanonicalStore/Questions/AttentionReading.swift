import GRDB
import RecordModel

/// Looks for relationships that need attention on a day.
struct AttentionReading {
    let scope: QuestionScope
    let limits: AttentionLimits
    let parties: PartyStandings
    let pieces: HistoryPieces
    let contacts: TalkDays
    let filter: ScopeFilter
    var found: AttentionNotes
    private var stakes = StakeScale()

    var today: CalendarDay { scope.asOf }
    var colleagues: Colleagues { parties.colleagues }

    init(
        _ store: CanonicalStore, _ db: Database, _ scope: QuestionScope, _ limits: AttentionLimits,
        departed: [String]
    ) throws {
        self.scope = scope
        self.limits = limits
        // Whose a relationship is stands with its records and with what is open.
        var all = scope
        all.owner = nil
        all.source = nil
        all.from = nil
        all.to = nil
        let rows = QuestionRows(store, db, scope.people)
        parties = try PartyStandings(rows, scope: all, departed: departed)
        pieces = try HistoryPieces(rows, scope.words)
        contacts = try TalkDays(
            rows, until: scope.asOf, without: OwnActivities(store, db, scope.words).silent)
        filter = try ScopeFilter(rows, scope, parties.colleagues)
        found = AttentionNotes(parties: parties.standings.count)
    }

    /// - Parameters:
    ///   - reasons: those that are asked for; empty for all.
    ///   - most: how many lines at most; nil for all.
    mutating func attention(_ reasons: Set<Attention.Reason>, most: Int?) throws -> Attention {
        try lookAtDeals()
        try lookAtTickets()
        try lookAtTasks()
        try lookAtContracts()
        try lookAtParties()
        found.settle()
        stakes.settle()
        return try AttentionLines(
            parties: parties, pieces: pieces, contacts: contacts, scope: scope, notes: found,
            scale: stakes
        ).attention(reasons, most: most)
    }

    // MARK: What is open

    private mutating func lookAtDeals() throws {
        var deals = scope
        deals.from = nil
        deals.to = nil
        let reading = try PipelineReading(deals, colleagues, pieces, filter: filter)
        for (deal, _) in try reading.standings().deals {
            let holders = holders(deal.owners)
            let piece = deal.piece
            stakes.note(piece.amountMillionths, piece.currency)
            for holder in holders {
                found.countDeal(holder)
                found.add(piece.amountMillionths, piece.currency, holder)
            }
            noteOwner(of: piece, holders, day: deal.since)
            if deal.isStalled(today) || deal.isPastClose(today) {
                let since = deal.isPastClose(today) ? piece.dueDay : deal.since
                note(.stalledDeal, holders, since, .piece(piece.item))
            }
            guard let last = lastContact(deal.owners) else {
                // Nobody has ever talked: silent since the deal was made.
                if let made = deal.since, today - made > limits.silentDays {
                    note(.silent, holders, made, .piece(piece.item))
                }
                continue
            }
            if today - last > limits.silentDays {
                note(.silent, holders, last, .piece(piece.item))
            }
        }
    }

    private mutating func lookAtTickets() throws {
        var recent: [Int32: [(day: CalendarDay, item: Int64)]] = [:]
        let part: HistoryPieces.Part =
            scope.isPast
            ? .all : .openOrFrom(CalendarDay(number: today.number - limits.ticketDays))
        for ticket in try pieces.pieces([.ticket], part) {
            let isRecent = ticket.day.map {
                $0 <= today && today - $0 < limits.ticketDays
            }
            guard ticket.state == .open || isRecent == true else { continue }
            if scope.isPast, let opened = ticket.day, opened > today { continue }
            let owners = try pieces.owners(of: ticket)
            guard filter.wants(ticket, owners) else { continue }
            let holders = holders(owners)
            if ticket.state == .open {
                for holder in holders { found.countTicket(holder) }
                noteOwner(of: ticket, holders, day: ticket.day)
            }
            if isRecent == true, let day = ticket.day {
                for holder in holders { recent[holder, default: []].append((day, ticket.item)) }
            }
        }
        for (holder, own) in recent where own.count >= limits.tickets {
            for ticket in own { note(.tickets, [holder], ticket.day, .piece(ticket.item)) }
        }
    }

    private mutating func lookAtTasks() throws {
        for task in try pieces.pieces([.task, .activity], .open) {
            if scope.isPast, let made = task.day, made > today { continue }
            let owners = try pieces.owners(of: task)
            guard filter.wants(task, owners) else { continue }
            let holders = holders(owners)
            if let due = task.dueDay, due < today {
                note(.overdueTask, holders, due, .piece(task.item))
            }
            noteOwner(of: task, holders, day: task.day)
            for holder in holders { found.countTask(holder) }
        }
    }

    private mutating func lookAtContracts() throws {
        for contract in try pieces.pieces([.contract]) {
            guard let end = contract.dueDay, end >= today, end - today <= limits.renewalDays else {
                continue
            }
            let owners = try pieces.owners(of: contract)
            guard filter.wants(contract, owners) else { continue }
            stakes.note(contract.amountMillionths, contract.currency)
            let isCared =
                lastContact(owners).map { today - $0 <= limits.renewalActivityDays } ?? false
            for holder in holders(owners) {
                found.add(contract.amountMillionths, contract.currency, holder)
                let isWorked =
                    found.openDeals[Int(holder)] > 0 || found.openTasks[Int(holder)] > 0
                if !isCared && !isWorked { note(.renewal, [holder], end, .piece(contract.item)) }
            }
        }
    }

    /// Those whose relationship it is, by their places in the scan: the accounts, else the people. Of
    /// whom no record is present any more nothing is told.
    private func holders(_ owners: [Int64]) -> [Int32] {
        let places = owners.compactMap { parties.scan.place(ofEntity: $0) }
        if places.count < 2 { return places }
        let accounts = places.filter { parties.standings[Int($0)].kind == .account }
        return accounts.isEmpty ? places : accounts
    }

    private func lastContact(_ owners: [Int64]) -> CalendarDay? {
        owners.lazy.compactMap { contacts.day(of: $0) }.max()
    }

    private mutating func noteOwner(
        of piece: HistoryPiece, _ holders: [Int32], day: CalendarDay?
    ) {
        guard let owner = piece.owner else {
            note(.noOwner, holders, day, .piece(piece.item))
            return
        }
        if colleagues.hasLeft(owner) {
            note(.departedOwner, holders, nil, .piece(piece.item), colleagues.name(owner))
        }
    }

    mutating func note(
        _ reason: Attention.Reason, _ holders: [Int32], _ since: CalendarDay?,
        _ cited: AttentionNotes.Cited, _ name: String? = nil
    ) {
        for holder in holders { found.note(reason, holder, since, cited, name) }
    }
}
