import RecordModel

/// Reads the days of many rows; a form that takes thought is thought about once.
struct DayPool {
    private var pool = ValuePool()
    private var days: [CalendarDay?] = []

    /// The day of a date as a source writes it; nil where it cannot be read without guessing.
    mutating func day(_ bytes: Span<UInt8>) -> CalendarDay? {
        if let day = CalendarDay(bytes) { return day }
        let number = Int(pool.intern(bytes))
        if number == days.count {
            days.append(PartyScan.day(pool.text(UInt32(number))))
        }
        return days[number]
    }
}
