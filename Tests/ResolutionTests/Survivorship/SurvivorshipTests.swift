import RecordModel
import Testing

@testable import Resolution

@Suite struct SurvivorshipTests {
    private func record(
        _ key: String, source: String = "crm", _ values: [(Field, String)],
        groups: [Int] = []
    ) -> SourceRecord {
        let number = key.unicodeScalars.reduce(7) { $0 &* 31 &+ Int64($1.value) }
        return SourceRecord(
            id: RecordID(rawValue: number),
            reference: RecordReference(source: source, kind: .contact, key: key), version: 1,
            row: nil,
            values: values.enumerated().map { place, value in
                FieldValue(
                    field: value.0, label: nil,
                    group: place < groups.count ? groups[place] : 0, text: value.1, column: place)
            })
    }

    private func golden(
        _ members: [SourceRecord], policy: SurvivorshipPolicy = SurvivorshipPolicy(),
        pins: [FieldPin] = []
    ) -> GoldenRecord {
        policy.golden(kind: .contact, members: members, pins: pins) { value, _ in
            value.text.lowercased().filter { !$0.isWhitespace }
        }
    }

    private func survivor(_ golden: GoldenRecord, _ field: Field) -> GoldenRecord.Survivor? {
        golden.survivors.first { $0.winner.value.field == field }
    }

    @Test func namesSurviveAsWholes() {
        let golden = golden([
            record("1", [(.givenName, "J."), (.familyName, "Miller-Stone")]),
            record("2", [(.givenName, "Johanna"), (.familyName, "Miller")]),
        ])
        let names = [golden.text(.givenName), golden.text(.familyName)]
        #expect(names == ["Johanna", "Miller"] || names == ["J.", "Miller-Stone"])
        #expect(survivor(golden, .familyName)?.alternates.count == 1)
    }

    /// An address book says everything twice, which makes it no fuller.
    @Test func aNameThatIsSaidTwiceIsNotMoreCompleteThanAFullerOne() {
        let golden = golden([
            record("1", [(.fullName, "A. Berg"), (.givenName, "A."), (.familyName, "Berg")]),
            record("2", [(.givenName, "Anna"), (.familyName, "Berg")]),
        ])
        #expect(golden.text(.givenName) == "Anna")
    }

    @Test func aFittingNameFillsGapsAndAnotherDoesNot() {
        let full = record("1", [(.givenName, "Ada"), (.familyName, "Byron")])
        let middle = record("2", [(.givenName, "ADA"), (.middleName, "K"), (.familyName, "BYRON")])
        let other = record("3", [(.familyName, "King"), (.prefix, "Countess")])
        let golden = golden([full, middle, other])
        #expect(golden.text(.givenName) == "Ada")
        #expect(golden.text(.middleName) == "K")
        #expect(golden.text(.prefix) == nil)
        let kept = golden.survivors.flatMap(\.alternates).map(\.value.text)
        #expect(kept.sorted() == ["Countess", "King"])
    }

    @Test func addressesAreUnitedAndTheirPartsStayTogether() {
        let home: [(Field, String)] = [
            (.street, "1 Main St"), (.city, "Ulm"), (.postalCode, "89073"),
        ]
        let golden = golden([
            record(
                "1", home + [(.street, "9 Dock Rd"), (.city, "Kiel")], groups: [0, 0, 0, 1, 1]),
            record("2", [(.street, "1 main st"), (.city, "ULM"), (.country, "DE")]),
        ])
        #expect(golden.texts(.city) == ["Ulm", "Kiel"])
        let country = survivor(golden, .country)
        let ulm = golden.survivors.first { $0.winner.value.text == "Ulm" }
        #expect(country?.group == ulm?.group)
        #expect(ulm?.twins.map(\.value.text) == ["ULM"])
    }

    @Test func anAddressOfWhichAllIsChosenComesFirstAndAllStay() {
        let members = [
            record("1", [(.street, "1 Main St"), (.city, "Ulm"), (.region, "BW")]),
            record("2", [(.street, "9 Dock Rd"), (.city, "Kiel")]),
        ]
        func pins(_ member: Int) -> [FieldPin] {
            members[member].values.enumerated().map { place, value in
                FieldPin(
                    field: value.field, text: value.text, record: members[member].id,
                    actor: "eva", sequence: Int64(place))
            }
        }
        for member in members.indices {
            let golden = golden(members, pins: pins(member))
            #expect(golden.texts(.city).first == members[member].text(.city))
            #expect(Set(golden.texts(.city)) == ["Ulm", "Kiel"])
            #expect(Set(golden.texts(.street)) == ["1 Main St", "9 Dock Rd"])
            #expect(golden.survivors.flatMap(\.alternates).isEmpty)
            let region = golden.survivors.first { $0.winner.value.field == .region }
            #expect(region?.group == 1 - (member == 0 ? 1 : 0))
        }
    }

