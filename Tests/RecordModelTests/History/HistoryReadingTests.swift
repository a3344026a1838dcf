import RecordModel
import Testing

struct HistoryReadingTests {
    @Test(arguments: [
        ("2026-05-04", "2026-05-04"), ("2024-01-23T13:26:08.000+0000", "2024-01-23T13:26:08Z"),
        ("2024-01-23 13:26", "2024-01-23T13:26:00"),
        ("2024-02-29T23:30:00-02:00", "2024-03-01T01:30:00Z"),
        ("2024-03-01T00:30:00+02:00", "2024-02-29T22:30:00Z"), ("12 Mar 2024", "2024-03-12"),
        ("March 12, 2024", "2024-03-12"), ("04.05.2026 06:07", "2026-05-04T06:07:00"),
        ("31/12/2025", "2025-12-31"), ("12/31/2025 11:05 PM", "2025-12-31T23:05:00"),
        ("5. Mai 2026", "2026-05-05"), ("07/07/2026", "2026-07-07"), ("2026/5/4", "2026-05-04"),
        ("12/31/2025 12:05 AM", "2025-12-31T00:05:00"),
    ])
    func aMomentIsReadWithoutGuessing(_ raw: String, _ expected: String) {
        #expect(HistoryMoment(raw, order: nil)?.text == expected)
    }

    @Test(arguments: [
        "04/05/2026", "31.02.2026", "2026-13-01", "soon", "", "2026-05-04 25:00", "12345678",
        "Q3 2026", "2026-05-04 and later",
    ])
    func whatCannotBeReadWithoutGuessingIsNotRead(_ raw: String) {
        #expect(HistoryMoment(raw, order: nil) == nil)
    }

    @Test func theOrderOfAColumnSettlesItsDates() {
        #expect(HistoryMoment("04/05/2026", order: .dayFirst)?.text == "2026-05-04")
        #expect(HistoryMoment("04/05/2026", order: .monthFirst)?.text == "2026-04-05")
        #expect(HistoryMoment.order(of: "13/05/2026") == .dayFirst)
        #expect(HistoryMoment.order(of: "05/13/2026 10:00") == .monthFirst)
        #expect(HistoryMoment.order(of: "04/05/2026") == nil)
        #expect(HistoryMoment.order(of: "4.5.2026") == .dayFirst)
    }

    @Test(
        arguments: [
            ("1124741.15", nil, 1_124_741_150_000, nil), ("1,234", nil, 1_234_000_000, nil),
            ("1,234.50", nil, 1_234_500_000, nil), ("1.234,50 €", true, 1_234_500_000, "EUR"),
            ("1.234", true, 1_234_000_000, nil), ("1.234", nil, 1_234_000, nil),
            ("$ 12", nil, 12_000_000, "USD"), ("CHF 1'250.00", nil, 1_250_000_000, "CHF"),
            ("-3.5", nil, -3_500_000, nil), ("(20)", nil, -20_000_000, nil),
            ("0.1", nil, 100_000, nil),
            ("1.234.567", nil, 1_234_567_000_000, nil), ("12,5", nil, 12_500_000, nil),
        ] as [(String, Bool?, Int64, String?)])
    func anAmountIsExact(_ raw: String, _ comma: Bool?, _ millionths: Int64, _ currency: String?) {
        let amount = HistoryAmount(raw, hasDecimalComma: comma)
        #expect(amount?.millionths == millionths)
        #expect(amount?.currency == currency)
    }

    @Test(arguments: ["", "n/a", "twelve", "1.2.3", "99999999999999999", "12 pieces"])
    func whatIsNoAmountIsNotRead(_ raw: String) {
        #expect(HistoryAmount(raw) == nil)
    }

    @Test func separatorsTellTheDecimalSignWhereTheyCan() {
        #expect(HistoryAmount.hasDecimalComma(in: "1.234,50") == true)
        #expect(HistoryAmount.hasDecimalComma(in: "1,234.50") == false)
        #expect(HistoryAmount.hasDecimalComma(in: "1.234.567") == true)
        #expect(HistoryAmount.hasDecimalComma(in: "12,5") == true)
        #expect(HistoryAmount.hasDecimalComma(in: "1,234") == nil)
        #expect(HistoryAmount.hasDecimalComma(in: "1234") == nil)
    }

    @Test func bothFormsOfASalesforceIDAreOne() throws {
        // The suffix of 001Ec00000GGw3h: bits of capitals in threes of five, checked by hand:
        // "001Ec" -> E is place 3 -> 8 -> I; "00000" -> A; "GGw3h" -> places 0, 1 -> 3 -> D.
        let short = try #require(SalesforceID("001Ec00000GGw3h"))
        #expect(short.long == "001Ec00000GGw3hIAD")
        #expect(!short.isChecked)
        let long = try #require(SalesforceID("001Ec00000GGw3hIAD"))
        #expect(long.isChecked)
        #expect(long.short == "001Ec00000GGw3h")
        #expect(SalesforceID("001Ec00000GGw3hIAE") == nil)
        #expect(SalesforceID("Anna Berg") == nil)
    }

    @Test func everyReferenceFieldSaysHowItIsLookedUp() {
        #expect(HistoryField.contactKey.mention?.role == .contact)
        #expect(HistoryField.contactEmail.mention?.way == .email)
        #expect(HistoryField.key.mention == nil)
        #expect(HistoryField.userName.mention == nil)
        #expect(HistoryField.fileName.mention == nil)
        #expect(HistoryField.email.mention == nil)
    }

    @Test func addressesAreTakenOutOfWhatStandsAroundThem() {
        let text = "Anna Berg <Anna@Berg.example>; bob@stone.example, <anna@berg.example>; @no"
        #expect(
            HistoryMention.parts(of: text, way: .email, separator: nil)
                == ["anna@berg.example", "bob@stone.example"])
        #expect(HistoryMention.parts(of: " 7; 9;", way: .key, separator: ";") == ["7", "9"])
        #expect(HistoryMention.parts(of: "null", way: .key, separator: nil) == [])
    }
}
