import RecordModel

/// Birth dates: exact, partly known, a slip, one part the same, different.
struct BirthDateComparison: Sendable {
    enum Level {
        static let exact: UInt8 = 1
        static let partial: UInt8 = 2
        static let slip: UInt8 = 3
        static let near: UInt8 = 4
        static let different: UInt8 = 5
    }

    let dates: PreparedFeature
    /// Each distinct value as year × 10,000 + month × 100 + day; 0 for anything else.
    private let numbers: FrozenColumn<UInt32>
    /// Whether first days of January are so many that most of them stand for a year.
    let hasBareYears: Bool

    init(_ dates: PreparedFeature, hasBareYears known: Bool? = nil, in arena: MemoryArena) {
        self.dates = dates
        let read = (0..<UInt32(dates.valueCount)).map { value in
            dates.withBytes(value) { span in
                var number: UInt32 = 0
                for index in span.indices where span.count == 8 {
                    number = number * 10 + UInt32(min(9, span[index] &- 0x30))
                }
                return number
            }
        }
        numbers = arena.freeze(read)
        let firstDays = read.indices.reduce(0) {
            read[$1] % 10_000 == 101 ? $0 + Int(dates.count(UInt32($1))) : $0
        }
        hasBareYears = known ?? (firstDays * 50 > dates.population)
    }

    func compare(_ left: Int, _ right: Int) -> (level: UInt8, chance: Float) {
        let a = dates.first(left)
        let b = dates.first(right)
        if a == PreparedFeature.none || b == PreparedFeature.none { return (0, 0) }
        let first = numbers[a]
        let second = numbers[b]
        let isPartial = isIncomplete(first) || isIncomplete(second)
        if isPartial { return (comparePartial(first, second), 0) }
        if a == b { return (Level.exact, dates.chance(a)) }
        // A year alone, written as its first day, is a slip from many others.
        let areYears = hasBareYears && isFirstDay(first) && isFirstDay(second)
        if dates.distance(a, b, atMost: 1) <= 1 { return (areYears ? Level.near : Level.slip, 0) }
        let sameYear = first / 10_000 == second / 10_000
        let (month, day) = (first / 100 % 100, first % 100)
        let (otherMonth, otherDay) = (second / 100 % 100, second % 100)
        if sameYear && month == otherDay && day == otherMonth { return (Level.slip, 0) }
        let sameParts =
            (sameYear ? 1 : 0) + (month == otherMonth ? 1 : 0) + (day == otherDay ? 1 : 0)
        if sameParts == 2 || sameYear { return (Level.near, 0) }
        return (Level.different, 0)
    }

    @inline(__always)
    private func isFirstDay(_ number: UInt32) -> Bool { number % 10_000 == 101 }

    @inline(__always)
    private func isIncomplete(_ number: UInt32) -> Bool {
        number / 10_000 == 0 || number / 100 % 100 == 0 || number % 100 == 0
    }

    /// Compares what both dates have.
    private func comparePartial(_ first: UInt32, _ second: UInt32) -> UInt8 {
        func contradict(_ a: UInt32, _ b: UInt32) -> Bool { a != 0 && b != 0 && a != b }
        let isOther =
            contradict(first / 10_000, second / 10_000)
            || contradict(first / 100 % 100, second / 100 % 100)
            || contradict(first % 100, second % 100)
        return isOther ? Level.different : Level.partial
    }
}
