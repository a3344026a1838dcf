import RecordModel
import Testing

@testable import DataQuality

@Suite struct CodeTests {
    /// From ISO 13616-1 and the registry's own examples; the last ones with a digit changed, of a
    /// wrong length, of no country.
    @Test(arguments: [
        ("GB82 WEST 1234 5698 7654 32", true), ("DE89370400440532013000", true),
        ("FR14 2004 1010 0505 0001 3M02 606", true), ("NO93 8601 1117 947", true),
        ("DE89370400440532013001", false), ("DE8937040044053201300", false),
        ("ZZ89370400440532013000", false), ("", false), ("n/a", false),
    ])
    func bankNumbersAreCheckedByTheirDigits(text: String, isValid: Bool) {
        #expect(BankNumber.isValid(text) == isValid)
    }

    @Test(arguments: [
        ("10115", "de", true), ("D-10115", "de", true), ("1011", "de", false),
        ("SW1A 1AA", "gb", true), ("EC1A1BB", "gb", true), ("SW1A", "gb", false),
        ("1012 AB", "nl", true), ("1012", "nl", false), ("02139-4307", "us", true),
        ("2139", "us", false), ("K1A 0B1", "ca", true), ("D02 AF30", "ie", true),
        ("LV-1050", "lv", true), ("whatever", "zz", true),
    ])
    func postcodesAreAsThoseOfTheirCountry(text: String, country: String, isValid: Bool) {
        #expect(CodeShape.isPostcode(text, country: country) == isValid)
    }

    @Test(arguments: [
        ("DE 136,695 976", true), ("ATU13585627", true), ("NL004495445B01", true),
        ("FR40303265045", true), ("CHE-123.456.789 MWST", true), ("GB999 9999 73", true),
        ("DE12345", false), ("ZZ123456789", false), ("136695976", false),
    ])
    func taxNumbersAreAsThoseOfTheirCountry(text: String, isValid: Bool) {
        #expect(CodeShape.isTaxNumber(text) == isValid)
    }

    @Test func daysAreCounted() {
        #expect(CalendarDay("1970-01-01")?.number == 0)
        #expect(CalendarDay("2026-11-22T09:00:00Z")?.number == 20779)
        #expect(CalendarDay("2000-03-01")?.number == 11017)
        #expect(CalendarDay("22.11.2026")?.number == nil)
        #expect(CalendarDay("2026-13-01")?.number == nil)
    }
}
