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
        let query = try BulkStatement(
            db,
            """
            SELECT l.target, f.stage, f.time FROM historySource s
                JOIN historyRecord r ON r.source = s.id JOIN historyFact f ON f.item = r.id
                JOIN historyLink l ON l.item = r.id AND l.role = 'deal'
            WHERE s.object = 'dealStage' AND r.isPresent = 1 AND l.target IS NOT NULL
                AND f.stage IS NOT NULL AND f.time IS NOT NULL ORDER BY l.target, f.time, r.key
            """)
        var pool = TextPool()
        var deal: Int64 = -1
        var own: [Change] = []
        while try query.step() {
            guard let day = CalendarDay(query.text(2)) else { continue }
            let target = query.integer(0)
            if target != deal {
                if !own.isEmpty { changes[deal] = own }
                own = []
                deal = target
            }
            // A statement of its own: what is read before the text is added does not have it.
            let stage = pool.number(query.text(1))
            own.append(Change(day: day, stage: pool[stage]))
        }
        if !own.isEmpty { changes[deal] = own }
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
