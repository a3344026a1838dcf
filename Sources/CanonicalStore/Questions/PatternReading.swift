import GRDB
import RecordModel

/// Counts what customers did, once by parties and once as if every record were a party of its own.
struct PatternReading {
    private let scope: QuestionScope
    private let parties: PartyStandings
    private let pieces: HistoryPieces
    private let filter: ScopeFilter

    private var total: PatternCounter
    private var undeduplicated: PatternCounter
    private var sources: PatternParts
    private var owners: PatternParts
    /// By an owner as a piece has it, the number of its part.
    private var ownerParts: [String: Int] = [:]
    /// The source of the last piece, and the number of its part.
    private var lastSource: (name: String, part: Int)?
    private let labels: PartyLabels
    /// By the number of a label.
    private var labelled: [PatternCounter]
    private var months: [Int: (records: Int, filled: Int)] = [:]

    init(
        _ store: CanonicalStore, _ db: Database, _ scope: QuestionScope, departed: [String]
    ) throws {
        self.scope = scope
        var all = scope
        all.from = nil
        all.to = nil
        parties = try PartyStandings(
            QuestionRows(store, db, scope.people), scope: all, departed: departed)
        pieces = try HistoryPieces(parties.all, scope.words)
        filter = try ScopeFilter(parties.all, scope, parties.colleagues)
        labels = try PartyLabels(scope, parties)
        labelled = labels.labels.map { _ in PatternCounter(today: scope.asOf) }
        sources = PatternParts(today: scope.asOf)
        owners = PatternParts(today: scope.asOf)
        total = PatternCounter(today: scope.asOf)
        undeduplicated = PatternCounter(today: scope.asOf)
    }

    mutating func patterns() throws -> Patterns {
        countRecords()
        let velocity = try countDeals()
        try countTickets()
        try countPurchases()
        let listed = months.sorted { $0.key < $1.key }.suffix(12)
        return Patterns(
            asOf: scope.asOf, total: total.figures(), undeduplicated: undeduplicated.figures(),
            parts: sources.parts("source") + owners.parts("owner") + labelParts(),
            velocity: velocity,
            months: listed.map {
                Patterns.Month(
                    month: CalendarDay.text(ofMonth: $0.key), records: $0.value.records,
                    completeness: Double($0.value.filled) / Double(4 * $0.value.records))
            }, buyerGroups: total.groups(), undeduplicatedGroups: undeduplicated.groups())
    }

    private mutating func labelParts() -> [Patterns.Part] {
        labelled.indices.map { place in
            let label = labels.labels[place]
            return Patterns.Part(
                kind: label.kind, name: label.name, figures: labelled[place].figures())
        }.sorted {
            ($0.kind == "segment" ? 0 : 1, $0.kind, $0.name) < (
                $1.kind == "segment" ? 0 : 1, $1.kind, $1.name
            )
        }
    }

    /// Notes something with what its parties are counted by.
    private mutating func note(
        labelsOf parties: [Int64], _ body: (inout PatternCounter) -> Void
    ) {
        if labelled.isEmpty { return }
        var own: [Int] = []
        for party in parties {
            for label in labels.labels(of: party) where !own.contains(label) { own.append(label) }
        }
        for label in own { body(&labelled[label]) }
    }

    /// Notes something with all parts that it belongs to.
    private mutating func note(_ piece: HistoryPiece, _ body: (inout PatternCounter) -> Void) {
        body(&total)
        // Pieces of one source stand together.
        if lastSource?.name != piece.source {
            lastSource = (piece.source, sources.number(piece.source))
        }
        if let lastSource { sources.note(lastSource.part, body) }
        if let owner = piece.owner { owners.note(part(ofOwner: owner), body) }
    }

    private mutating func part(ofOwner owner: String) -> Int {
        if let known = ownerParts[owner] { return known }
        let number = owners.number(parties.colleagues.name(owner))
        ownerParts[owner] = number
        return number
    }

    // MARK: Records

