import RecordModel

/// The counters of parts of the store that have a name each, such as its sources.
struct PatternParts {
    private let today: CalendarDay
    private var numbers: [String: Int] = [:]
    private var names: [String] = []
    private var counters: [PatternCounter] = []

    init(today: CalendarDay) {
        self.today = today
    }

    /// The number of a part; one that is new counts nothing yet.
    mutating func number(_ name: String) -> Int {
        if let known = numbers[name] { return known }
        let number = names.count
        numbers[name] = number
        names.append(name)
        counters.append(PatternCounter(today: today))
        return number
    }

    @inline(__always)
    mutating func note(_ number: Int, _ body: (inout PatternCounter) -> Void) {
        body(&counters[number])
    }

    /// The figures of each part of which anything was counted, by name.
    mutating func parts(_ kind: String) -> [Patterns.Part] {
        names.indices.filter { counters[$0].hasCounted }.sorted { names[$0] < names[$1] }.map {
            Patterns.Part(kind: kind, name: names[$0], figures: counters[$0].figures())
        }
    }
}
