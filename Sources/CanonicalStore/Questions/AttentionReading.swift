import GRDB
import RecordModel

/// Looks for relationships that need attention on a day.
struct AttentionReading {
    let store: CanonicalStore
    let db: Database
    let scope: QuestionScope
    let limits: AttentionLimits
    let parties: PartyStandings
    let pieces: HistoryPieces
    let contacts: LastContacts
    let filter: ScopeFilter
    var found: [Int64: AttentionNotes] = [:]
    private var stakes = StakeScale()

    var today: CalendarDay { scope.asOf }
    var colleagues: Colleagues { parties.colleagues }

    init(
        _ store: CanonicalStore, _ db: Database, _ scope: QuestionScope, _ limits: AttentionLimits,
        departed: [String]
    ) throws {
        self.store = store
        self.db = db
        self.scope = scope
        self.limits = limits
        // Whose a relationship is stands with its records and with what is open.
        var all = scope
        all.owner = nil
        all.source = nil
        all.from = nil
        all.to = nil
        parties = try PartyStandings(store, db, scope: all, departed: departed)
        pieces = try HistoryPieces(store, db, scope.words)
        contacts = try LastContacts(
            db, until: scope.asOf, without: OwnActivities(store, db, scope.words).silent)
        filter = try ScopeFilter(store, db, scope, parties.colleagues)
    }

    mutating func attention() throws -> Attention {
        try lookAtDeals()
        try lookAtTickets()
        try lookAtTasks()
        try lookAtContracts()
        try lookAtParties()
        return Attention(asOf: today, lines: try lines())
    }

    // MARK: What is open

    private mutating func lookAtDeals() throws {
        var deals = scope
        deals.from = nil
        deals.to = nil
        let reading = try PipelineReading(store, db, deals, colleagues, pieces)
        for (deal, owners) in try reading.openDeals() {
            let holders = holders(owners)
            stakes.note(deal.amountMillionths, deal.currency)
            for holder in holders {
                found[holder, default: AttentionNotes()].openDeals += 1
                found[holder, default: AttentionNotes()].add(
                    deal.amountMillionths, deal.currency)
            }
            noteOwner(deal.owner, deal.ownerHasLeft, deal.citation, holders, day: deal.since)
            if deal.isStalled(today) || deal.isPastClose(today) {
                let since = deal.isPastClose(today) ? deal.closeDay : deal.since
                note(.stalledDeal, holders, since, deal.citation)
            }
            guard let last = try lastContact(owners) else {
                // Nobody has ever talked: silent since the deal was made.
                if let made = deal.since, today - made > limits.silentDays {
                    note(.silent, holders, made, deal.citation)
                }
                continue
            }
            if today - last > limits.silentDays { note(.silent, holders, last, deal.citation) }
        }
    }

    private mutating func lookAtTickets() throws {
        var recent: [Int64: [(day: CalendarDay, citation: TimelineEntry.Citation)]] = [:]
        for ticket in try pieces.pieces(
            [.ticket],
            scope.isPast
                ? .all
                : .openOrFrom(CalendarDay(number: today.number - limits.ticketDays)))
        {
            let isRecent = ticket.day.map {
                $0 <= today && today - $0 < limits.ticketDays
            }
            guard ticket.state == .open || isRecent == true else { continue }
            if scope.isPast, let opened = ticket.day, opened > today { continue }
            let owners = try pieces.owners(of: ticket.item)
            guard filter.wants(ticket, owners) else { continue }
            let holders = holders(owners)
            if ticket.state == .open {
                for holder in holders { found[holder, default: AttentionNotes()].openTickets += 1 }
                noteOwner(
                    ticket.owner.map(colleagues.name),
                    ticket.owner.map(colleagues.hasLeft) ?? false, ticket.citation, holders,
                    day: ticket.day)
            }
            if isRecent == true, let day = ticket.day {
                for holder in holders { recent[holder, default: []].append((day, ticket.citation)) }
            }
        }
        for (holder, own) in recent where own.count >= limits.tickets {
            for ticket in own { note(.tickets, [holder], ticket.day, ticket.citation) }
        }
    }