    private mutating func countRecords() {
        let asked = scope.owner.map { wanted in
            parties.scan.owners.texts.map { parties.colleagues.isSame($0, as: wanted) }
        }
        let rows = parties.scan.rows
        let sourceParts = parties.scan.sources.texts.map { sources.number($0) }
        let isOfSource = parties.scan.sources.texts.map { $0 == scope.source ?? $0 }
        let ownParts = parties.scan.owners.texts.map { part(ofOwner: $0) }
        // Rows of one party after each other, so that each counter sees a party once.
        for place in parties.scan.rowsByParty() {
            let row = rows[place]
            guard parties.standings[Int(row.party)].isWanted else { continue }
            guard isOfSource[Int(row.source)] else { continue }
            if let asked, row.owner < 0 || !asked[Int(row.owner)] { continue }
            let party = Int64(row.party)
            total.note(record: row.said, of: party)
            sources.note(sourceParts[Int(row.source)]) { $0.note(record: row.said, of: party) }
            if row.owner >= 0 {
                owners.note(ownParts[Int(row.owner)]) { $0.note(record: row.said, of: party) }
            }
            if !labelled.isEmpty {
                note(labelsOf: [party]) { $0.note(record: row.said, of: party) }
            }
            undeduplicated.note(record: row.said, of: row.record)
            guard let created = row.created, created <= scope.asOf else { continue }
            let filled = (row.said & 0b1111).nonzeroBitCount
            let month = created.monthNumber
            let known = months[month] ?? (0, 0)
            months[month] = (known.records + 1, known.filled + filled)
        }
    }

    // MARK: History

    /// Whom a piece belongs to: the accounts, else the people; as parties and as records.
    private func holders(
        _ piece: HistoryPiece
    ) throws -> (parties: [Int64], records: [Int64]) {
        let places = piece.rows.records(of: piece.row)
        if places.count == 1 {
            let record = piece.rows.records[places.lowerBound]
            guard let holder = parties.scan.holder(record) else { return ([], []) }
            return ([Int64(holder.party)], [Int64(record)])
        }
        var found: [(party: Int32, kind: PartyKind, record: Int32)] = []
        for place in places {
            let record = piece.rows.records[place]
            if let holder = parties.scan.holder(record) {
                found.append((holder.party, holder.kind, record))
            }
        }
        if found.count > 1 {
            let accounts = found.filter { $0.kind == .account }
            if !accounts.isEmpty { found = accounts }
        }
        var own: [Int64] = []
        for holder in found where !own.contains(Int64(holder.party)) {
            own.append(Int64(holder.party))
        }
        return (own.sorted(), found.map { Int64($0.record) })
    }

    private func isWanted(_ piece: HistoryPiece, _ holders: [Int64]) -> Bool {
        filter.wantsAll || filter.wants(piece, holders.map { parties.scan.entities[Int($0)] })
    }

    private mutating func countDeals() throws -> [Patterns.Velocity] {
        var ends: [Int64: CalendarDay] = [:]
        let deals = try pieces.pieces([.deal])
        for deal in deals where deal.state == .won || deal.state == .lost {
            let end = deal.endDay ?? deal.dueDay
            ends[deal.item] = end
            if let end, end > scope.asOf { continue }
            guard scope.contains(end) else { continue }
            let holders = try holders(deal).parties
            guard isWanted(deal, holders) else { continue }
            let isWon = deal.state == .won
            let days = deal.day.flatMap { made in end.map { $0 - made } }.flatMap {
                $0 < 0 ? nil : $0
            }
            note(deal) {
                if isWon { $0.note(wonAfter: days) } else { $0.noteLost() }
            }
            note(labelsOf: holders) {
                if isWon { $0.note(wonAfter: days) } else { $0.noteLost() }
            }
            if isWon { undeduplicated.note(wonAfter: days) } else { undeduplicated.noteLost() }
        }
        return try StageHistory(parties.all, ends: ends, deals: deals).velocity()
    }