    @Test func multiValuedFieldsAreUnitedAndTwinsRemembered() {
        let golden = golden([
            record("1", [(.email, "A@x.org"), (.email, "b@x.org")]),
            record("2", [(.email, "a@x.org"), (.email, "")]),
        ])
        #expect(golden.texts(.email).count == 2)
        let first = golden.survivors.filter { $0.winner.value.text.lowercased() == "a@x.org" }
        #expect(first.map(\.twins.count) == [1])
        #expect(golden.survivors.allSatisfy { $0.alternates.isEmpty && $0.rule == .union })
    }

    @Test func theMostRecentRecordIsTheOneThatSaysSo() {
        let golden = golden([
            record("1", [(.department, "Sales"), (.modifiedAt, "2024-03-01")]),
            record("2", [(.department, "Support"), (.modifiedAt, "2024-02-01T10:00:00Z")]),
            // Which of the two is the month cannot be known, so it is no date.
            record("3", [(.department, "Board"), (.modifiedAt, "04/05/2025")]),
        ])
        #expect(golden.text(.department) == "Sales")
        #expect(survivor(golden, .department)?.rule == .mostRecent)
        #expect(survivor(golden, .department)?.alternates.count == 2)
    }

    @Test func trustBreaksTiesAndDecidesWhereThePolicySaysSo() {
        let members = [
            record("1", source: "sheet", [(.gender, "f"), (.department, "A")]),
            record("2", source: "erp", [(.gender, "x"), (.department, "B")]),
        ]
        let policy = SurvivorshipPolicy(
            rules: [.department: .mostTrusted], sourceTrust: ["erp", "sheet"])
        let golden = golden(members, policy: policy)
        #expect(golden.text(.department) == "B")
        #expect(golden.text(.gender) == "x")
    }

    @Test func eachRuleChoosesByWhatItIsNamedFor() {
        let members = [
            record("1", [(.industry, "9"), (.createdAt, "2020-01-01")]),
            record("2", [(.industry, "steel works"), (.createdAt, "2019-01-01")]),
            record("3", [(.industry, "10"), (.createdAt, "2021-01-01")]),
            record("4", [(.industry, "9"), (.createdAt, "2022-01-01")]),
        ]
        let expected: [(SurvivorshipRule, String)] = [
            (.mostFrequent, "9"), (.longest, "steel works"), (.first, "steel works"),
            (.last, "9"), (.minimum, "9"), (.mostComplete, "steel works"),
        ]
        for (rule, text) in expected {
            let golden = golden(members, policy: SurvivorshipPolicy(rules: [.industry: rule]))
            #expect(golden.text(.industry) == text, "\(rule)")
        }
        let numbers = Array(members.filter { $0.texts(.industry) != ["steel works"] })
        let golden = golden(numbers, policy: SurvivorshipPolicy(rules: [.industry: .maximum]))
        #expect(golden.text(.industry) == "10")
    }

