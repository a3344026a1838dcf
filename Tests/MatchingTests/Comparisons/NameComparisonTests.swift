import RecordModel
import Testing

@testable import Matching

@Suite struct NameComparisonTests {
    @Test(arguments: [
        ("anna", "anna", "exact"), ("robert", "bob", "nickname"), ("michael", "micheal", "typo"),
        ("anna maria", "anna", "part"), ("james", "j", "initial"), ("j r", "john", "initial"),
        ("johanna", "johannes", "similar"), ("anna", "peter", "different"),
        ("", "peter", "missing"),
    ])
    func givenNamesFindTheirLevel(left: String, right: String, level: String) {
        let found = TableMaker.level(
            .givenName, [.givenName: left, .familyName: "x"],
            [.givenName: right, .familyName: "x"],
            variants: [["robert", "bob"]])
        #expect(found == level)
    }

    @Test(arguments: [
        ("meyer", "meyer", "exact"), ("schneider", "schnieder", "typo"),
        ("kowalski", "nguyen", "different"), ("smith", "s", "initial"), ("s", "s", "initial"),
    ])
    func familyNamesFindTheirLevel(left: String, right: String, level: String) {
        let found = TableMaker.level(
            .familyName, [.givenName: "anna", .familyName: left],
            [.givenName: "anna", .familyName: right])
        #expect(found == level)
    }

    @Test func aDoubleSurnameSharesAPartWhenThePartIsRare() {
        var rows: [TableMaker.Row] = [
            [.familyName: "garcia lopez", .givenName: "ana"],
            [.familyName: "garcia", .givenName: "ana"],
        ]
        for number in 0..<100 { rows.append([.familyName: "other\(number)x"]) }
        let table = TableMaker.prepared(rows)
        let level = partLevel(of: table)
        #expect(level == 1)
    }

    /// How many pairs of the table have the level `part`.
    private func partLevel(of table: PreparedTable) -> Int {
        var found = 0
        for left in 0..<table.count {
            for right in left + 1..<max(left + 1, table.count) {
                let outcome = table.comparer.compare(left, right)
                let level = outcome.levels[ComparisonKind.familyName.slot]
                if level == FamilyNameComparison.Level.part { found += 1 }
            }
        }
        return found
    }

    @Test func swappedNamesAreFoundAndTheGivenNameAddsNothing() {
        let left: TableMaker.Row = [.givenName: "frank", .familyName: "walter"]
        let right: TableMaker.Row = [.givenName: "walter", .familyName: "frank"]
        #expect(TableMaker.level(.familyName, left, right) == "swapped")
        #expect(TableMaker.level(.givenName, left, right) == "missing")
    }

    @Test func swappedNamesMayHaveATypoOnOneSide() {
        let left: TableMaker.Row = [.givenName: "frank", .familyName: "kowalski"]
        let right: TableMaker.Row = [.givenName: "kowalsky", .familyName: "frank"]
        #expect(TableMaker.level(.familyName, left, right) == "swapped")
    }

    @Test func oneNameInTheOtherRoleIsCrossed() {
        let left: TableMaker.Row = [.givenName: "anna", .familyName: "weber"]
        let right: TableMaker.Row = [.givenName: "weber", .familyName: "kellermann"]
        #expect(TableMaker.level(.familyName, left, right) == "crossed")
    }

    @Test func wholeNamesDecideWhereAPartIsMissing() {
        let left: TableMaker.Row = [.familyName: "clara hofmann", .fullName: "clara hofmann"]
        let right: TableMaker.Row = [
            .givenName: "clara", .familyName: "hofmann", .fullName: "clara hofmann",
        ]
        #expect(TableMaker.level(.fullName, left, right) == "sameWords")
        #expect(TableMaker.level(.familyName, left, right) == "missing")
    }

    @Test func twoNamesThatAreBothFrequentAreNoSlipOfEachOther() {
        var rows: [TableMaker.Row] = []
        for _ in 0..<10 { rows.append([.givenName: "maria"]) }
        for _ in 0..<10 { rows.append([.givenName: "marta"]) }
        rows.append([.givenName: "mariaa"])
        let table = TableMaker.prepared(rows)
        var levels: [String: UInt8] = [:]
        for left in 0..<table.count {
            for right in left + 1..<max(left + 1, table.count) {
                guard let given = table.comparer.given else { continue }
                let names = given.names
                let texts = [names.first(left), names.first(right)].map { value in
                    names.withBytes(value) { $0.count == 6 ? "slip" : "\($0[3])" }
                }.sorted()
                levels[texts.joined(separator: "-")] =
                    table.comparer.compare(left, right).levels[ComparisonKind.givenName.slot]
            }
        }
        #expect(levels["105-116"] == GivenNameComparison.Level.similar)
        #expect(levels["105-slip"] == GivenNameComparison.Level.typo)
    }

    @Test(arguments: [
        ("2", "2", "same"), ("", "", "neither"), ("2", "", "oneSided"), ("1", "2", "different"),
    ])
    func generationsTellNoSuffixFromASuffixOnOneSide(left: String, right: String, level: String) {
        var rows: [TableMaker.Row] = [[.generation: left], [.generation: right]]
        rows = rows.map { row in
            var row = row
            row[.familyName] = "meyer"
            return row
        }
        if left.isEmpty && right.isEmpty {
            // Some record has to have one, or there is no such comparison.
            let table = TableMaker.prepared(rows + [[.generation: "3"]])
            var levels: Set<UInt8> = []
            for pair in [(0, 1), (0, 2), (1, 2)] {
                levels.insert(
                    table.comparer.compare(pair.0, pair.1).levels[ComparisonKind.generation.slot])
            }
            #expect(
                levels == [GenerationComparison.Level.neither, GenerationComparison.Level.oneSided])
        } else {
            #expect(TableMaker.level(.generation, rows[0], rows[1]) == level)
        }
    }

    @Test func differentNamesOfAManAndAWomanAreCountedOnce() {
        let anna: TableMaker.Row = [.givenName: "anna", .familyName: "kern", .gender: "f"]
        let peter: TableMaker.Row = [.givenName: "peter", .familyName: "kern", .gender: "m"]
        #expect(TableMaker.level(.givenName, anna, peter) == "otherGender")
        #expect(TableMaker.level(.gender, anna, peter) == "missing")
        let andrea: TableMaker.Row = [.givenName: "andrea", .familyName: "kern", .gender: "f"]
        let andreas: TableMaker.Row = [.givenName: "andrea", .familyName: "kern", .gender: "m"]
        #expect(TableMaker.level(.gender, andrea, andreas) == "different")
    }

    @Test func swappedNamesSayNothingOfTheGender() {
        let left: TableMaker.Row = [.givenName: "ruby", .familyName: "vincent", .gender: "f"]
        let right: TableMaker.Row = [.givenName: "vincent", .familyName: "ruby", .gender: "m"]
        #expect(TableMaker.level(.familyName, left, right) == "swapped")
        #expect(TableMaker.level(.gender, left, right) == "missing")
    }
}
