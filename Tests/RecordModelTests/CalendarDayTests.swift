import RecordModel
import Testing

struct CalendarDayTests {
    /// Day numbers as `date -d` gives them (seconds since 1970, divided by 86,400).
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-22", 20_779),
        ("1900-03-01", -25_508), ("2100-03-01", 47_541),
    ])
    func daysAreCountedFrom1970(_ text: String, _ number: Int) {
        #expect(CalendarDay(text)?.number == number)
        #expect(CalendarDay(number: number).text == text)
    }

    @Test(arguments: ["2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "20240401", "", "x"])
    func whatIsNoDayIsNone(_ text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test func everyDayOfFourHundredYearsComesBack() {
        for number in stride(from: -20_000, to: 130_000, by: 1) {
            let text = CalendarDay(number: number).text
            if CalendarDay(text)?.number != number {
                Issue.record("\(text)")
                return
            }
        }
    }
}