    private mutating func lookAtTasks() throws {
        for task in try pieces.pieces([.task, .activity], .open) {
            if scope.isPast, let made = task.day, made > today { continue }
            let owners = try pieces.owners(of: task.item)
            guard filter.wants(task, owners) else { continue }
            let holders = holders(owners)
            if let due = task.dueDay, due < today {
                note(.overdueTask, holders, due, task.citation)
            }
            noteOwner(
                task.owner.map(colleagues.name), task.owner.map(colleagues.hasLeft) ?? false,
                task.citation, holders, day: task.day)
            for holder in holders { found[holder, default: AttentionNotes()].openTasks += 1 }
        }
    }

    private mutating func lookAtContracts() throws {
        for contract in try pieces.pieces([.contract]) {
            guard let end = contract.dueDay, end >= today, end - today <= limits.renewalDays else {
                continue
            }
            let owners = try pieces.owners(of: contract.item)
            guard filter.wants(contract, owners) else { continue }
            stakes.note(contract.amountMillionths, contract.currency)
            let last = try lastContact(owners)
            let isCared = last.map { today - $0 <= limits.renewalActivityDays } ?? false
            for holder in holders(owners) {
                var notes = found[holder] ?? AttentionNotes()
                notes.add(contract.amountMillionths, contract.currency)
                let isWorked = notes.openDeals > 0 || notes.openTasks > 0
                found[holder] = notes
                if !isCared && !isWorked { note(.renewal, [holder], end, contract.citation) }
            }
        }
    }

    /// Those whose relationship it is: the accounts, else the people.
    private func holders(_ owners: [Int64]) -> [Int64] {
        let accounts = owners.filter { entity in
            parties.scan.place(ofEntity: entity).map {
                parties.standings[Int($0)].kind == .account
            } ?? false
        }
        return accounts.isEmpty ? owners : accounts
    }

    private func lastContact(_ owners: [Int64]) throws -> CalendarDay? {
        try owners.compactMap { try contacts.day(of: $0) }.max()
    }

    private mutating func noteOwner(
        _ owner: String?, _ hasLeft: Bool, _ citation: TimelineEntry.Citation, _ holders: [Int64],
        day: CalendarDay?
    ) {
        guard let owner else {
            note(.noOwner, holders, day, citation)
            return
        }
        if hasLeft { note(.departedOwner, holders, nil, citation, [owner]) }
    }

    mutating func note(
        _ reason: Attention.Reason, _ holders: [Int64], _ since: CalendarDay?,
        _ citation: TimelineEntry.Citation, _ names: [String] = []
    ) {
        for holder in holders {
            found[holder, default: AttentionNotes()].note(reason, since, citation, names)
        }
    }

    // MARK: The answer

    private func lines() throws -> [Attention.Line] {
        var lines: [Attention.Line] = []
        for (entity, notes) in found where notes.hasReason {
            guard let place = parties.scan.place(ofEntity: entity) else { continue }
            let findings = notes.findings.filter { scope.contains($0.since) }
            if findings.isEmpty { continue }
            lines.append(
                Attention.Line(
                    party: try pieces.references([entity])[0],
                    kind: parties.standings[Int(place)].kind, findings: findings,
                    stakes: notes.stakes, openDeals: notes.openDeals,
                    openTickets: notes.openTickets, lastContact: try contacts.day(of: entity)))
        }
        var scale = stakes
        scale.settle()
        let weights = Dictionary(
            uniqueKeysWithValues: lines.map { ($0.party.entity, scale.weight(of: $0.stakes)) })
        return lines.sorted { left, right in
            let one = weights[left.party.entity] ?? 0
            let other = weights[right.party.entity] ?? 0
            if one != other { return one > other }
            return (right.findings.count, left.party) < (left.findings.count, right.party)
        }
    }
}
