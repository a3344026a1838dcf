import RecordModel

/// Counts figures of one part of the store, of parties that are numbers.
struct PatternCounter {
    private let today: CalendarDay
    private var records = 0
    private var said: [Int64: UInt8] = [:]
    private var won = 0
    private var lost = 0
    private var closing: [Int] = []
    private var responses: [Int] = []
    private var tickets = 0
    private var ticketParties: Set<Int64> = []
    private(set) var purchases: [Int64: [Purchase]] = [:]

    struct Purchase {
        let day: CalendarDay
        let millionths: Int64
        let currency: String
    }

    init(today: CalendarDay) {
        self.today = today
    }

    mutating func note(record said: UInt8, of party: Int64) {
        records += 1
        self.said[party, default: 0] |= said
    }

    mutating func note(wonAfter days: Int?) {
        won += 1
        if let days { closing.append(days) }
    }

    mutating func noteLost() { lost += 1 }

    /// - Parameter minutes: to the first answer; nil where none is known.
    mutating func note(ticketOf parties: [Int64], minutes: Int?) {
        tickets += 1
        ticketParties.formUnion(parties)
        if let minutes { responses.append(minutes) }
    }

    mutating func note(_ purchase: Purchase, of parties: [Int64]) {
        for party in parties { purchases[party, default: []].append(purchase) }
    }

    func figures() -> Patterns.Figures {
        var figures = Patterns.Figures()
        figures.records = records
        figures.parties = said.count
        if !said.isEmpty {
            let filled = said.values.reduce(0) { $0 + ($1 & 0b1111).nonzeroBitCount }
            figures.completeness = Double(filled) / Double(4 * said.count)
        }
        figures.won = won
        figures.lost = lost
        figures.daysToClose = StageHistory.median(closing.sorted())
        figures.firstResponseHours = StageHistory.median(responses.sorted()).map {
            Double($0) / 60
        }
        figures.tickets = tickets
        figures.ticketParties = ticketParties.count
        figures.buyers = purchases.count
        for own in purchases.values {
            if own.count > 1 { figures.repeatBuyers += 1 }
            let ages = own.map { today - $0.day }
            guard ages.contains(where: { $0 >= 365 && $0 < 730 }) else { continue }
            figures.formerBuyers += 1
            if ages.contains(where: { $0 >= 0 && $0 < 365 }) { figures.retainedBuyers += 1 }
        }
        return figures
    }

    // MARK: Groups of buyers

    private struct Group: Hashable {
        let recency: Patterns.BuyerGroup.Recency
        let frequency: Patterns.BuyerGroup.Frequency
        let value: Patterns.BuyerGroup.Value
    }

    /// Groups with at least one buyer, the latest, most frequent and most valuable first.
    func groups() -> [Patterns.BuyerGroup] {
        let worth = purchases.mapValues(Self.worth)
        let sorted = worth.values.sorted()
        var counts: [Group: Int] = [:]
        for (party, own) in purchases {
            let age = own.map { today - $0.day }.min() ?? 0
            let value = worth[party] ?? 0
            // Buyers of one worth are in one third: that of the first of them.
            let rank = Self.firstIndex(of: value, in: sorted)
            let group = Group(
                recency: age <= 90 ? .days90 : age <= 365 ? .days365 : .longer,
                frequency: own.count == 1 ? .once : own.count < 5 ? .twoToFour : .fiveOrMore,
                value: 3 * rank < sorted.count
                    ? .lower : 3 * rank < 2 * sorted.count ? .middle : .upper)
            counts[group, default: 0] += 1
        }
        var groups: [Patterns.BuyerGroup] = []
        for recency in Patterns.BuyerGroup.Recency.allCases {
            for frequency in Patterns.BuyerGroup.Frequency.allCases.reversed() {
                for value in Patterns.BuyerGroup.Value.allCases.reversed() {
                    let group = Group(recency: recency, frequency: frequency, value: value)
                    guard let count = counts[group] else { continue }
                    groups.append(
                        Patterns.BuyerGroup(
                            recency: recency, frequency: frequency, value: value, buyers: count))
                }
            }
        }
        return groups
    }

    /// What a buyer spent in the currency that it used most.
    private static func worth(_ purchases: [Purchase]) -> Int64 {
        let sums = Dictionary(grouping: purchases, by: \.currency)
        let most = sums.max {
            ($0.value.count, $1.key) < ($1.value.count, $0.key)
        }
        return most?.value.reduce(0) { $0 + $1.millionths } ?? 0
    }

    private static func firstIndex(of value: Int64, in sorted: [Int64]) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
