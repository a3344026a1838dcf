/// Dates and times as spreadsheets count them: days since an epoch, the time as a part of a day.
///
/// - Source: ISO/IEC 29500-1 section 18.17.4; in the 1900 system day 60 is the 29 February 1900 that
///   never was, kept since Lotus 1-2-3.
struct SerialDate {
    /// Whether day 0 is 1 January 1904 rather than the day before 1 January 1900.
    let is1904: Bool

    /// The last day that spreadsheets show, 31 December 9999.
    private static let lastDay1900 = 2_958_465
    private static let lastDay1904 = 2_957_003
    private static let millisecondsPerDay = 86_400_000

    /// Days and milliseconds of a serial number; nil where it is no date.
    ///
    /// Numbers with few decimals are exact to a second only, so milliseconds count only for others.
    private func parts(_ value: Double, decimals: Int) -> (day: Int, milliseconds: Int)? {
        let last = is1904 ? Self.lastDay1904 : Self.lastDay1900
        guard value >= 0, value < Double(last + 1) else { return nil }
        var day = Int(value)
        var milliseconds = Int(
            ((value - Double(day)) * Double(Self.millisecondsPerDay)).rounded())
        if decimals < 9 { milliseconds = (milliseconds + 500) / 1000 * 1000 }
        if milliseconds >= Self.millisecondsPerDay {
            day += 1
            milliseconds -= Self.millisecondsPerDay
        }
        return (day, milliseconds)
    }

    /// Appends a date in ISO 8601, with the time where the format shows one or there is one.
    ///
    /// - Returns: false where the number is no date; nothing is then appended.
    func appendDate(
        _ value: Double, decimals: Int, showsTime: Bool, to bytes: inout [UInt8]
    ) -> Bool {
        guard let (day, milliseconds) = parts(value, decimals: decimals) else { return false }
        guard let (year, month, dayOfMonth) = calendarDate(day) else { return false }
        Self.append(year, width: 4, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        Self.append(month, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        Self.append(dayOfMonth, width: 2, to: &bytes)
        if showsTime || milliseconds > 0 {
            bytes.append(UInt8(ascii: "T"))
            Self.appendTime(milliseconds, to: &bytes)
        }
        return true
    }

    /// Appends the time of day of a number below 1; a number with days becomes date and time.
    func appendTime(_ value: Double, decimals: Int, to bytes: inout [UInt8]) -> Bool {
        guard let (day, milliseconds) = parts(value, decimals: decimals) else { return false }
        if day > 0 { return appendDate(value, decimals: decimals, showsTime: true, to: &bytes) }
        Self.appendTime(milliseconds, to: &bytes)
        return true
    }

    /// Appends a duration in ISO 8601, such as `PT26H30M`.
    static func appendDuration(_ value: Double, decimals: Int, to bytes: inout [UInt8]) -> Bool {
        guard value.magnitude < 1e9 else { return false }
        var milliseconds = Int((value.magnitude * Double(millisecondsPerDay)).rounded())
        if decimals < 9 { milliseconds = (milliseconds + 500) / 1000 * 1000 }
        if value < 0 && milliseconds > 0 { bytes.append(UInt8(ascii: "-")) }
        bytes += Array("PT".utf8)
        let (hours, minutes) = (milliseconds / 3_600_000, milliseconds / 60_000 % 60)
        let (seconds, rest) = (milliseconds / 1000 % 60, milliseconds % 1000)
        if hours > 0 { bytes += Array("\(hours)H".utf8) }
        if minutes > 0 { bytes += Array("\(minutes)M".utf8) }
        if seconds > 0 || rest > 0 || milliseconds == 0 {
            bytes += Array("\(seconds)".utf8)
            if rest > 0 { appendFraction(rest, to: &bytes) }
            bytes.append(UInt8(ascii: "S"))
        }
        return true
    }

    /// Year, month and day; day 0 of the 1900 system is the `1900-01-00` that programs show.
    private func calendarDate(_ day: Int) -> (Int, Int, Int)? {
        if is1904 { return Self.civil(day - 24_107) }
        switch day {
        case 0: return (1900, 1, 0)
        case 60: return (1900, 2, 29)
        case ..<60: return Self.civil(day - 25_568)
        default: return Self.civil(day - 25_569)
        }
    }

    /// The date of a day counted from 1 January 1970 in the Gregorian calendar.
    private static func civil(_ day: Int) -> (Int, Int, Int) {
        // Counted from 1 March of year 0, so that the leap day ends the year: whole cycles of 400
        // years have 146,097 days.
        let shifted = day + 719_468
        let cycle = shifted / 146_097
        let dayOfCycle = shifted - cycle * 146_097
        let yearOfCycle =
            (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let dayOfMonth = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfMonth)
    }

    private static func appendTime(_ milliseconds: Int, to bytes: inout [UInt8]) {
        append(milliseconds / 3_600_000, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        append(milliseconds / 60_000 % 60, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        append(milliseconds / 1000 % 60, width: 2, to: &bytes)
        if milliseconds % 1000 > 0 { appendFraction(milliseconds % 1000, to: &bytes) }
    }

    private static func appendFraction(_ milliseconds: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "."))
        append(milliseconds, width: 3, to: &bytes)
        while bytes.last == 0x30 { bytes.removeLast() }
    }

    private static func append(_ value: Int, width: Int, to bytes: inout [UInt8]) {
        var divisor = 1
        for _ in 1..<width { divisor *= 10 }
        while divisor > 0 {
            bytes.append(0x30 + UInt8(value / divisor % 10))
            divisor /= 10
        }
    }
}
