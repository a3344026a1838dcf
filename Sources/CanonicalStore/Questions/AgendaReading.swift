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
        let rows = QuestionRows(store, db)
        pieces = try HistoryPieces(rows, scope.words)
        filter = try ScopeFilter(rows, scope, colleagues)
        cells = try HistoryCells(store, db, [.type])
        activities = try OwnActivities(store, db, scope.words)
    }

    func agenda() throws -> Agenda {
        var found: [(item: Agenda.Item, owners: [Int64])] = []
        for piece in try candidates() {
            guard let action = try action(piece) else { continue }
            let due = piece.dueDay ?? (action == .appointment ? piece.day : nil)
            let owners = try pieces.owners(of: piece)
            guard filter.wants(piece, owners), scope.contains(due) else { continue }
            found.append(
                (
                    Agenda.Item(
                        citation: piece.citation, action: action, name: piece.name, due: due,
                        owner: piece.owner.map(colleagues.name),
                        ownerHasLeft: piece.owner.map(colleagues.hasLeft) ?? false,
                        priority: piece.priority, parties: try pieces.references(owners),
                        doubles: []), owners
                ))
        }
        mark(&found)
        return Agenda(
            asOf: scope.asOf,
            items: found.map(\.item).sorted {
                ($0.due?.number ?? .max, $0.owner ?? "~", $0.citation)
                    < ($1.due?.number ?? .max, $1.owner ?? "~", $1.citation)
            })
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

    private func action(_ piece: HistoryPiece) throws -> Agenda.Action? {
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
            return try isCall(piece) ? .callback : .task
        default: return scope.isPast ? nil : .appointment
        }
    }

    private func isCall(_ piece: HistoryPiece) throws -> Bool {
        if let own = activities.kinds[piece.item] { return own.meaning == .call }
        if piece.channel == "call" { return true }
        let type = try cells.texts(piece.item)[0]
        return [type, piece.name].compactMap { $0 }.contains { text in
            text.lowercased().split { !$0.isLetter }.contains {
                Self.callWords.contains(String($0))
            }
        }
    }

    private struct Key: Hashable {
        let entity: Int64
        let name: String
        let due: CalendarDay?
    }

    private func mark(_ found: inout [(item: Agenda.Item, owners: [Int64])]) {
        var alike: [Key: [Int]] = [:]
        for (place, entry) in found.enumerated() {
            guard let name = entry.item.name else { continue }
            let folded = store.folding.fold(name)
            for entity in entry.owners {
                alike[Key(entity: entity, name: folded, due: entry.item.due), default: []]
                    .append(place)
            }
        }
        var doubles: [Int: Set<TimelineEntry.Citation>] = [:]
        for places in alike.values where places.count > 1 {
            for one in places {
                for other in places where one != other {
                    doubles[one, default: []].insert(found[other].item.citation)
                }
            }
        }
        for (place, others) in doubles { found[place].item.doubles = others.sorted() }
    }
}
