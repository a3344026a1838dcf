import GRDB
import RecordModel

/// When deals came into which stage, as their sources list it.
struct StageHistory {
    struct Change {
        let day: CalendarDay
        let stage: String
    }

    /// By the deal, in the order of time.
    private(set) var changes: [Int64: [Change]] = [:]
    /// The days that finished stays in each stage took.
    private var stays: [String: [Int]] = [:]

    /// - Parameters:
    ///   - ends: of finished deals the day of their end.
    ///   - deals: all deals; the stages of those that are won or lost are no stays.
    init(_ db: Database, ends: [Int64: CalendarDay], deals: [HistoryPiece]) throws {
        guard try db.tableExists("historyLink") else { return }
        var pool = TextPool()
        let rows = try Self.rows(db, &pool)
        var place = 0
        while place < rows.count {
            let deal = rows[place].deal
            var own: [Change] = []
            while place < rows.count, rows[place].deal == deal {
                own.append(Change(day: rows[place].day, stage: pool[rows[place].stage]))
                place += 1
            }
            changes[deal] = own
        }
        let ended = Set(
            deals.filter { $0.state == .won || $0.state == .lost }.compactMap(\.stage))
        for (deal, own) in changes {
            for (change, next) in zip(own, own.dropFirst()) where next.stage != change.stage {
                stays[change.stage, default: []].append(next.day - change.day)
            }
            if let last = own.last, let end = ends[deal], end >= last.day,
                !ended.contains(last.stage)
            {
                stays[last.stage, default: []].append(end - last.day)
            }
        }
        for stage in stays.keys { stays[stage]?.sort() }
    }

    private struct Row {
        let deal: Int64
        let day: CalendarDay
        /// The first eight bytes of the clock that follow the day, which sort as they are written.
        let clock: UInt64
        let item: Int64
        /// A number in a pool of texts.
        let stage: Int32
    }

    /// All changes by deal, time and key.
    private static func rows(_ db: Database, _ pool: inout TextPool) throws -> [Row] {
        let sources = try Int64.fetchAll(
            db, sql: "SELECT id FROM historySource WHERE object = 'dealStage' ORDER BY id")
        let query = try BulkStatement(
            db,
            """
            SELECT l.target, f.stage, f.time, r.id FROM historyRecord r
                CROSS JOIN historyFact f CROSS JOIN historyLink l
            WHERE r.source = ? AND r.isPresent = 1 AND f.item = r.id AND f.stage IS NOT NULL
                AND f.time IS NOT NULL AND l.item = r.id AND l.role = 'deal'
                AND l.target IS NOT NULL
            """)
        var rows: [Row] = []
        for source in sources {
            query.bind(source, at: 1)
            while try query.step() {
                let time = query.withBytes(2) { bytes -> (CalendarDay, UInt64)? in
                    guard let day = CalendarDay(bytes) else { return nil }
                    var clock: UInt64 = 0
                    for index in 10..<18 {
                        clock = clock << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0)
                    }
                    return (day, clock)
                }
                guard let (day, clock) = time else { continue }
                rows.append(
                    Row(
                        deal: query.integer(0), day: day, clock: clock, item: query.integer(3),
                        stage: query.withBytes(1) { pool.number($0) }))
            }
        }
        rows.sort {
            ($0.deal, $0.day.number, $0.clock, $0.item)
                < ($1.deal, $1.day.number, $1.clock, $1.item)
        }
        try sortEqualTimes(db, &rows)
        return rows
    }

    /// Puts changes of one deal with one beginning of their time into the order of time and key: that
    /// of their numbers in the store depends on the order of files.
    private static func sortEqualTimes(_ db: Database, _ rows: inout [Row]) throws {
        let name = try BulkStatement(
            db,
            """
            SELECT f.time, r.key FROM historyRecord r JOIN historyFact f ON f.item = r.id
            WHERE r.id = ?
            """)
        func names(_ row: Row) throws -> (String, String) {
            name.bind(row.item, at: 1)
            defer { name.reset() }
            return try name.step() ? (name.text(0), name.text(1)) : ("", "")
        }
        var start = 0
        while start < rows.count {
            var end = start + 1
            while end < rows.count, rows[end].deal == rows[start].deal,
                rows[end].day == rows[start].day, rows[end].clock == rows[start].clock
            { end += 1 }
            if end - start > 1 {
                let sorted = try rows[start..<end].map { (names: try names($0), row: $0) }
                    .sorted { $0.names < $1.names }
                rows.replaceSubrange(start..<end, with: sorted.map(\.row))
            }
            start = end
        }
    }

    /// The stages with finished stays, the slowest first.
    func velocity() -> [Patterns.Velocity] {
        stays.compactMap { stage, days in
            Self.median(days).map {
                Patterns.Velocity(stage: stage, stays: days.count, medianDays: $0)
            }
        }.sorted { ($1.medianDays, $0.stage) < ($0.medianDays, $1.stage) }
    }

    /// The median of the finished stays; nil where there is none.
    func usualDays(_ stage: String) -> Int? {
        stays[stage].flatMap { Self.median($0) }
    }

    /// The stage of a deal on a day and since when; nil where no change up to then is known.
    func standing(_ deal: Int64, on day: CalendarDay) -> (stage: String, since: CalendarDay)? {
        let past = (changes[deal] ?? []).filter { $0.day <= day }
        guard let last = past.last else { return nil }
        var since = last.day
        for change in past.reversed() {
            if change.stage != last.stage { break }
            since = change.day
        }
        return (last.stage, since)
    }

    /// The middle of an ascending list, the lower of two.
    static func median(_ sorted: [Int]) -> Int? {
        sorted.isEmpty ? nil : sorted[(sorted.count - 1) / 2]
    }
}
