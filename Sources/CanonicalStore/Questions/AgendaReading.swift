import GRDB
import RecordModel

/// Works out what is open on a day: tasks and planned talk, and contracts that end.
struct AgendaReading {
    private let store: CanonicalStore
    private let scope: QuestionScope
    private let colleagues: Colleagues
    private let pieces: HistoryPieces
    private let filter: ScopeFilter
    private let cells: HistoryCells
    private let activities: OwnActivities

    /// A contract that ended longer ago is no renewal any more.
    private static let renewalDays = 90

    private static let callWords: Set<String> = [
        "callback", "call", "phone", "ring", "rückruf", "zurückrufen", "anrufen", "rappeler",
        "rappel", "llamar", "llamada",
    ]

    init(
        _ store: CanonicalStore, _ db: Database, _ scope: QuestionScope, departed: [String]
    ) throws {
        self.store = store
        self.scope = scope
        colleagues = try Colleagues(store, db, departed: departed)
        let rows = QuestionRows(store, db, scope.people)
        pieces = try HistoryPieces(rows, scope.words)
        filter = try ScopeFilter(rows, scope, colleagues)
        cells = try HistoryCells(store, db, [.type])
        activities = try OwnActivities(store, db, scope.words)
    }

    /// What is open, before anybody asks whom it is with.
    private struct Entry {
        let piece: HistoryPiece
        /// A callback is a task here.
        let action: Agenda.Action
        let due: CalendarDay?
        let owner: String?
        let ownerHasLeft: Bool
        /// The entities that it belongs to.
        let owners: [Int64]
    }

    /// - Parameters:
    ///   - isOfDeparted: whether only what belongs to somebody who has left, or to nobody, is wanted.
    ///   - most: how many items at most; nil for all.
    func agenda(isOfDeparted: Bool, most: Int?) throws -> Agenda {
        let entries = try entries(isOfDeparted: isOfDeparted)
        let doubles = doubles(among: entries)
        let order = order(of: entries)
        var counts = Agenda.Counts()
        for entry in entries {
            counts.count(entry.due, scope.asOf, entry.owner, hasLeft: entry.ownerHasLeft)
        }
        let items = try counts.places(most).map { place in
            let number = order[place]
            let entry = entries[number]
            return Agenda.Item(
                citation: entry.piece.citation,
                action: try entry.action == .task && isCall(entry.piece)
                    ? .callback : entry.action,
                name: entry.piece.name, due: entry.due, owner: entry.owner,
                ownerHasLeft: entry.ownerHasLeft, priority: entry.piece.priority,
                parties: try pieces.references(entry.owners),
                doubles: doubles[number]?.map { entries[$0].piece.citation }.sorted() ?? [])
        }
        return Agenda(asOf: scope.asOf, items: items, counts: counts)
    }

    private func entries(isOfDeparted: Bool) throws -> [Entry] {
        var found: [Entry] = []
        for piece in try candidates() {
            guard let action = action(piece) else { continue }
            let due = piece.dueDay ?? (action == .appointment ? piece.day : nil)
            let hasLeft = piece.owner.map(colleagues.hasLeft) ?? false
            if isOfDeparted, piece.owner != nil, !hasLeft { continue }
            let owners = try pieces.owners(of: piece)
            guard filter.wants(piece, owners), scope.contains(due) else { continue }
            found.append(
                Entry(
                    piece: try pieces.named(piece), action: action, due: due,
                    owner: piece.owner.map(colleagues.name), ownerHasLeft: hasLeft,
                    owners: owners))
        }
        return found
    }

    /// The places of entries by day, those without one last; then by owner and citation.
    private func order(of entries: [Entry]) -> [Int] {
        let days = entries.map { $0.due?.number ?? .max }
        let owners = entries.map { $0.owner ?? "~" }
        let citations = entries.map(\.piece.citation)
        return entries.indices.sorted { left, right in
            if days[left] != days[right] { return days[left] < days[right] }
            if owners[left] != owners[right] { return owners[left] < owners[right] }
            return citations[left] < citations[right]
        }
    }

    private func candidates() throws -> [HistoryPiece] {
        // On a day in the past also what was done later was open.
        try pieces.pieces([.task, .activity], scope.isPast ? .all : .open)
            + pieces.pieces([.contract]) + planned()
    }

    /// Talk that is still to come.
    private func planned() throws -> [HistoryPiece] {
        if scope.isPast { return [] }
        return try pieces.pieces([.call, .meeting, .activity], .after(scope.asOf))
    }

    private func action(_ piece: HistoryPiece) -> Agenda.Action? {
        switch piece.kind {
        case .contract:
            guard let end = piece.dueDay, scope.asOf - end <= Self.renewalDays else { return nil }
            if scope.isPast, let begun = piece.day, begun > scope.asOf { return nil }
            return .renewal
        case .task, .activity:
            if piece.state == nil {
                return piece.day.map { $0 > scope.asOf } ?? false && !scope.isPast
                    ? .appointment : nil
            }
            if piece.state != .open {
                guard scope.isPast, let end = piece.endDay, end > scope.asOf else { return nil }
            }
            if scope.isPast, let made = piece.day, made > scope.asOf { return nil }
            return .task
        default: return scope.isPast ? nil : .appointment
        }
    }

    private func isCall(_ piece: HistoryPiece) throws -> Bool {
        if let own = activities.kinds[piece.item] { return own.meaning == .call }
        if piece.channel == "call" { return true }
        if let name = piece.name, Self.saysCall(name) { return true }
        return try cells.texts(piece.item)[0].map(Self.saysCall) ?? false
    }

    private static func saysCall(_ text: String) -> Bool {
        text.lowercased().split { !$0.isLetter }.contains { callWords.contains(String($0)) }
    }

    // MARK: Doubles

    private struct Key: Hashable {
        let entity: Int64
        let due: CalendarDay?
    }

    /// By the place of an entry, those of others of the same party with the same words for the same day.
    private func doubles(among entries: [Entry]) -> [Int: Set<Int>] {
        var alike: [Key: [Int]] = [:]
        for (place, entry) in entries.enumerated() where entry.piece.name != nil {
            for entity in entry.owners {
                alike[Key(entity: entity, due: entry.due), default: []].append(place)
            }
        }
        var doubles: [Int: Set<Int>] = [:]
        for places in alike.values where places.count > 1 {
            let named = Dictionary(grouping: places) { place in
                store.folding.fold(entries[place].piece.name ?? "")
            }
            for same in named.values where same.count > 1 {
                for one in same { doubles[one, default: []].formUnion(same.filter { $0 != one }) }
            }
        }
        return doubles
    }
}
