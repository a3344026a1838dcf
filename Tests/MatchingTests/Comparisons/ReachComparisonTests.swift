import RecordModel
import Testing

@testable import Matching

@Suite struct ReachComparisonTests {
    @Test(arguments: [
        ("kat.meyer9@web.example", "kat.meyer9@web.example", "onlyTwo"),
        ("kat.meyer9@web.example", "kat.meyer9@wbe.example", "domainSlip"),
        ("kat.meyer9@web.example", "kat.meyr9@web.example", "mailboxSlip"),
        ("kat.meyer9@web.example", "kat.meyer9@other.test", "mailbox"),
        ("kat.meyer9@web.example", "zzz@other.test", "different"),
        ("kat.meyer9@web.example", "", "missing"),
    ])
    func emailsFindTheirLevel(left: String, right: String, level: String) {
        #expect(TableMaker.level(.email, [.email: left], [.email: right]) == level)
    }

    @Test func severalAddressesAreComparedAllToAll() {
        let found = TableMaker.level(
            .email, [.email: "a.kern@x.example|old@y.example"],
            [.email: "b@z.example|old@y.example"])
        #expect(found == "onlyTwo")
    }

    @Test func aMailboxMadeOfTheNameAddsNothingWhenTheNamesAgree() {
        let left: TableMaker.Row = [
            .givenName: "john", .familyName: "carter", .email: "john.carter@one.example",
        ]
        let right: TableMaker.Row = [
            .givenName: "john", .familyName: "carter", .email: "john.carter@two.test",
        ]
        #expect(TableMaker.level(.email, left, right) == "missing")
    }

    @Test func aSlipThatEachMailboxRepeatsIsTwoNames() {
        let left: TableMaker.Row = [
            .givenName: "lena", .familyName: "feldkamp", .email: "lena.feldkamp@one.example",
        ]
        var right: TableMaker.Row = [
            .givenName: "lina", .familyName: "feldkamp", .email: "lina.feldkamp@one.example",
        ]
        #expect(TableMaker.level(.givenName, left, right) == "different")
        right[.email] = "lena.feldkamp@one.example"
        #expect(TableMaker.level(.givenName, left, right) == "typo")
        right[.email] = ""
        #expect(TableMaker.level(.givenName, left, right) == "typo")
    }

    @Test func aMailboxThatIsAGivenNameStandsApart() {
        let left: TableMaker.Row = [
            .givenName: "linda", .familyName: "lewis", .email: "linda@firm.example",
        ]
        let right: TableMaker.Row = [
            .givenName: "linda", .familyName: "kroft", .email: "linda@firm.example",
        ]
        #expect(TableMaker.level(.email, left, right) == "givenMailbox")
    }

    @Test(arguments: [
        ("4930123456", "4930123456", "onlyTwo"), ("4930123456", "4930123465", "slip"),
        ("4930123456", "5530123456", "ending"), ("4930123456", "4930999999", "different"),
        ("", "4930999999", "missing"),
    ])
    func phonesFindTheirLevel(left: String, right: String, level: String) {
        #expect(TableMaker.level(.phone, [.phone: left], [.phone: right]) == level)
    }

    @Test func aSwitchboardIsTheWeakerTheMoreShareIt() {
        #expect(PhoneComparison.sharedLevel(2) == PhoneComparison.Level.onlyTwo)
        #expect(PhoneComparison.sharedLevel(5) == PhoneComparison.Level.few)
        #expect(PhoneComparison.sharedLevel(20) == PhoneComparison.Level.several)
        #expect(PhoneComparison.sharedLevel(21) == PhoneComparison.Level.many)
    }

    static let home: TableMaker.Row = [
        .street: "12 elm st", .houseNumber: "12", .postalCode: "10115", .city: "berlin",
    ]

    @Test(arguments: [
        (["12 elm st", "12", "10115", "berlin"], "onlyTwo"),
        (["12 elm sst", "12", "10115", "berlin"], "similarStreet"),
        (["12 elm st", "12", "99999", "hamburg"], "streetElsewhere"),
        (["12 elm st", "12", "", ""], "streetOnly"),
        (["14 elm st", "14", "10115", "berlin"], "similarStreet"),
        (["981 elm st", "981", "10115", "berlin"], "partOfStreet"),
        (["", "", "10115", "berlin"], "postcode"),
        (["3 oak rd", "3", "10115", "berlin"], "postcodeOtherStreet"),
        (["", "", "", "berlin"], "city"),
        (["3 oak rd", "3", "", "berlin"], "cityOtherPlace"),
        (["3 oak rd", "3", "10115", "hamburg"], "postcodeOtherCity"),
        (["3 oak rd", "3", "10116", ""], "nearby"),
        (["3 oak rd", "3", "99999", "hamburg"], "different"), (["", "", "", ""], "missing"),
    ])
    func addressesFindTheirLevel(parts: [String], level: String) {
        let other: TableMaker.Row = [
            .street: parts[0], .houseNumber: parts[1], .postalCode: parts[2], .city: parts[3],
        ]
        #expect(TableMaker.level(.address, Self.home, other) == level)
    }

