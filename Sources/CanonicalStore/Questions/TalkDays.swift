import GRDB
import RecordModel

/// When somebody last talked with each party, and when anything last happened with it, for questions
/// about all of them; `LastContacts` knows it of single ones by the same rules.
///
/// Of an account also what was said with its people counts; what is planned, tasks that are not done,
/// and what the store's own rules put down, do not.
final class TalkDays {
    private static let talk: [HistoryKind] = [
        .call, .email, .meeting, .note, .ticketEntry, .purchase, .activity, .task,
    ]

    private let all: QuestionRows
    private let today: CalendarDay
    private let entities: [Int32]
    /// By the number of an entity, the last day of talk; `Int32.min` where there is none.
    private var talks: [Int32] = []
    /// The same of anything at all; empty until somebody asks.
    private var deeds: [Int32] = []
    /// By the number of an account, the entities of its people.
    private var members: [Int64: [Int64]] = [:]

    /// - Parameter silent: pieces that are no talk, whatever they look like.
    init(_ rows: QuestionRows, until today: CalendarDay, without silent: Set<Int64> = []) throws {
        all = rows
        self.today = today
        entities = try rows.entities()
        talks = [Int32](repeating: .min, count: entities.count)
        for kind in try rows.kinds() where Self.talk.contains(kind) {
            let pieces = try rows.pieces(kind, .reach)
            for source in pieces.sources where source.name != CanonicalStore.ownSource {
                for row in source.rows where isTalk(pieces, row, kind) {
                    if !silent.isEmpty, silent.contains(Int64(pieces.items[row])) { continue }
                    let isDone = kind == .task && pieces.ends[row] != .min
                    note(isDone ? pieces.ends[row] : pieces.days[row], of: pieces, row, in: &talks)
                }
            }
        }
        try readMembers()
    }

    private func isTalk(_ pieces: PieceRows, _ row: Int, _ kind: HistoryKind) -> Bool {
        guard pieces.isPresent[row] == 1, pieces.days[row] != .min,
            Int(pieces.days[row]) <= today.number
        else { return false }
        guard kind == .activity || kind == .task else { return true }
        let state = pieces.state(row)
        return state == nil || state == .closed
    }

    private func note(_ day: Int32, of pieces: PieceRows, _ row: Int, in days: inout [Int32]) {
        for place in pieces.records(of: row) {
            let record = Int(pieces.records[place])
            guard record >= 0, record < entities.count else { continue }
            let entity = Int(entities[record])
            if entity >= 0, entity < days.count, day > days[entity] { days[entity] = day }
        }
    }

    private func readMembers() throws {
        let query = try BulkStatement(all.db, "SELECT account, contact FROM link ORDER BY contact")
        while try query.step() {
            guard let account = entity(query.integer(0)), let person = entity(query.integer(1))
            else { continue }
            members[account, default: []].append(person)
        }
        for account in members.keys {
            members[account] = Array(Set(members[account] ?? [])).sorted()
        }
    }

    private func entity(_ record: Int64) -> Int64? {
        guard record >= 0, record < Int64(entities.count), entities[Int(record)] != .min else {
            return nil
        }
        return Int64(entities[Int(record)])
    }

    /// The last day; nil where none is known.
    func day(of entity: Int64) -> CalendarDay? { last(of: entity, in: talks) }

    /// Whether anything at all happened with a party, or with its people, on a day or later.
    func hasHistory(_ entity: Int64, since day: CalendarDay) throws -> Bool {
        if deeds.isEmpty { try readDeeds() }
        return last(of: entity, in: deeds).map { $0 >= day } ?? false
    }

    private func readDeeds() throws {
        deeds = [Int32](repeating: .min, count: entities.count)
        for kind in try all.kinds() {
            let pieces = try all.pieces(kind, .reach)
            for source in pieces.sources where source.name != CanonicalStore.ownSource {
                for row in source.rows {
                    let day = pieces.days[row]
                    if day != .min, Int(day) <= today.number {
                        note(day, of: pieces, row, in: &deeds)
                    }
                }
            }
        }
    }

    private func last(of entity: Int64, in days: [Int32]) -> CalendarDay? {
        guard entity >= 0, entity < Int64(days.count) else { return nil }
        var last = days[Int(entity)]
        for person in members[entity] ?? [] { last = max(last, days[Int(person)]) }
        return PieceRows.day(last)
    }
}
