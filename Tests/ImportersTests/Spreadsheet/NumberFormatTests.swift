import Testing

@testable import Importers

@Suite struct NumberFormatTests {
    @Test(arguments: [
        "yyyy-mm-dd", "d.m.yy", "[$-407]d. mmmm yyyy;@", "mmm", "m/d",
        "[$-F800]dddd\\,\\ mmmm\\ dd",
        "yy\"h\"", "[Red]dd/mm", "ggge\"年\"m\"月\"d\"日\"", "aaaa", "[$-411]ge.m.d",
    ])
    func codesOfDates(code: String) {
        #expect(NumberFormat(code: code) == .date(showsTime: false))
    }

    @Test(arguments: [
        "yyyy-mm-dd hh:mm", "m/d/yy h:mm AM/PM", "d.m.yyyy\\ h:mm:ss.000",
        "[$-409]m/d/yy h:mm AM/PM;@",
    ])
    func codesOfDatesWithTimes(code: String) {
        #expect(NumberFormat(code: code) == .date(showsTime: true))
    }

    @Test(arguments: ["h:mm", "mm:ss", "hh:mm:ss A/P", "h\"h\" mm", "[$-F400]h:mm:ss\\ AM/PM"])
    func codesOfTimes(code: String) {
        #expect(NumberFormat(code: code) == .timeOfDay)
    }

    @Test(arguments: ["[h]:mm", "[mm]:ss", "[ss]", "[HH]:MM:SS"])
    func codesOfDurations(code: String) {
        #expect(NumberFormat(code: code) == .duration)
    }

    @Test(arguments: [
        "General", "GENERAL", "0", "0.00", "#,##0", "#,##0.00 [$€-407]", "0.00E+00", "##0.0E-0",
        "0%",
        "# ?/?", "\"day\" 0", "0\\ \"days\"", "_-* #,##0.00\\ \"DM\"_-", "@", "", "[Red]0;[Blue]-0",
        "#\\ ##0", "0\" kg\"", "[<=9999999]###\\-####;\\(###\\)\\ ###\\-####", "\\d0",
        "$#,##0_);($#,##0)",
    ])
    func codesThatOnlyDressANumber(code: String) {
        #expect(NumberFormat(code: code) == .number)
    }

    /// Built-in formats of ISO/IEC 29500-1 section 18.8.30.
    @Test func builtInFormats() {
        for id in [14, 15, 16, 17, 27, 30, 36, 50, 57] {
            #expect(NumberFormat(builtIn: id) == .date(showsTime: false), "\(id)")
        }
        for id in [18, 19, 20, 21, 45, 47] {
            #expect(NumberFormat(builtIn: id) == .timeOfDay, "\(id)")
        }
        #expect(NumberFormat(builtIn: 22) == .date(showsTime: true))
        #expect(NumberFormat(builtIn: 46) == .duration)
        for id in [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 37, 40, 44, 48, 49, 999] {
            #expect(NumberFormat(builtIn: id) == .number, "\(id)")
        }
    }

    /// A number, a format code, and what a person sees.
    @Test(arguments: [
        ("1067", "00000", "01067"), ("123456", "00000", "123456"), ("0", "00", "00"),
        ("123456789", "000-00-0000", "123-45-6789"), ("12345", "000\\-00\\-0000", "000-01-2345"),
        ("123456789", "00000-0000", "12345-6789"), ("4915112345678", "\"+\"0", "+4915112345678"),
        ("15112345678", "\\+\"49 \"0", "+49 15112345678"),
        ("142868200", "0#\" \"##\" \"##\" \"##\" \"##", "01 42 86 82 00"),
        ("1067", "\"D-\"00000", "D-01067"), ("42", "\"INV-\"0000", "INV-0042"),
        ("2025550143", "(000) 000-0000", "(202) 555-0143"), ("1.5", "00000", "1.5"),
        ("-5", "00000", "-5"), ("7", "00000;[Red]-00000", "00007"),
    ])
    func formatsWithLeadingZerosAreApplied(stored: String, code: String, seen: String) {
        var bytes = Array(stored.utf8)
        var notes = SheetNotes()
        CellNumber.read(
            &bytes, from: 0, NumberFormat(code: code), SerialDate(is1904: false), row: 1, &notes)
        #expect(String(decoding: bytes, as: UTF8.self) == seen)
    }

    @Test func anyFormatCodeIsReadWithoutHarm() {
        var random = SeededGenerator(seed: 5)
        let alphabet = Array("0#?.,%E+-;:/ ()[]\"\\_*@ymdhsbgeAP$<>=Gneral€é".utf8)
        for _ in 0..<5_000 {
            let count = Int.random(in: 0...12, using: &random)
            let code = (0..<count).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
            }
            let format = NumberFormat(code: String(decoding: code, as: UTF8.self))
            for number in ["0", "12", "44197.5", "-3", "1E+99", "123456789012"] {
                var bytes = Array(number.utf8)
                var notes = SheetNotes()
                CellNumber.read(&bytes, from: 0, format, SerialDate(is1904: true), row: 1, &notes)
                #expect(!bytes.isEmpty)
            }
        }
    }
}
