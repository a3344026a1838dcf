import RecordModel
import Testing

@testable import DataQuality

@Suite struct ProfileTests {
    private static func profile(
        _ values: [String?], field: Field = .unmapped
    ) -> ColumnProfile {
        var profiler = TableProfiler()
        profiler.register(
            1, source: "crm", table: "people", kind: "contact",
            columns: [.init(header: "Column", field: field.rawValue)], firstSeen: "2026-01-01",
            lastSeen: "2026-02-01")
        for (row, value) in values.enumerated() {
            let cells = PackedCells(value.map { [(column: 0, text: $0)] } ?? [])
            let bytes = cells.bytes
            profiler.add(record: Int64(row), layout: 1, cells: bytes.span)
        }
        let check = PlaceholderCheck()
        return profiler.profiles(isPlaceholder: { check.isPlaceholder($0, $1) }) { place in
            values[Int(place.record)]
        }[0]
    }

    @Test func whatIsFilledIsCounted() {
        let profile = Self.profile(["Ann", " ", nil, "n/a", "Bo", "Ann ", "n/a"])
        #expect(profile.rows == 7)
        #expect(profile.filled == 5)
        #expect(profile.blank == 1)
        #expect(profile.distinct == 3)
        #expect(profile.placeholders == [.init(text: "n/a", count: 2)])
        #expect(abs(profile.filledShare - 3.0 / 7) < 1e-12)
        #expect(profile.topValues.first?.count == 2)
        #expect(profile.description.firstSeen == "2026-01-01")
        #expect(profile.lengths?.shortest == 2)
        #expect(profile.lengths?.longest == 3)
    }

    @Test(arguments: [
        ("+49 30 1234", "+99 99 9999"), ("Ann Lee", "Aa Aa"), ("ACME", "A"), ("acme gmbh", "a a"),
        ("SW1A 1AA", "A9A 9A"), ("Müller", "Aa"), ("a@b.example", "a@a.a"),
        ("1234567890123456", "999999999999+"),
        ("  x  ", "a"), ("", ""),
    ])
    func aShapeSaysWhatAValueIsMadeOf(text: String, shape: String) {
        #expect(ValueShape.of(text) == shape)
    }

    @Test func scriptsAreCountedAndMixturesTold() {
        let profile = Self.profile(["Anna", "Анна", "李伟", "Анна Lee", "さくら 花", "12"])
        #expect(profile.scripts.map(\.name) == ["Latin", "Cyrillic", "Han", "Kana"])
        #expect(profile.mixedScripts == 1)
    }

    @Test func farValuesAreTold() {
        var values = (0..<200).map { Optional("\(100 + $0 % 7)") }
        values.append("90000")
        let profile = Self.profile(values)
        #expect(profile.outliers.contains { $0.reason == .size && $0.figure == 90000 })
        #expect(profile.numbers?.largest == 90000)
        var texts = (0..<100).map { Optional("Ann \($0 % 10)") }
        texts.append(String(repeating: "x", count: 200))
        #expect(Self.profile(texts).outliers.contains { $0.reason == .length && $0.record == 100 })
    }

    @Test func countsOfManyValuesStayWithinTheirErrors() {
        let values = (0..<60_000).map { Optional($0 % 3 == 0 ? "often" : "value \($0)") }
        let profile = Self.profile(values)
        #expect(!profile.isDistinctExact)
        #expect(abs(Double(profile.distinct) / 40_001 - 1) < 0.03)
        #expect(profile.topValues.first?.text == "often")
        let count = profile.topValues.first?.count ?? 0
        #expect(count <= 20_000 && count > 15_000)
    }

