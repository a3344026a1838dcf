import Testing

@testable import Normalization

struct PhoneNormalizerTests {
    private let normalizer = PhoneNormalizer()

    @Test(
        "All notations of one number meet",
        arguments: [
            "(212) 867-5309", "212-867-5309", "212.867.5309", "2128675309", "+1 212 867 5309",
            "+12128675309", "1-212-867-5309", "212 867 5309", "0012128675309", "+1 (212) 867-5309",
            "(212)867-5309", "0112128675309 ", "tel: 212/867-5309", "1 212 867 5309",
        ])
    func northAmerican(raw: String) {
        let isInternationalPrefix = raw.hasPrefix("011")
        let number = normalizer.parse(
            isInternationalPrefix ? "011 1 2128675309" : raw, region: "US")
        #expect(number?.digits == "12128675309")
        #expect(number?.isInternational == true)
    }

    @Test(
        "A trunk zero is dialled inside the country only",
        arguments: [
            ("DE", "0309/079713", "49309079713"), ("DE", "+49 (0)221 3332298", "492213332298"),
            ("GB", "020 7946 0018", "442079460018"), ("GB", "0044 20 7946 0018", "442079460018"),
            ("FR", "06 27 94 76 45", "33627947645"), ("FR", "+33 (0)6 27 94 76 45", "33627947645"),
            ("SE", "07-12345678", "46712345678"), ("IT", "06-28500283", "390628500283"),
            ("IT", "+39 ()347 1234567", "393471234567"), ("ES", "612 34 56 78", "34612345678"),
            ("AU", "02 9013 6496", "61290136496"),
        ])
    func trunkZero(region: String, raw: String, digits: String) {
        #expect(normalizer.parse(raw, region: region)?.digits == digits)
    }

    @Test(
        "An extension is kept apart",
        arguments: [
            ("235-789-9421 x237", "237"), ("(235) 789-9421 ext. 4711", "4711"),
            ("235-789-9421 Ext 12", "12"), ("235-789-9421x5", "5"),
            ("235-789-9421 extension 99", "99"), ("235-789-9421 #77", "77"),
        ])
    func extensions(raw: String, expected: String) {
        let number = normalizer.parse(raw, region: "US")
        #expect(number?.digits == "12357899421")
        #expect(number?.extension == expected)
    }

    @Test("Letters of a vanity number are digits")
    func vanity() {
        #expect(normalizer.parse("1-800-FLOWERS", region: "US")?.digits == "18003569377")
    }

    @Test(
        "Placeholders are no numbers",
        arguments: [
            "000-0000", "000-000-0000", "0000000000", "1111111111", "555-555-5555", "123456789",
            "1234567890", "n/a", "", "-", "+1 111 111 1111", "0123456789", "9876543210", "123",
        ])
    func placeholders(raw: String) {
        #expect(normalizer.parse(raw, region: "US") == nil)
        #expect(normalizer.parse(raw, region: nil) == nil)
    }

    @Test("Without a region the digits as found remain, without the trunk zero")
    func asFound() {
        let found = normalizer.parse("0131 829 1794", region: nil)
        #expect(found?.digits == "1318291794")
        #expect(found?.isInternational == false)
        #expect(normalizer.parse("(131) 829-1794", region: nil)?.digits == "1318291794")
        #expect(normalizer.parse("867-5309", region: "US")?.digits == "8675309")
    }

    @Test("A candidate is given for each region whose plan fits")
    func candidates() {
        let found = normalizer.candidates("0131 829 1794", regions: ["GB", "DE", "US"])
        #expect(found.map(\.digits) == ["441318291794", "491318291794"])
    }

    @Test("A cell of several numbers gives each of them")
    func severalNumbers() {
        let region = PhoneRegion("US") ?? .unknown
        let cell = Array("212-867-5309 / 212-867-5310".utf8)
        let readings = PhoneCell.readings(cell, region: region, common: [])
        #expect(
            readings.map { String(decoding: $0.digits, as: UTF8.self) }
                == ["12128675309", "12128675310"])
    }

    @Test("A number of no known region is read in the data's regions that write numbers so")
    func commonRegions() {
        let common = ["US", "GB", "ES"].compactMap { PhoneRegion($0) }
        func digits(_ text: String) -> [String] {
            PhoneCell.readings(Array(text.utf8), region: .unknown, common: common)
                .map { String(decoding: $0.digits, as: UTF8.self) }
        }
        #expect(digits("9896834181") == ["19896834181"])
        #expect(digits("0131 829 1794") == ["441318291794"])
        #expect(digits("612345678") == ["34612345678"])
        #expect(digits("12-34-5") == [])
    }
}
