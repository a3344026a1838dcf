import GRDB
import RecordModel

/// Derives what the pieces of history of one block say to questions: the one routine behind keeping
/// blocks, verifying them and answering without them.
///
/// A block has the pieces of one source whose numbers are one but for the last ten bits.
final class HistoryBlock {
    static let bits: Int64 = 10

    /// How states are written.
    static let states: [HistoryFacts.State] = [.open, .won, .lost, .closed]

    private let facts: BulkStatement
    private let reach: BulkStatement
    private let targets: BulkStatement
    /// By source, the role of the links whose targets are kept.
    private let roles: [Int64: String]

    init(_ db: Database) throws {
        facts = try BulkStatement(
            db,
            """
            SELECT r.id, r.source, r.isPresent, f.state, f.channel, f.stage, f.status, f.priority,
                f.currency, f.owner, f.time, f.dueTime, f.endTime, f.amount, r.version
            FROM historyRecord r CROSS JOIN historyFact f
            WHERE r.id BETWEEN ?1 AND ?2 AND f.item = r.id ORDER BY r.id
            """)
        reach = try BulkStatement(
            db,
            """
            SELECT item, record FROM historyReach WHERE item BETWEEN ?1 AND ?2
            ORDER BY item, record
            """)
        targets = try BulkStatement(
            db,
            """
            SELECT target FROM historyLink WHERE item = ?1 AND role = ?2 AND target IS NOT NULL
            ORDER BY ordinal
            """)
        var roles: [Int64: String] = [:]
        for row in try Row.fetchAll(
            db,
            sql: "SELECT id, object FROM historySource WHERE object IN ('dealStage', 'ticketEntry')"
        ) {
            let object: String = row["object"]
            roles[row["id"]] = object == "dealStage" ? "deal" : "ticket"
        }
        self.roles = roles
    }

    private struct Columns {
        var items: [Int64] = []
        var isPresent: [Int64] = []
        var states: [Int64] = []
        /// Channel, stage, status, priority, currency, owner: numbers of texts.
        var texts = [[Int64]](repeating: [], count: 6)
        var days: [Int64] = []
        var clocks: [Int64] = []
        var due: [Int64] = []
        var ends: [Int64] = []
        var amounts: [Int64] = []
        var versions: [Int64] = []
        var reachCounts: [Int64] = []
        var targetCounts: [Int64] = []
        var reach: [Int64] = []
        var targets: [Int64] = []
        var pool = BlockTexts()

        func bytes() -> [UInt8] {
            var bytes: [UInt8] = []
            for count in [items.count, reach.count, targets.count] {
                BlockNumbers.appendFixed(UInt64(count), 4, to: &bytes)
            }
            pool.append(to: &bytes)
            let numbers = [
                days, clocks, due, ends, amounts, versions, reachCounts, targetCounts, reach,
                targets,
            ]
            for column in [items, isPresent, states] + texts + numbers {
                BlockNumbers.append(column, to: &bytes)
            }
            return bytes
        }
    }

    /// The bytes of the blocks with a number, by source; none for sources without a piece there.
    func derive(_ block: Int64) throws -> [(source: Int64, bytes: [UInt8])] {
        let first = block << Self.bits
        for statement in [facts, reach] {
            statement.bind(first, at: 1)
            statement.bind(first + (1 << Self.bits) - 1, at: 2)
        }
        defer { reach.reset() }
        var columns: [Int64: Columns] = [:]
        var hasReach = try reach.step()
        while try facts.step() {
            let item = facts.integer(0)
            let source = facts.integer(1)
            var own = columns.removeValue(forKey: source) ?? Columns()
            append(item, to: &own)
            var count: Int64 = 0
            while hasReach, reach.integer(0) <= item {
                if reach.integer(0) == item {
                    own.reach.append(reach.integer(1))
                    count += 1
                }
                hasReach = try reach.step()
            }
            own.reachCounts.append(count)
            own.targetCounts.append(try appendTargets(of: item, source, to: &own))
            columns[source] = own
        }
        return columns.sorted { $0.key < $1.key }.map { ($0.key, $0.value.bytes()) }
    }

    private func append(_ item: Int64, to columns: inout Columns) {
        columns.items.append(item)
        columns.isPresent.append(facts.integer(2))
        let state = facts.optionalText(3).flatMap(HistoryFacts.State.init)
        columns.states.append(
            state.flatMap { Self.states.firstIndex(of: $0) }.map(Int64.init) ?? BlockNumbers.none)
        for place in 0..<6 {
            let column = Int32(4 + place)
            let number =
                facts.isNull(column)
                ? BlockNumbers.none : facts.withBytes(column) { columns.pool.number($0) }
            columns.texts[place].append(number)
        }
        columns.days.append(day(10))
        columns.clocks.append(facts.withBytes(10) { Self.clock($0) })
        columns.due.append(day(11))
        columns.ends.append(day(12))
        columns.amounts.append(facts.optionalInteger(13) ?? BlockNumbers.none)
        columns.versions.append(facts.optionalInteger(14) ?? BlockNumbers.none)
    }

    private func appendTargets(
        of item: Int64, _ source: Int64, to columns: inout Columns
    ) throws -> Int64 {
        guard let role = roles[source] else { return 0 }
        targets.bind(item, at: 1)
        targets.bind(role, at: 2)
        var count: Int64 = 0
        while try targets.step() {
            columns.targets.append(targets.integer(0))
            count += 1
        }
        return count
    }

    private func day(_ column: Int32) -> Int64 {
        facts.withBytes(column) { CalendarDay($0) }.map { Int64($0.number) } ?? BlockNumbers.none
    }

    /// The seconds of the day, doubled, and one more where they are counted from Greenwich; none for a day
    /// alone. So it sorts as the text does.
    static func clock(_ time: Span<UInt8>) -> Int64 {
        guard time.count >= 19, time[10] == UInt8(ascii: "T") else { return BlockNumbers.none }
        func number(_ start: Int) -> Int64 {
            Int64(time[start] &- 0x30) * 10 + Int64(time[start + 1] &- 0x30)
        }
        let seconds = number(11) * 3600 + number(14) * 60 + number(17)
        return seconds * 2 + (time.count > 19 && time[19] == UInt8(ascii: "Z") ? 1 : 0)
    }
}
