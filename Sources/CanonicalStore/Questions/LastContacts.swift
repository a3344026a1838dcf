import GRDB
import RecordModel

/// When somebody last talked with parties.
///
/// Of an account also what was said with its people counts; what is planned, tasks that are not done,
/// and what the store's own rules put down, do not.
final class LastContacts {
    private let query: BulkStatement
    private let people: BulkStatement
    private let since: BulkStatement
    private let everybody: BulkStatement
    /// Whether `known` has everybody with whom anybody ever talked.
    private var isComplete = false
    private var known: [Int64: CalendarDay?] = [:]
    private var members: [Int64: [Int64]] = [:]

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
        everybody = try BulkStatement(
            db,
            """
            SELECT m.entity,
                max(coalesce(CASE WHEN s.object = 'task' THEN f.endTime END, f.time))
            FROM historySource s JOIN historyRecord r ON r.source = s.id
                JOIN historyFact f ON f.item = r.id JOIN historyReach h ON h.item = r.id
                JOIN membership m ON m.record = h.record
            WHERE r.isPresent = 1 AND f.time < ?1 AND \(Self.isOfOthers)
                AND (s.object IN ('call', 'email', 'meeting', 'note', 'ticketEntry', 'purchase')
                    OR (s.object IN ('activity', 'task')
                        AND (f.state IS NULL OR f.state = 'closed')))
            GROUP BY m.entity
            """)
        everybody.bind(CalendarDay(number: today.number + 1).text, at: 1)
        since = try BulkStatement(
            db,
            """
            SELECT 1 FROM membership m JOIN historyReach h ON h.record = m.record
                JOIN historyFact f ON f.item = h.item JOIN historyRecord r ON r.id = h.item
                JOIN historySource s ON s.id = r.source
            WHERE m.entity = ?1 AND f.time >= ?2 AND f.time < ?3 AND \(Self.isOfOthers) LIMIT 1
            """)
        since.bind(CalendarDay(number: today.number + 1).text, at: 3)
        people = try BulkStatement(
            db,
            """
            SELECT DISTINCT mc.entity FROM membership ma JOIN link k ON k.account = ma.record
                JOIN membership mc ON mc.record = k.contact WHERE ma.entity = ?
            """)
    }

    /// Reads the days of all parties at once, for who asks for most of them.
    func readAll() throws {
        known = [:]
        while try everybody.step() {
            known[everybody.integer(0)] = .some(CalendarDay(everybody.text(1)))
        }
        isComplete = true
    }

    /// The last day; nil where none is known.
    func day(of entity: Int64) throws -> CalendarDay? {
        var last = try own(entity)
        for person in try self.people(of: entity) {
            if let day = try own(person), last.map({ day > $0 }) ?? true { last = day }
        }
        return last
    }

    /// Whether anything at all happened with a party, or with its people, on a day or later.
    func hasHistory(_ entity: Int64, since day: CalendarDay) throws -> Bool {
        since.bind(day.text, at: 2)
        for party in try [entity] + people(of: entity) {
            since.bind(party, at: 1)
            let found = try since.step()
            since.reset()
            if found { return true }
        }
        return false
    }

    func people(of account: Int64) throws -> [Int64] {
        if let found = members[account] { return found }
        people.bind(account, at: 1)
        var found: [Int64] = []
        while try people.step() { found.append(people.integer(0)) }
        members[account] = found
        return found
    }

    private func own(_ entity: Int64) throws -> CalendarDay? {
        if let found = known[entity] { return found }
        if isComplete { return nil }
        query.bind(entity, at: 1)
        let day = try query.step() ? query.optionalText(0).flatMap(CalendarDay.init) : nil
        query.reset()
        known[entity] = day
        return day
    }
}