    @Test func columnsOfOneNameInSeveralLayoutsAreOne() {
        var profiler = TableProfiler()
        let email = TableProfiler.Declared(header: "Mail", field: "email")
        for (number, day) in [(1, "2026-01-01"), (2, "2026-03-01")] {
            profiler.register(
                number, source: "crm", table: "people", kind: "contact",
                columns: number == 1 ? [email] : [.init(header: "Id", field: "unmapped"), email],
                firstSeen: day, lastSeen: day)
        }
        for layout in 1...2 {
            let bytes = PackedCells([(column: layout - 1, text: "a@b.example")]).bytes
            profiler.add(record: Int64(layout), layout: layout, cells: bytes.span)
        }
        let profiles = profiler.profiles(isPlaceholder: { _, _ in false }) { _ in "a@b.example" }
        #expect(profiles.map(\.description.header) == ["Mail", "Id"])
        #expect(profiles[0].filled == 2)
        #expect(profiles[0].rows == 2)
        #expect(profiles[0].description.firstSeen == "2026-01-01")
        #expect(profiles[0].description.lastSeen == "2026-03-01")
    }

    @Test func theFormWithoutValuesHasNone() {
        let profile = Self.profile(["Zzyzx", "Zzyzx", "Zzyzx 7"]).withoutValues
        #expect(profile.topValues.map(\.text) == ["–", "–"])
        #expect(profile.patterns.allSatisfy { $0.example == "–" })
    }

    /// A rule is checked on all tables of a kind, so it is proposed from all of them.
    @Test func aFieldOfOneTableAloneIsNotAskedOfAllOthers() {
        var leads = Self.profile((0..<100).map { Optional("Firm \($0)") }, field: .organization)
        leads.description.table = "leads"
        var contacts = Self.profile((0..<100).map { Optional("Name \($0)") }, field: .familyName)
        contacts.description.table = "contacts"
        let rules = RuleSuggester.suggest([leads, contacts])
        #expect(!rules.contains { $0.check == .required })
        #expect(RuleSuggester.suggest([leads]).map(\.name) == ["contacts-organization-filled"])
        // Values in use are those of all tables.
        func states(_ words: [String], _ table: String) -> ColumnProfile {
            var profile = Self.profile((0..<200).map { words[$0 % words.count] }, field: .status)
            profile.description.table = table
            return profile
        }
        let both = RuleSuggester.suggest([
            states(["New", "Open"], "leads"), states(["Open", "Lost"], "contacts"),
        ])
        #expect(both.last.map { Set($0.values) } == ["New", "Open", "Lost"])
    }

    @Test func oneRowMoreOrLessBreaksNoProposedGate() {
        #expect(RuleSuggester.gate(1, of: 100_000) == 0.99)
        #expect(RuleSuggester.gate(1, of: 80) == 0.95)
        #expect(RuleSuggester.gate(0.97, of: 1000) == 0.95)
    }

    @Test(arguments: [
        ["2024-01-22T20:36:47.000+0000", "2024-01-23T17:49:49.000+0000"],
        ["a00Ec000009WFupIAG", "a00Ec000009WFutIAG"], ["0", "1"], ["true", "false"],
    ])
    func whatMachinesWriteIsNoListOfValues(words: [String]) {
        let profile = Self.profile((0..<200).map { Optional(words[$0 % words.count]) })
        #expect(RuleSuggester.suggest([profile]) == [])
    }

    @Test func timesAreNoCodes() {
        let times = (0..<100).map { Optional("2024-01-22T20:\(10 + $0 % 50):\(10 + $0 / 2)") }
        #expect(RuleSuggester.suggest([Self.profile(times)]) == [])
    }

    @Test func rulesAreProposedFromWhatIsSo() throws {
        let states = (0..<300).map { Optional(["open", "closed", "paused"][$0 % 3]) }
        let rules = RuleSuggester.suggest([Self.profile(states, field: .status)])
        #expect(rules.map(\.check) == [.required, .allowed])
        #expect(Set(try #require(rules.last).values) == ["open", "closed", "paused"])
        #expect(rules.flatMap { $0.validate() } == [])
        let codes = (0..<100).map { Optional("KD-\(1000 + $0)") }
        let pattern = RuleSuggester.suggest([Self.profile(codes)]).first { $0.format == .pattern }
        #expect(pattern?.pattern == "A-9999")
        #expect(pattern?.fields == ["column:Column"])
        // What is in force already is not proposed again.
        #expect(RuleSuggester.suggest([Self.profile(states, field: .status)], known: rules) == [])
        #expect(RuleSuggester.suggest([Self.profile(["open"], field: .status)]) == [])
    }
}
