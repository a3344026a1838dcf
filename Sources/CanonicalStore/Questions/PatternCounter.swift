import RecordModel

/// Counts figures of one part of the store, of parties that are numbers.
struct PatternCounter {
    private let today: CalendarDay
    private var records = 0
    /// The party whose records are being noted, and what they say so far.
    private var party: (number: Int64, said: UInt8)?
    private var parties = 0
    private var filled = 0
    private var won = 0
    private var lost = 0
    private var closing: [Int] = []
    private var responses: [Int] = []
    private var tickets = 0
    private var ticketParties: Set<Int64> = []
    private var purchases: [(party: Int64, purchase: Purchase)] = []
    /// Whether purchases stand by party.
    private var isSorted = false
    private(set) var hasCounted = false

    struct Purchase {
        let day: CalendarDay
        let millionths: Int64
        /// Its place among all currencies, in the order of what they are called.
        let currency: Int32
    }

    init(today: CalendarDay) {
        self.today = today
    }

    /// - Precondition: the records of one party are noted one after the other.
    mutating func note(record said: UInt8, of number: Int64) {
        records += 1
        hasCounted = true
        if let known = party, known.number == number {
            party?.said |= said
            return
        }
        parties += 1
        filled += Self.filled(party?.said ?? 0)
        party = (number, said)
    }

    private static func filled(_ said: UInt8) -> Int { (said & 0b1111).nonzeroBitCount }

    mutating func note(wonAfter days: Int?) {
        won += 1
        hasCounted = true
        if let days { closing.append(days) }
    }

    mutating func noteLost() {
        lost += 1
        hasCounted = true
    }

    /// - Parameter minutes: to the first answer; nil where none is known.
    mutating func note(ticketOf parties: [Int64], minutes: Int?) {
        tickets += 1
        hasCounted = true
        ticketParties.formUnion(parties)
        if let minutes { responses.append(minutes) }
    }

    mutating func note(_ purchase: Purchase, of parties: [Int64]) {
        hasCounted = true
        isSorted = false
        for party in parties { purchases.append((party, purchase)) }
    }

    mutating func figures() -> Patterns.Figures {
        sortPurchases()
        var figures = Patterns.Figures()
        figures.records = records
        figures.parties = parties
        if parties > 0 {
            let all = filled + Self.filled(party?.said ?? 0)
            figures.completeness = Double(all) / Double(4 * parties)
        }
        figures.won = won
        figures.lost = lost
        figures.daysToClose = StageHistory.median(closing.sorted())
        figures.firstResponseHours = StageHistory.median(responses.sorted()).map {
            Double($0) / 60
        }
        figures.tickets = tickets
        figures.ticketParties = ticketParties.count
        forEachBuyer { own in
            figures.buyers += 1
            if own.count > 1 { figures.repeatBuyers += 1 }
            var wasThere = false
            var isThere = false
            for (_, purchase) in own {
                let age = today - purchase.day
                if age >= 365 && age < 730 { wasThere = true }
                if age >= 0 && age < 365 { isThere = true }
            }
            if wasThere { figures.formerBuyers += 1 }
            if wasThere && isThere { figures.retainedBuyers += 1 }
        }
        return figures
    }

    private mutating func sortPurchases() {
        if isSorted { return }
        purchases.sort { $0.party < $1.party }
        isSorted = true
    }

    /// Calls `body` with the purchases of each buyer.
    ///
    /// - Precondition: they are sorted.
    private func forEachBuyer(_ body: (ArraySlice<(party: Int64, purchase: Purchase)>) -> Void) {
        var start = 0
        while start < purchases.count {
            var end = start + 1
            while end < purchases.count, purchases[end].party == purchases[start].party {
                end += 1
            }
            body(purchases[start..<end])
            start = end
        }
    }

    // MARK: Groups of buyers

    private struct Group: Hashable {
        let recency: Patterns.BuyerGroup.Recency
        let frequency: Patterns.BuyerGroup.Frequency
        let value: Patterns.BuyerGroup.Value
    }

    /// Groups with at least one buyer, the latest, most frequent and most valuable first.
    mutating func groups() -> [Patterns.BuyerGroup] {
        sortPurchases()
        var buyers: [(age: Int, count: Int, worth: Int64)] = []
        forEachBuyer { own in
            let age = own.map { today - $0.purchase.day }.min() ?? 0
            buyers.append((age, own.count, Self.worth(own)))
        }
        let sorted = buyers.map(\.worth).sorted()
        var counts: [Group: Int] = [:]
        for (age, count, worth) in buyers {
            // Buyers of one worth are in one third: that of the first of them.
            let rank = Self.firstIndex(of: worth, in: sorted)
            let group = Group(
                recency: age <= 90 ? .days90 : age <= 365 ? .days365 : .longer,
                frequency: count == 1 ? .once : count < 5 ? .twoToFour : .fiveOrMore,
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
    private static func worth(
        _ own: ArraySlice<(party: Int64, purchase: Purchase)>
    ) -> Int64 {
        if own.allSatisfy({ $0.purchase.currency == own[own.startIndex].purchase.currency }) {
            return own.reduce(0) { $0 + $1.purchase.millionths }
        }
        var sums: [(currency: Int32, count: Int, millionths: Int64)] = []
        for (_, purchase) in own {
            if let place = sums.firstIndex(where: { $0.currency == purchase.currency }) {
                sums[place].count += 1
                sums[place].millionths += purchase.millionths
            } else {
                sums.append((purchase.currency, 1, purchase.millionths))
            }
        }
        return sums.max { ($0.count, $1.currency) < ($1.count, $0.currency) }?.millionths ?? 0
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