    @Test(arguments: [
        ("19721009", "19721009", "exact"), ("19721009", "19720910", "slip"),
        ("19721009", "19721008", "slip"), ("19721009", "19720000", "partial"),
        ("19721009", "19720224", "near"), ("19721009", "19640530", "different"),
        ("19721009", "", "missing"), ("19720000", "19730000", "different"),
    ])
    func birthDatesFindTheirLevel(left: String, right: String, level: String) {
        #expect(TableMaker.level(.birthDate, [.birthDate: left], [.birthDate: right]) == level)
    }

    @Test func aChangedEmployerIsNotCountedAgainInTheTitle() {
        let left: TableMaker.Row = [.organization: "atlas gate", .jobTitle: "plumber"]
        let right: TableMaker.Row = [.organization: "harbour foods", .jobTitle: "accountant"]
        #expect(TableMaker.level(.organization, left, right) == "different")
        #expect(TableMaker.level(.jobTitle, left, right) == "missing")
    }

    @Test(arguments: [
        (["240 wabash", "240", "", ""], "similarStreetOnly"),
        (["240 wabsh ave", "240", "", ""], "similarStreetOnly"),
        (["240 wabash", "240", "99999", "hamburg"], "streetElsewhere"),
        (["240 wabash", "240", "10116", "hamburg"], "similarStreet"),
        (["wabash ave", "", "10115", "hamburg"], "partOfStreet"),
        (["7 wabash ave", "7", "", ""], "different"),
        (["240 fifth ave", "240", "", ""], "different"),
    ])
    func streetsAgreeWithoutTheirTypeNumberOrPlace(parts: [String], level: String) {
        let home: TableMaker.Row = [
            .street: "240 wabash ave", .houseNumber: "240", .postalCode: "10115", .city: "berlin",
        ]
        let other: TableMaker.Row = [
            .street: parts[0], .houseNumber: parts[1], .postalCode: parts[2], .city: parts[3],
        ]
        #expect(TableMaker.level(.address, home, other) == level)
        #expect(TableMaker.level(.address, other, home) == level)
    }

    @Test func numberedStreetsAreNoSlipApart() {
        let left: TableMaker.Row = [.street: "1701 w 53rd street", .houseNumber: "1701"]
        let right: TableMaker.Row = [.street: "1701 w 63rd street", .houseNumber: "1701"]
        #expect(TableMaker.level(.address, left, right) == "different")
    }

    @Test func whereFirstDaysStandForYearsAnotherYearIsNoSlip() {
        let level = { (dates: [String]) in
            let table = TableMaker.prepared(dates.map { [.birthDate: $0] })
            let number = Int(table.comparer.compare(0, 1).levels[ComparisonKind.birthDate.slot])
            return ComparisonShape.shape(of: .birthDate, for: .contact)?.levels[number - 1].name
        }
        let others = (0..<200).map { "1950\(10 + $0 % 3)\(10 + $0 % 18)" }
        // Two of many dates may be born on the first of January, and one of them mistyped.
        let few = others.map { [.birthDate: $0] as TableMaker.Row }
        let rare = TableMaker.table(
            [("a", [.birthDate: "16000101"]), ("b", [.birthDate: "16060101"])]
                + few.enumerated().map { ("o\($0.offset)", $0.element) })
        #expect(Self.birthDateLevel(rare, "a", "b") == "slip")
        let many = TableMaker.table(
            [("a", [.birthDate: "16000101"]), ("b", [.birthDate: "16060101"])]
                + (0..<40).map { ("y\($0)", [.birthDate: "\(1700 + $0)0101"]) }
                + few.enumerated().map { ("o\($0.offset)", $0.element) })
        #expect(Self.birthDateLevel(many, "a", "b") == "near")
        #expect(level(["16000101", "16000101"]) == "exact")
    }

    private static func birthDateLevel(
        _ table: NormalizedTable, _ left: String, _ right: String
    ) -> String? {
        let position = { (key: String) in
            table.recordHashes.firstIndex(
                of: RecordReference(source: "test", kind: .contact, key: key).stableHash.high)
        }
        guard let a = position(left), let b = position(right) else { return nil }
        let prepared = PreparedTable(table, policy: MatchingPolicy())
        let number = Int(
            prepared.comparer.compare(min(a, b), max(a, b)).levels[ComparisonKind.birthDate.slot])
        return ComparisonShape.shape(of: .birthDate, for: .contact)?.levels[number - 1].name
    }
}
