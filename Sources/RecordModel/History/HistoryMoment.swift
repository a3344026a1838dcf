/// A day or a moment as a source wrote it, read without guessing.
///
/// The form is `2026-05-04` for a day and `2026-05-04T06:00:00Z` for a moment whose offset is known,
/// `2026-05-04T06:00:00` for one whose is not; it sorts in the order of time within a form.
public struct HistoryMoment: Hashable, Sendable {
    /// In which order a source writes day and month.
    public enum Order: String, Sendable, Codable {
        case dayFirst, monthFirst
    }

    /// ISO 8601, as described.
    public let text: String

    /// nil where the text is no date, or one whose day and month cannot be told apart.
    public init?(_ raw: String, order: Order?) {
        let bytes = Array(raw.trimmed.utf8)
        guard bytes.count >= 6, bytes.count <= 40 else { return nil }
        var scanner = MomentScanner(bytes: bytes)
        guard let day = scanner.day(order: order) else { return nil }
        guard let time = scanner.time() else {
            guard scanner.isAtEnd else { return nil }
            text = Self.text(day)
            return
        }
        text = Self.text(day, time)
    }

    /// What the numbers of a date in digits say about the order: nil where they say nothing.
    public static func order(of raw: String) -> Order? {
        var scanner = MomentScanner(bytes: Array(raw.trimmed.utf8))
        guard let first = scanner.number(digits: 1...2), let separator = scanner.separator(),
            let second = scanner.number(digits: 1...2)
        else { return nil }
        if separator == UInt8(ascii: ".") { return .dayFirst }
        if first > 12 && second <= 12 { return .dayFirst }
        if second > 12 && first <= 12 { return .monthFirst }
        return nil
    }

    private static func text(_ day: MomentScanner.Day) -> String {
        "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
    }

    private static func text(_ day: MomentScanner.Day, _ time: MomentScanner.Time) -> String {
        var day = day
        var minutes = time.hour * 60 + time.minute
        if let offset = time.offsetMinutes { minutes -= offset }
        while minutes < 0 {
            day = day.yesterday
            minutes += 1440
        }
        while minutes >= 1440 {
            day = day.tomorrow
            minutes -= 1440
        }
        let clock =
            "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2)):\(padded(time.second, 2))"
        return "\(text(day))T\(clock)" + (time.offsetMinutes == nil ? "" : "Z")
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
