import Testing

@testable import Normalization

/// The plans come out of the installed library, whichever version that is.
struct PhonePlansTests {
    @Test("Everything that the installed library says about its plans is understood")
    func understood() throws {
        let plans = try #require(PhonePlans.installed)
        #expect(PhoneKinds.installed != nil)
        for example in PhoneExample.all {
            let code = try #require(Int(example.countryCode))
            #expect(!plans.isUnclear(countryCode: code), "+\(code)")
            #expect(plans.mainPlan(countryCode: code)?.countryCode == code)
            guard let region = example.region.flatMap({ PhoneRegion($0) }) else { continue }
            #expect(plans.plan(of: region)?.countryCode == code, "\(region.text)")
        }
        #expect(plans.mainPlan(countryCode: 1)?.region == PhoneRegion("US"))
        #expect(plans.mainPlan(countryCode: 7)?.region == PhoneRegion("RU"))
        #expect(plans.mainPlan(countryCode: 999) == nil)
        #expect(plans.plan(of: .unknown) == nil)
    }

    @Test("A plan with a pattern that is not understood is left to the library")
    func unclear() throws {
        // Two plans: one of plain patterns, one whose numbers are a pattern that looks ahead.
        let plain = Self.plan("AA", code: 1, numbers: #"[2-9]\d{9}"#)
        let strange = Self.plan("BB", code: 2, numbers: #"(?!1)\d{9}"#)
        let plans = try #require(PhonePlans(plain + strange))
        let (a, b) = try (#require(PhoneRegion("AA")), #require(PhoneRegion("BB")))
        #expect(!plans.isUnclear(a) && plans.isUnclear(b))
        let parser = PhoneParser(plans: plans)
        let digits = try #require(PhoneDigits(Array("2123456789".utf8)))
        guard case .number(let number) = parser.parse(digits, hasPlus: false, region: a) else {
            Issue.record("not read")
            return
        }
        #expect(number.countryCode == 1 && number.isPossible && number.national == digits)
        guard case .undecided = parser.parse(digits, hasPlus: false, region: b),
            case .undecided = parser.parse(digits, hasPlus: true, region: a)
        else {
            Issue.record("decided by a plan that is not understood")
            return
        }
    }

    @Test("Bytes that are no metadata give no plans")
    func damaged() {
        let whole = Self.plan("AA", code: 1, numbers: #"\d{9}"#)
        #expect(PhonePlans(whole) != nil)
        for count in 0..<whole.count { #expect(PhonePlans(Array(whole.prefix(count))) == nil) }
        #expect(PhonePlans([0xFF, 0xFF, 0xFF]) == nil)
        #expect(PhonePlans([0x0D, 1, 2, 3, 4]) == nil)
        #expect(PhonePlans([0x08, 1]) == nil)
    }

    /// A serialised plan: numbers of ten digits, `00` before other countries' codes.
    private static func plan(_ region: String, code: UInt8, numbers: String) -> [UInt8] {
        func field(_ number: UInt8, _ bytes: [UInt8]) -> [UInt8] {
            [number << 3 | 2, UInt8(bytes.count)] + bytes
        }
        let general = field(2, Array(numbers.utf8)) + [9 << 3, 10]
        let message =
            field(1, general) + field(9, Array(region.utf8)) + [10 << 3, code]
            + field(11, Array("00".utf8))
        return field(1, message)
    }
}