    @Test(arguments: [
        ("Customer", "Lead", "Customer"), ("lead", "Subscriber", "lead"),
        ("Marketing Qualified Lead", "Lead", "Marketing Qualified Lead"),
        ("Former customer", "Opportunity", "Former customer"), ("Kunde", "Interessent", "Kunde"),
        ("Lead", "Something of ours", "Lead"), ("customer", "MQL", "customer"),
    ])
    func theFurthestStageSurvivesWhicheverIsNewer(_ far: String, _ near: String, _ kept: String) {
        for dates in [("2020-01-01", "2024-01-01"), ("2024-01-01", "2020-01-01")] {
            let golden = golden([
                record("1", [(.lifecycleStage, far), (.modifiedAt, dates.0)]),
                record("2", [(.lifecycleStage, near), (.modifiedAt, dates.1)]),
            ])
            #expect(golden.text(.lifecycleStage) == kept)
            #expect(
                survivor(golden, .lifecycleStage)?.alternates.map(\.value.text) == [near],
                "the other stays with its record's date")
        }
    }

    @Test func aClearedCellIsRememberedAndBeatsNoValue() {
        let members = [
            record("1", [(.department, "Sales"), (.modifiedAt, "2024-01-01")]),
            record("2", [(.department, ""), (.modifiedAt, "2024-06-01")]),
        ]
        let kept = golden(members)
        #expect(kept.text(.department) == "Sales")
        #expect(survivor(kept, .department)?.alternates.map(\.value.text) == [""])
        let cleared = golden(members, policy: SurvivorshipPolicy(clearingFields: [.department]))
        #expect(cleared.text(.department) == "")
        #expect(survivor(cleared, .department)?.alternates.map(\.value.text) == ["Sales"])
    }

    @Test func criticalFieldsThatDisagreeAreConflicts() {
        func isConflict(_ left: String, _ right: String, _ field: Field) -> Bool? {
            survivor(golden([record("1", [(field, left)]), record("2", [(field, right)])]), field)?
                .isConflict
        }
        #expect(isConflict("1980-01-02", "1980-01-03", .birthDate) == true)
        #expect(isConflict("1980-01-02", "1980", .birthDate) == false)
        #expect(isConflict("19800102", "19800102", .birthDate) == false)
        #expect(isConflict("a", "b", .department) == false)
        #expect(isConflict("Jr.", "Sr.", .suffix) == true)
        #expect(isConflict("Jr.", "PhD", .suffix) == false)
    }

    @Test func aPinOutranksEveryRule() {
        let members = [
            record("1", [(.department, "Sales"), (.email, "a@x.org")]),
            record("2", [(.department, "Board"), (.email, "b@x.org")]),
        ]
        let pins = [
            FieldPin(
                field: .department, text: "Legal", record: RecordID(rawValue: 99), actor: "eva",
                sequence: 1),
            FieldPin(
                field: .email, text: "b@x.org", record: members[1].id, actor: "eva", sequence: 2),
        ]
        let golden = golden(members, pins: pins)
        #expect(golden.text(.department) == "Legal")
        #expect(survivor(golden, .department)?.rule == .pinned)
        #expect(survivor(golden, .department)?.alternates.count == 2)
        #expect(golden.texts(.email) == ["b@x.org", "a@x.org"])
        #expect(survivor(golden, .email)?.winner.value.column == 1)
        #expect(survivor(golden, .email)?.twins.isEmpty == true)
    }

    @Test func theLastPinHoldsAndAnEmptyOneClears() {
        let member = record("1", [(.department, "Sales")])
        let pins = ["", "Legal"].enumerated().map { place, text in
            FieldPin(
                field: .department, text: text, record: RecordID(rawValue: 99), actor: "eva",
                sequence: Int64(9 - place))
        }
        #expect(golden([member], pins: pins).text(.department) == "")
    }

    @Test func aPinnedPartOfANameLeavesTheRest() {
        let member = record("1", [(.givenName, "Jon"), (.familyName, "Ray")])
        let pin = FieldPin(
            field: .givenName, text: "John", record: RecordID(rawValue: 99), actor: "eva",
            sequence: 1)
        let golden = golden([member], pins: [pin])
        #expect([golden.text(.givenName), golden.text(.familyName)] == ["John", "Ray"])
        #expect(survivor(golden, .givenName)?.alternates.map(\.value.text) == ["Jon"])
    }

    @Test func aSingleRecordSurvivesAsItIs() {
        let golden = golden([record("1", [(.email, "a@x.org"), (.note, ""), (.fullName, "Al B")])])
        #expect(golden.survivors.map(\.winner.value.text) == ["Al B", "a@x.org"])
        #expect(golden.survivors.allSatisfy { $0.rule == .only && $0.twins.isEmpty })
    }

    @Test(arguments: 1...40)
    func everyValueIsWinnerTwinOrAlternateExactlyOnceInAnyOrder(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let fields: [Field] = [
            .fullName, .givenName, .familyName, .suffix, .street, .city, .postalCode, .email,
            .phone, .department, .birthDate, .modifiedAt, .unmapped, .tags, .organization,
        ]
        let texts = ["", "a", "A", "b b", "2024-01-01", "+1", "10", "nan", "Jr"]
        let members = (1...Int.random(in: 1...6, using: &random)).map { number in
            let values = (0..<Int.random(in: 0...20, using: &random)).map { _ in
                (
                    fields.randomElement(using: &random) ?? .email,
                    texts.randomElement(using: &random) ?? ""
                )
            }
            return record(
                "\(number)", source: "s\(number % 2)", values,
                groups: values.map { _ in Int.random(in: 0...1, using: &random) })
        }
        let rule = SurvivorshipRule.allCases.filter { $0 != .only && $0 != .pinned }
            .randomElement(using: &random)
        let policy = SurvivorshipPolicy(
            rules: [
                .fullAddress: rule ?? .union, .fullName: rule ?? .union, .tags: rule ?? .union,
            ],
            clearingFields: [.department])
        let pins =
            seed.isMultiple(of: 3)
            ? [
                FieldPin(
                    field: .city, text: "b b", record: RecordID(rawValue: 99), actor: "p",
                    sequence: 1)
            ] : []
        let golden = golden(members, policy: policy, pins: pins)
        #expect(golden == self.golden(members.shuffled(using: &random), policy: policy, pins: pins))
        // Values that are written alike need no key where a key depends on nothing else.
        let byContext = policy.golden(
            kind: .contact, members: members, pins: pins, context: { _, _ in "" },
            equalityKey: { value, _ in value.text.lowercased().filter { !$0.isWhitespace } })
        #expect(golden == byContext)

        var stated: [String] = []
        for member in members {
            for value in member.values where !value.isBlank {
                stated.append("\(member.id.rawValue)/\(value.column)")
            }
        }
        var accounted: [String] = []
        for survivor in golden.survivors {
            for statement in [survivor.winner] + survivor.twins + survivor.alternates
            where !statement.value.isBlank && statement.value.column >= 0 {
                accounted.append("\(statement.record.rawValue)/\(statement.value.column)")
            }
        }
        #expect(accounted.sorted() == stated.sorted(), "seed \(seed)")
        let order = golden.survivors.map { ($0.winner.value.field.ordinal, $0.group) }
        #expect(zip(order, order.dropFirst()).allSatisfy { $0 <= $1 })
    }

    @Test func alikeValuesOfDifferentContextAreAskedFor() {
        let members = [
            record("1", [(.phone, "030 1"), (.country, "DE"), (.email, "a@x.org")]),
            record("2", [(.phone, "030 1"), (.country, "US"), (.email, "a@x.org")]),
        ]
        var asked: [String] = []
        let golden = SurvivorshipPolicy().golden(
            kind: .contact, members: members,
            context: { field, record in
                field == .phone ? record.texts(.country).first ?? "" : ""
            },
            equalityKey: { value, record in
                asked.append(value.text)
                return value.text + (record.texts(.country).first ?? "")
            })
        #expect(golden.texts(.phone) == ["030 1", "030 1"])
        #expect(golden.texts(.email) == ["a@x.org"])
        #expect(asked.sorted() == ["030 1", "030 1", "DE", "US"])
    }

    @Test func completenessOfASCIIIsThatOfItsScalars() {
        // A combining mark behind the text counts nothing, and sends it the long way.
        let texts = [
            "", "J. Smith", "+49 30", "ANN LEE", "O'Neil-Byrne", "a1 b2 c", "x_y", " A b ",
        ]
        for text in texts {
            let plain = Completeness(text)
            let marked = Completeness(text + "\u{301}")
            #expect(!(plain < marked) && !(marked < plain), "\(text)")
        }
        #expect(Completeness("j smith") < Completeness("jo smith"))
        #expect(Completeness("ANN LEE") < Completeness("Ann Lee"))
        #expect(Completeness("4930") < Completeness("+4930"))
    }

    @Test func whiteSpaceOfAnyScriptIsBlank() {
        let cases: [(String, Bool)] = [
            ("", true), (" \t\r\n", true), ("\u{A0}\u{3000}", true), (" \u{2003} ", true),
            (" a", false), ("\u{A0}.", false), ("\0", false), ("é", false), ("\u{1F}", false),
        ]
        for (text, isBlank) in cases {
            let value = FieldValue(field: .note, label: nil, group: 0, text: text, column: 0)
            #expect(value.isBlank == isBlank, "\(text.unicodeScalars.map(\.value))")
        }
    }

    @Test func ordinalsFollowTheVocabulary() {
        #expect(Field.allCases.map(\.ordinal) == Array(Field.allCases.indices))
    }
}
