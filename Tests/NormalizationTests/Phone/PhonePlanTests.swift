import Testing

@testable import Normalization

/// The fast path must agree with libphonenumber wherever it answers.
struct PhonePlanTests {
    @Test("The fast reading equals the library's on generated numbers", arguments: [1, 2, 3])
    func differential(seed: UInt64) {
        var generator = PhoneTextGenerator(seed: seed)
        var fast = 0
        for _ in 0..<1_000 {
            let (text, country) = generator.next()
            let region = country.flatMap { PhoneRegion($0) } ?? .unknown
            let bytes = Array(text.utf8)
            guard let quick = PhoneNormalizer.readFast(PhoneScanner(bytes), region: region) else {
                continue
            }
            fast += 1
            let slow = PhoneNormalizer().readSlowly(bytes, region: region)
            let expected = PhoneNormalizer.isPlaceholder(quick.national) ? nil : quick
            #expect(slow == expected, "seed \(seed): \(text) in \(region.letters)")
        }
        // Otherwise nothing was compared.
        #expect(fast > 200)
    }

    @Test("Ten digits with two zeros before them are left to the library in North America")
    func doubleZero() {
        guard let region = PhoneRegion("US") else { return }
        let scanner = PhoneScanner(Array("0049935/914".utf8))
        #expect(PhoneNormalizer.readFast(scanner, region: region) == nil)
        let long = PhoneScanner(Array("0049 30 901820".utf8))
        #expect(PhoneNormalizer.readFast(long, region: region)?.digits == Array("4930901820".utf8))
    }
}
