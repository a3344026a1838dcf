import GRDB
import RecordModel

/// When somebody last talked with single parties; `TalkDays` knows it of all.
///
/// Of an account also what was said with its people counts; what is planned, tasks that are not done,
/// and what the store's own rules put down, do not.
final class LastContacts {
    private let query: BulkStatement
    private let people: BulkStatement
    private var known: [Int64: CalendarDay?] = [:]

    /// A flag on somebody who is silent is no talk with them.
    private static let isOfOthers = "s.name <> '\(CanonicalStore.ownSource)'"

    init(_ db: Database, until today: CalendarDay) throws {
        query = try BulkStatement(
            db,
            """
            SELECT max(coalesce(CASE WHEN s.object = 'task' THEN f.endTime END, f.time))
            FROM membership m JOIN historyReach h ON h.record = m.record
                JOIN historyFact f ON f.item = h.item JOIN historyRecord r ON r.id = h.item
                JOIN historySource s ON s.id = r.source
            WHERE m.entity = ?1 AND r.isPresent = 1 AND f.time < ?2 AND \(Self.isOfOthers)
                AND (s.object IN ('call', 'email', 'meeting', 'note', 'ticketEntry', 'purchase')
                    OR (s.object IN ('activity', 'task')
                        AND (f.state IS NULL OR f.state = 'closed')))
            """)
        query.bind(CalendarDay(number: today.number + 1).text, at: 2)
        people = try BulkStatement(
            db,
            """
            SELECT DISTINCT mc.entity FROM membership ma JOIN link k ON k.account = ma.record
                JOIN membership mc ON mc.record = k.contact WHERE ma.entity = ?
            """)
    }

    /// The last day; nil where none is known.
    func day(of entity: Int64) throws -> CalendarDay? {
        var last = try own(entity)
        for person in try self.people(of: entity) {
            if let day = try own(person), last.map({ day > $0 }) ?? true { last = day }
        }
        return last
    }

    private func people(of account: Int64) throws -> [Int64] {
        people.bind(account, at: 1)
        var found: [Int64] = []
        while try people.step() { found.append(people.integer(0)) }
        return found
    }

    private func own(_ entity: Int64) throws -> CalendarDay? {
        if let found = known[entity] { return found }
        query.bind(entity, at: 1)
        let day = try query.step() ? query.optionalText(0).flatMap(CalendarDay.init) : nil
        query.reset()
        known[entity] = day
        return day
    }
}