    private mutating func countTickets() throws {
        let tickets = try pieces.pieces([.ticket])
        if tickets.isEmpty { return }
        let answers = try firstAnswers()
        for ticket in tickets {
            guard ticket.day.map({ $0 <= scope.asOf }) ?? true, scope.contains(ticket.day) else {
                continue
            }
            let holders = try holders(ticket)
            guard isWanted(ticket, holders.parties) else { continue }
            let minutes = Self.moment(ticket).flatMap { opened in
                answers[ticket.item].flatMap { opened.minutes(to: $0) }
            }
            note(ticket) {
                $0.note(ticketOf: holders.parties, minutes: minutes)
            }
            note(labelsOf: holders.parties) {
                $0.note(ticketOf: holders.parties, minutes: minutes)
            }
            undeduplicated.note(ticketOf: holders.records, minutes: minutes)
        }
    }

    /// When each ticket was first answered.
    private func firstAnswers() throws -> [Int64: Moment] {
        var answers: [Int64: Moment] = [:]
        let entries = try parties.all.pieces(.ticketEntry)
        for row in entries.items.indices
        where entries.isPresent[row] == 1 && entries.days[row] != .min {
            let moment = Moment(day: entries.days[row], clock: entries.clocks[row])
            for place in entries.targets(of: row) {
                let ticket = Int64(entries.targets[place])
                if let known = answers[ticket], !(moment < known) { continue }
                answers[ticket] = moment
            }
        }
        return answers
    }

    private static func moment(_ piece: HistoryPiece) -> Moment? {
        piece.day.map {
            Moment(day: Int32($0.number), clock: piece.clock.map(Int32.init) ?? .min)
        }
    }

    private mutating func countPurchases() throws {
        let all = try pieces.pieces([.purchase])
        // Purchases are many, currencies and statuses few.
        let texts = try pieces.all.pieces(.purchase).texts.texts
        let places = Self.places(texts)
        let isCancelled = texts.map(HistoryPiece.isCancelled)
        for purchase in all {
            let status = purchase.rows.statuses[purchase.row]
            if status != .min, isCancelled[Int(status)] { continue }
            guard let day = purchase.day, day <= scope.asOf, scope.contains(day) else { continue }
            let holders = try holders(purchase)
            guard isWanted(purchase, holders.parties) else { continue }
            let bought = PatternCounter.Purchase(
                day: day, millionths: purchase.amountMillionths ?? 0,
                currency: Self.place(purchase.rows.currencies[purchase.row], places))
            note(purchase) {
                $0.note(bought, of: holders.parties)
            }
            for party in holders.parties where !labelled.isEmpty {
                note(labelsOf: [party]) { $0.note(bought, of: [party]) }
            }
            undeduplicated.note(bought, of: holders.records)
        }
    }

    /// The place of each text among all in order, from 1.
    private static func places(_ texts: [String]) -> [Int32] {
        var places = [Int32](repeating: 0, count: texts.count)
        for (place, number) in texts.indices.sorted(by: { texts[$0] < texts[$1] }).enumerated() {
            places[number] = texts[number].isEmpty ? 0 : Int32(place) + 1
        }
        return places
    }

    /// - Parameter number: that of a text; one that is missing is as an empty one.
    private static func place(_ number: Int32, _ places: [Int32]) -> Int32 {
        number == .min ? 0 : places[Int(number)]
    }

    /// A time as `HistoryBlock` has it: a day, with a clock where one is known.
    private struct Moment {
        let day: Int32
        /// `Int32.min` for a day alone, which comes before its clocks.
        let clock: Int32

        static func < (left: Moment, right: Moment) -> Bool {
            (left.day, left.clock) < (right.day, right.clock)
        }

        /// Minutes up to another time of the same form; nil where one is only a day, or the other is
        /// earlier.
        func minutes(to other: Moment) -> Int? {
            guard clock != .min, other.clock != .min, clock & 1 == other.clock & 1 else {
                return nil
            }
            let minutes = other.number - number
            return minutes < 0 ? nil : minutes
        }

        private var number: Int { Int(day) * 1440 + Int(clock) / 120 }
    }
}
