import Foundation
import Testing

@testable import Importers

@Suite struct SerialDateTests {
    private static func text(
        _ value: Double, is1904: Bool = false, showsTime: Bool = false, decimals: Int = 15
    ) -> String? {
        var bytes: [UInt8] = []
        let isDate = SerialDate(is1904: is1904)
            .appendDate(value, decimals: decimals, showsTime: showsTime, to: &bytes)
        return isDate ? String(decoding: bytes, as: UTF8.self) : nil
    }

    /// ISO/IEC 29500-1 section 18.17.4.1, with the leap day that never was.
    @Test(arguments: [
        (1, "1900-01-01"), (59, "1900-02-28"), (60, "1900-02-29"), (61, "1900-03-01"),
        (366, "1900-12-31"), (36526, "2000-01-01"), (36585, "2000-02-29"), (44197, "2021-01-01"),
        (45351, "2024-02-29"), (2_958_465, "9999-12-31"), (0, "1900-01-00"),
    ])
    func daysOf1900(day: Int, date: String) {
        #expect(Self.text(Double(day)) == date)
    }

    @Test(arguments: [
        (0, "1904-01-01"), (1, "1904-01-02"), (59, "1904-02-29"), (42735, "2021-01-01"),
        (2_957_003, "9999-12-31"),
    ])
    func daysOf1904(day: Int, date: String) {
        #expect(Self.text(Double(day), is1904: true) == date)
    }

    @Test func numbersOutsideOfTheCalendarAreNoDates() {
        for value in [-1, -0.5, 2_958_466, 1e300, .nan, .infinity] {
            #expect(Self.text(value) == nil, "\(value)")
        }
    }

    @Test func theTimeIsWrittenWhereThereIsOneOrTheFormatShowsIt() {
        #expect(Self.text(44197.5) == "2021-01-01T12:00:00")
        #expect(Self.text(44197, showsTime: true) == "2021-01-01T00:00:00")
        #expect(Self.text(44197.99999999999) == "2021-01-02")
        #expect(Self.text(44197.573263888888) == "2021-01-01T13:45:30")
        // Six decimals are exact to a twelfth of a second.
        #expect(Self.text(44197.573264, decimals: 6) == "2021-01-01T13:45:30")
        #expect(Self.text(44197.5732667824) == "2021-01-01T13:45:30.25")
    }

    @Test func timesAndDurations() {
        var bytes: [UInt8] = []
        #expect(SerialDate(is1904: false).appendTime(0.5729166667, decimals: 10, to: &bytes))
        #expect(String(decoding: bytes, as: UTF8.self) == "13:45:00")
        let durations: [(Double, String)] = [
            (26.5 / 24, "PT26H30M"), (0, "PT0S"), (-1.0 / 24, "-PT1H"), (90 / 86_400.0, "PT1M30S"),
            (0.5 / 86_400, "PT0.5S"),
        ]
        for (value, text) in durations {
            bytes = []
            #expect(SerialDate.appendDuration(value, decimals: 17, to: &bytes))
            #expect(String(decoding: bytes, as: UTF8.self) == text)
        }
    }

    @Test func everyDayIsTheOneOfTheGregorianCalendar() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        let epoch = try #require(
            calendar.date(from: DateComponents(year: 1899, month: 12, day: 30)))
        for day in stride(from: 61, through: 200_000, by: 37) {
            let date = try #require(calendar.date(byAdding: .day, value: day, to: epoch))
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let expected = String(
                format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
            #expect(Self.text(Double(day)) == expected)
        }
    }
}
