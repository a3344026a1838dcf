import RecordModel

/// Sums of deals and tickets.
enum PipelineSums {
    private struct Key: Hashable, Comparable {
        let pipeline: String
        let stage: String
        let currency: String

        static func < (left: Key, right: Key) -> Bool {
            (left.pipeline, left.stage, left.currency)
                < (right.pipeline, right.stage, right.currency)
        }
    }

    /// Stages in the order of how likely their deals are won, then by name and currency.
    static func stages(_ deals: [Pipeline.Deal], _ today: CalendarDay) -> [Pipeline.Stage] {
        // Places are less to carry about than deals.
        let groups = Dictionary(grouping: deals.indices) { place in
            Key(
                pipeline: deals[place].pipeline ?? "", stage: deals[place].stage ?? "",
                currency: deals[place].currency ?? "")
        }
        // Of all currencies together, in thousandths, so that one stage has one place.
        var chances: [String: Int] = [:]
        for (stage, own) in Dictionary(grouping: deals.indices, by: { deals[$0].stage ?? "" }) {
            let sum = own.reduce(0) { $0 + Int((deals[$1].probability * 1000).rounded()) }
            chances[stage] = sum / own.count
        }
        let places = groups.mapValues { own in
            own.compactMap { deals[$0].stagePlace }.min() ?? .max
        }
        let order = groups.keys.sorted {
            ($0.pipeline, places[$0] ?? .max, chances[$0.stage] ?? 0, $0)
                < ($1.pipeline, places[$1] ?? .max, chances[$1.stage] ?? 0, $1)
        }
        return order.compactMap { key in
            guard let own = groups[key].map({ places in places.map { deals[$0] } }),
                let first = own.first
            else { return nil }
            return Pipeline.Stage(
                pipeline: first.pipeline, stage: first.stage, currency: first.currency,
                deals: own.count,
                amountMillionths: own.reduce(0) { $0 + ($1.amountMillionths ?? 0) },
                expectedMillionths: own.reduce(0) { $0 + $1.expectedMillionths },
                usualDays: first.usualDays, longestDays: own.compactMap { $0.days(today) }.max(),
                stalled: own.count { $0.isStalled(today) })
        }
    }

    static func months(_ deals: [Pipeline.Deal], _ today: CalendarDay) -> [Pipeline.Month] {
        var months: [CalendarDay: String] = [:]
        let groups = Dictionary(grouping: deals.indices) { place in
            var month = "~"
            if let day = deals[place].closeDay {
                month = months[day] ?? day.month
                months[day] = month
            }
            return Key(pipeline: "", stage: month, currency: deals[place].currency ?? "")
        }
        return groups.sorted { $0.key < $1.key }.map { _, places in
            let own = places.map { deals[$0] }
            return Pipeline.Month(
                month: own.first?.closeDay?.month, currency: own.first?.currency,
                deals: own.count,
                amountMillionths: own.reduce(0) { $0 + ($1.amountMillionths ?? 0) },
                expectedMillionths: own.reduce(0) { $0 + $1.expectedMillionths },
                isPast: own.allSatisfy { $0.isPastClose(today) })
        }
    }

    static func statuses(_ tickets: [Pipeline.Ticket]) -> [Pipeline.TicketStatus] {
        Dictionary(grouping: tickets) { $0.status ?? "" }.sorted {
            ($1.value.count, $0.key) < ($0.value.count, $1.key)
        }.map { _, own in
            Pipeline.TicketStatus(
                status: own.first?.status, tickets: own.count,
                oldest: own.compactMap(\.opened).min())
        }
    }
}
