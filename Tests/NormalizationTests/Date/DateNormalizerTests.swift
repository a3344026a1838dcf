import Testing

@testable import Normalization

struct DateNormalizerTests {
    private let dayFirst = DateNormalizer(order: DateOrder(region: "DE"))

    @Test(
        "Dates in all notations give year, month and day",
        arguments: [
            ("1972-10-09", "19721009"), ("19721009", "19721009"), ("09.10.1972", "19721009"),
            ("9/10/1972", "19721009"), ("9-10-72", "19721009"), ("1972/10/9", "19721009"),
            ("9 October 1972", "19721009"), ("October 9, 1972", "19721009"),
            ("9. Oktober 1972", "19721009"), ("9 octobre 1972", "19721009"),
            ("9 de octubre de 1972", "19721009"), ("09-Oct-72", "19721009"),
            ("1. März 1980", "19800301"), ("1er août 1980", "19800801"),
            ("1972-10-09T00:00:00Z", "19721009"), ("1972-10-09 00:00:00", "19721009"),
            ("10/09/1972 12:30 PM", "19720910"), ("26581", "19721009"), ("09101972", "19721009"),
            ("1.2.05", "20050201"), ("1972", "19720000"), ("1972-10", "19721000"),
            ("10/1972", "19721000"), ("Oct 1972", "19721000"), ("--10-09", "00001009"),
            ("--1009", "00001009"), ("9 October", "00001009"), ("1972-13-09", "19720913"),
        ])
    func notations(raw: String, compact: String) {
        #expect(dayFirst.parse(raw)?.compact == compact)
    }

    @Test(
        "What is no date, or stands for none, gives nothing",
        arguments: [
            "", "n/a", "1900-01-01", "0000-00-00", "00/00/0000", "0/0/00", "9999-12-31",
            "1111-11-11", "32.13.1972", "abc", "12", "30.12.1899",
        ])
    func nothing(raw: String) {
        #expect(dayFirst.parse(raw) == nil)
    }

    @Test("The order is inferred from the values of a column, for each separator")
    func inference() {
        let normalizer = DateNormalizer(
            inferringOrderFrom: ["12/14/1947", "03/04/1950", "18.12.1960", "05.06.1970"],
            region: nil)
        #expect(normalizer.parse("03/04/1950")?.compact == "19500304")
        #expect(normalizer.parse("05.06.1970")?.compact == "19700605")
        #expect(normalizer.order.slash.isDecided)
        #expect(!normalizer.order.hyphen.isDecided)
    }

    @Test("Where no value tells, the region's habit decides and is said not to be certain")
    func habit() {
        let american = DateNormalizer(inferringOrderFrom: ["03/04/1950"], region: "US")
        #expect(american.parse("03/04/1950")?.compact == "19500304")
        #expect(!american.order.slash.isDecided)
        let other = DateNormalizer(inferringOrderFrom: ["03/04/1950"], region: "GB")
        #expect(other.parse("03/04/1950")?.compact == "19500403")
    }

    @Test("Columns of year, month and day are one date")
    func parts() {
        #expect(dayFirst.assemble(year: "1972", month: "9", day: "7")?.compact == "19720907")
        #expect(dayFirst.assemble(year: "1972", month: "Sept", day: nil)?.compact == "19720900")
        #expect(dayFirst.assemble(year: nil, month: nil, day: nil) == nil)
    }

    @Test("Every day of two centuries survives being written as a spreadsheet's day number")
    func spreadsheetDays() {
        // 10000 is 1927-05-18, 45000 is 2023-03-15 (any spreadsheet program).
        #expect(dayFirst.parse("10000")?.compact == "19270518")
        #expect(dayFirst.parse("45000")?.compact == "20230315")
        var previous = ""
        for serial in 10_000...45_000 {
            let compact = dayFirst.parse(String(serial))?.compact ?? ""
            #expect(compact > previous)
            previous = compact
        }
    }
}
