import RecordModel

/// When deals came into which stage, as their sources list it.
struct StageHistory {
    /// By deal and time.
    private let rows: [Row]
    private let pool: TextPool
    /// By the deal, where its changes are within `rows`.
    private var places: [Int32: Range<Int>] = [:]
    /// The days that finished stays in each stage took.
    private var stays: [String: [Int]] = [:]

    private struct Row {
        /// The deal's number, then the day.
        let dealAndDay: UInt64
        /// The clock that follows the day, then the number of the change.
        let clockAndItem: UInt64
        /// A number in the pool of texts.
        let stage: Int32

        var deal: Int32 { Int32(truncatingIfNeeded: dealAndDay >> 32) }
        var item: Int64 { Int64(clockAndItem & 0xFFFF_FFFF) }
        var day: CalendarDay {
            CalendarDay(
                number: Int(Int32(bitPattern: UInt32(truncatingIfNeeded: dealAndDay) ^ (1 << 31))))
        }
        func isAtOnce(with other: Row) -> Bool {
            dealAndDay == other.dealAndDay && clockAndItem >> 32 == other.clockAndItem >> 32
        }
    }

    /// - Parameters:
    ///   - ends: of finished deals the day of their end.
    ///   - deals: all deals; the stages of those that are won or lost are no stays.
    init(_ all: QuestionRows, ends: [Int64: CalendarDay], deals: [HistoryPiece]) throws {
        let changes = try all.pieces(.dealStage)
        rows = try Self.rows(changes, all)
        pool = changes.texts
        let ended = Self.endStages(deals)
        let isEnd = pool.texts.map { ended.contains($0) }
        var own = [[Int]](repeating: [], count: pool.texts.count)
        var start = 0
        while start < rows.count {
            let deal = rows[start].deal
            var end = start + 1
            while end < rows.count, rows[end].deal == deal {
                let former = rows[end - 1]
                if rows[end].stage != former.stage {
                    own[Int(former.stage)].append(rows[end].day - former.day)
                }
                end += 1
            }
            places[deal] = start..<end
            let last = rows[end - 1]
            if let day = ends[Int64(deal)], day >= last.day, !isEnd[Int(last.stage)] {
                own[Int(last.stage)].append(day - last.day)
            }
            start = end
        }
        for (stage, days) in own.enumerated() where !days.isEmpty {
            stays[pool.texts[stage]] = days.sorted()
        }
    }

    /// The stages of deals that are won or lost.
    private static func endStages(_ deals: [HistoryPiece]) -> Set<String> {
        guard let texts = deals.first?.rows.texts.texts else { return [] }
        // Deals are many, stages few.
        var isEnd = [Bool](repeating: false, count: texts.count)
        for deal in deals where deal.state == .won || deal.state == .lost {
            let stage = deal.rows.stages[deal.row]
            if stage != .min { isEnd[Int(stage)] = true }
        }
        return Set(texts.indices.filter { isEnd[$0] }.map { texts[$0] })
    }

    /// All changes by deal, time and key.
    private static func rows(_ changes: PieceRows, _ all: QuestionRows) throws -> [Row] {
        var rows: [Row] = []
        rows.reserveCapacity(changes.items.count)
        for row in changes.items.indices
        where changes.isPresent[row] == 1 && changes.stages[row] != .min
            && changes.days[row] != .min
        {
            let day = UInt64(UInt32(bitPattern: changes.days[row]) ^ (1 << 31))
            let clock = UInt64(
                changes.clocks[row] == .min ? 0 : UInt32(bitPattern: changes.clocks[row]) &+ 1)
            for place in changes.targets(of: row) {
                rows.append(
                    Row(
                        dealAndDay: UInt64(UInt32(bitPattern: changes.targets[place])) << 32 | day,
                        clockAndItem: clock << 32 | UInt64(UInt32(bitPattern: changes.items[row])),
                        stage: changes.stages[row]))
            }
        }
        rows.sort {
            $0.dealAndDay != $1.dealAndDay
                ? $0.dealAndDay < $1.dealAndDay : $0.clockAndItem < $1.clockAndItem
        }
        try sortAtOnce(all, &rows)
        return rows
    }

    /// Puts changes of one deal at one time into the order of their keys: that of their numbers in the
    /// store depends on the order of files.
    private static func sortAtOnce(_ all: QuestionRows, _ rows: inout [Row]) throws {
        var key: BulkStatement?
        var start = 0
        while start < rows.count {
            var end = start + 1
            while end < rows.count, rows[end].isAtOnce(with: rows[start]) { end += 1 }
            if end - start > 1 {
                let query =
                    try key
                    ?? BulkStatement(all.db, "SELECT key FROM historyRecord WHERE id = ?")
                key = query
                let sorted = try rows[start..<end].map { row in
                    query.bind(row.item, at: 1)
                    defer { query.reset() }
                    return (key: try query.step() ? query.text(0) : "", row: row)
                }.sorted { $0.key < $1.key }
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
        guard let own = places[Int32(truncatingIfNeeded: deal)],
            let last = own.last(where: { rows[$0].day <= day })
        else { return nil }
        var first = last
        while first > own.lowerBound, rows[first - 1].stage == rows[last].stage { first -= 1 }
        return (pool[rows[last].stage], rows[first].day)
    }

    /// The middle of an ascending list, the lower of two.
    static func median(_ sorted: [Int]) -> Int? {
        sorted.isEmpty ? nil : sorted[(sorted.count - 1) / 2]
    }
}
