import Testing

@testable import Normalization

/// The fast path must agree with libphonenumber wherever it answers.
struct PhonePlanTests {
    @Test("The fast reading equals the library's on generated numbers", arguments: [1, 2, 3])
    func differential(seed: UInt64) {
        var generator = PhoneTextGenerator(seed: seed)
        var fast = 0
        var differing: [String] = []
        for _ in 0..<8_000 {
            let (text, country) = generator.next()
            let region = country.flatMap { PhoneRegion($0) } ?? .unknown
            guard let quick = Self.fast(text, region) else { continue }
            fast += 1
            if quick != PhoneNormalizer().readSlowly(Array(text.utf8), region: region) {
                differing.append("\(text) in \(country ?? "nowhere")")
            }
        }
        #expect(differing == [])
        // Otherwise little was compared.
        #expect(fast > 6_000)
    }

    @Test("Every way of writing that people use is decided by the plans")
    func decided() {
        let texts = [
            ("(212) 867-5309", "US"), ("+1 (212) 867-5309 ext. 12", "US"),
            ("011 44 20 7946 0018", "US"),
            ("020 7946 0018", "GB"), ("+44 (0)20 7946 0018", "GB"), ("0044 20 7946 0018", "DE"),
            ("tel:+49-30-901820", nil), ("030/901820.", "DE"), ("49 30 901820", "DE"),
            ("02 1234567", "IT"),
            ("0 11 15 2345 6789", "AR"), ("0 15 21 98765 4321", "BR"), ("044 55 1234 5678", "MX"),
            ("03 5551 2345", "AU"), ("0011 1 212 867 5309", "AU"), ("8 (495) 123-45-67", "RU"),
            ("+86 10 6552 9988", "CN"), ("242-3456", "BS"), ("+800 1234 5678", nil),
            ("+999 12345678", nil),
            ("12345", "US"), ("0131 829 1794", nil), ("+0049 30 901820", "DE"), ("00", "XX"),
            ("+", nil),
            ("+1 20", nil), ("0000", "DE"), ("+39 02 1234567", nil), ("123456", "GG"),
            ("n/a", "DE"),
        ]
        for (text, country) in texts {
            let region = country.flatMap { PhoneRegion($0) } ?? .unknown
            // Two digits may be all there is, which only the library knows.
            if text == "00" { continue }
            guard let quick = Self.fast(text, region) else {
                Issue.record("\(text) is left to the library")
                continue
            }
            #expect(
                quick == PhoneNormalizer().readSlowly(Array(text.utf8), region: region), "\(text)")
        }
    }

    @Test(
        "What the library reads by its letters, signs and second numbers is left to it, or read alike",
        arguments: [
            "1-800-FLOWERS", "212 867 5309/x12", "212 867 5309 / x12", "2128675309 #77",
            "212-867-5309#",
            "212 867 5309 home", "212 867 5309,,12", "+1 212 867 5309;ext=7",
            "+1 212;phone-context=+1",
            ";phone-context=+49 30901820", "+12128675309;isub=1", "２１２８６７５３０９", "++1 212 867 5309",
            "+ +1 212 867 5309", "212+867 5309", "212 867 5309+", "x2128675309", "212x8675309x12",
            "2128675309\0",
            "212\u{A0}867\u{A0}5309", "*212*867 5309", "[212] 867 5309", "212 867 5309?",
            "212|867 5309",
            "212867530921286753092128675309212867", "212 8675309 ext 12345678901234567", "12", "1",
            "7\t2128675309",
        ])
    func odd(text: String) {
        for country in ["US", "DE", "AU"] {
            let region = PhoneRegion(country) ?? .unknown
            guard let quick = Self.fast(text, region) else { continue }
            #expect(quick == PhoneNormalizer().readSlowly(Array(text.utf8), region: region))
        }
    }

    @Test("A text beyond what the library reads is left to it")
    func long() {
        let text = String(repeating: " ", count: 250) + "2128675309"
        #expect(Self.fast(text, PhoneRegion("US") ?? .unknown) == nil)
    }

    /// What the fast path reads, nil where that is nothing; nil where it leaves a text to the library.
    private static func fast(_ text: String, _ region: PhoneRegion) -> PhoneReading?? {
        switch PhoneNormalizer.readFast(PhoneScanner(Array(text.utf8)), region: region) {
        case .reading(let reading): .some(reading)
        case .none: .some(nil)
        case .undecided: nil
        }
    }
}
