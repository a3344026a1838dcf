import Testing

@testable import DataQuality

@Suite struct QualityCheckTests {
    /// Rows given as field, text; their ids are their positions from 1.
    private static func check(
        _ rules: [QualityRule], _ rows: [[String: [String]]],
        context: QualityContext = QualityContext(today: 20_000), owners: [String?] = [],
        entities: [Int64] = []
    ) -> [RuleResult] {
        #expect(rules.flatMap { $0.validate() } == [])
        var check = QualityCheck(rules, context: context)
        for (index, row) in rows.enumerated() {
            check.add(
                QualityRow(
                    id: Int64(index + 1), source: "crm",
                    owner: index < owners.count ? owners[index] : nil,
                    entity: index < entities.count ? entities[index] : Int64(index + 1),
                    texts: check.fields.map { row[$0] ?? [] }))
        }
        return check.finish()
    }

    private static func failing(
        _ rule: QualityRule, _ rows: [[String: [String]]],
        context: QualityContext = QualityContext(today: 20_000), entities: [Int64] = []
    ) -> [Int64] {
        check([rule], rows, context: context, entities: entities)[0].failing
    }

    @Test func aRequiredFieldNeedsAValueThatIsNoPlaceholder() {
        let rule = QualityRule("r", on: "contacts", .required, fields: ["email", "phone"])
        #expect(
            Self.failing(
                rule,
                [
                    ["email": ["a@b.example"]], ["phone": ["030 1234567"]], [:],
                    ["email": ["n/a"]], ["email": ["-"], "phone": ["unknown"]],
                ]) == [3, 4, 5])
    }

    @Test func aConditionSaysOfWhichRowsARuleSpeaks() {
        let rule = QualityRule(
            "r", on: "contacts", .required, fields: ["ownerName"],
            when: .init(field: "lifecycleStage", anyOf: ["Customer"]))
        let results = Self.check(
            [rule],
            [
                ["lifecycleStage": ["customer"]], ["lifecycleStage": ["lead"]],
                ["lifecycleStage": ["CUSTOMER"], "ownerName": ["Ann"]],
            ])
        #expect(results[0].failing == [1])
        #expect(results[0].tally.checked == 2)
    }

    @Test(arguments: [
        (QualityRule.Format.email, "ann@lee.example", true),
        (.email, "Ann Lee <ann@lee.example>", false), (.email, "ann@lee", false),
        (.email, "ann.lee.example", false), (.email, "ann@@lee.example", false),
        (.phone, "+49 30 1234567", true), (.phone, "+1 617 555 01", false),
        (.phone, "12", false), (.validPhone, "+1 617 555 0101", true),
        (.validPhone, "+1 000 555 0101", false), (.url, "https://lee.example/a", true),
        (.url, "lee", false), (.url, "ann@lee.example", false), (.date, "1990-05-17", true),
        (.date, "soon", false), (.country, "Deutschland", true), (.country, "Atlantis", false),
        (.iban, "DE89 3704 0044 0532 0130 00", true), (.iban, "DE00", false),
    ])
    func valuesAreOfTheirFormat(format: QualityRule.Format, text: String, isValid: Bool) {
        let rule = QualityRule("r", on: "contacts", .format, fields: ["note"], format: format)
        #expect(Self.failing(rule, [["note": [text]]]) == (isValid ? [] : [1]), "\(text)")
    }

    @Test func aFormatSaysNothingOfARowWithoutAValue() {
        let rule = QualityRule("r", on: "contacts", .format, fields: ["email"], format: .email)
        #expect(Self.check([rule], [[:]])[0].tally.checked == 0)
    }

    @Test func thePhoneNumberIsReadAsDialledInTheCountryOfTheRow() {
        let rule = QualityRule("r", on: "contacts", .format, fields: ["phone"], format: .phone)
        #expect(
            Self.failing(
                rule,
                [
                    ["phone": ["(617) 555-0101"], "country": ["USA"]],
                    ["phone": ["555-01"], "country": ["USA"]],
                ]) == [2])
    }

    @Test func postcodesAreAskedOnlyWhereTheCountryIsKnown() {
        let rule = QualityRule(
            "r", on: "contacts", .format, fields: ["postalCode"], format: .postcode)
        let results = Self.check(
            [rule],
            [
                ["postalCode": ["1011"], "country": ["Germany"]], ["postalCode": ["1011"]],
                ["postalCode": ["10115"], "country": ["DE"]],
            ])
        #expect(results[0].failing == [1])
        #expect(results[0].tally.checked == 2)
    }

    @Test func aPatternIsAShape() {
        let rule = QualityRule(
            "r", on: "contacts", .format, fields: ["column:Customer no"], format: .pattern,
            pattern: "A-9999")
        let name = "column:Customer no"
        #expect(
            Self.failing(rule, [[name: ["KD-1234"]], [name: ["kd-1234"]], [name: ["KD-12"]]])
                == [2, 3])
    }

    /// South Dakota is there, and *sin datos* is not.
    @Test func theCodeOfARegionIsAValue() {
        let rule = QualityRule("r", on: "contacts", .required, fields: ["region"])
        #expect(
            Self.failing(rule, [["region": ["SD"]], ["region": ["NA"]], ["region": ["s/d"]]])
                == [2, 3])
        let city = QualityRule("r", on: "contacts", .required, fields: ["city"])
        #expect(Self.failing(city, [["city": ["SD"]]]) == [1])
    }

    @Test func aValueIsOneOfAList() {
        let rule = QualityRule(
            "r", on: "contacts", .allowed, fields: ["status"], values: ["Open", "Closed"])
        #expect(
            Self.failing(rule, [["status": ["open"]], ["status": ["paused"]], [:]]) == [2])
    }

    /// That several share what is nobody's own, or no address, is no fault.
    @Test(arguments: [
        "none@none.com", "n/a", "test@test.com", "info@firm.example", "office@firm.example", "-",
    ])
    func whatIsNobodysOwnNeedNotBeUnique(text: String) {
        let rule = QualityRule("r", on: "contacts", .unique, fields: ["email"])
        let results = Self.check(
            [rule], [["email": [text]], ["email": [text]], ["email": [text, "ann@x.example"]]],
            entities: [1, 2, 3])
        #expect(results[0].failing == [])
        #expect(results[0].tally.checked == 1)
    }

    @Test(arguments: [
        ("acme.com", "acme.com", true), ("acme.com", "acme.de", true),
        ("acme.co.uk", "acme.com", true), ("acme-group.com", "acme.com", true),
        ("acmesteel.de", "acme.com", true), ("abc.com", "abcdef.com", false),
        ("acme.com", "zenith.com", false), ("myacme.com", "acme.com", false),
    ])
    func domainsOfOneCompanyFit(left: String, right: String, fits: Bool) {
        #expect(CompanyDomain.fits(left, right) == fits)
        #expect(CompanyDomain.fits(right, left) == fits)
    }

    @Test(arguments: [
        ("Berg, Anna", "anna berg"), ("ANNA  Berg", "anna berg"), ("René Parti", "rene parti"),
        ("a.berg@firm.example", "a.berg@firm.example"), ("Berg, Anna, Dr.", "berg, anna, dr."),
    ])
    func ownersAreOneHoweverTheyAreWritten(text: String, folded: String) {
        #expect(OwnerName.folded(text) == folded)
    }

    @Test func aUniqueValueBelongsToOneEntity() {
        let rule = QualityRule("r", on: "contacts", .unique, fields: ["email"])
        let results = Self.check(
            [rule],
            [
                ["email": ["ann@x.example"]], ["email": ["Ann@x.example "]],
                ["email": ["bob@x.example"]], ["email": ["bob@x.example"]],
                ["email": ["cleo@x.example", "ann@x.example"]], [:],
            ], entities: [1, 1, 3, 4, 5, 6])
        // 1 and 2 are one entity, but 5 has their address, too.
        #expect(results[0].failing == [1, 2, 3, 4, 5])
        #expect(results[0].tally.checked == 5)
    }

    @Test func aNumberBelongsToTheCountryOfTheAddress() {
        let rule = QualityRule("r", on: "contacts", .agrees, agreement: .phoneCountry)
        let results = Self.check(
            [rule],
            [
                ["phone": ["+49 30 1234567"], "country": ["Germany"]],
                ["phone": ["+49 30 1234567"], "country": ["France"]],
                ["phone": ["030 1234567"], "country": ["France"]],
                ["phone": ["+49 30 1234567", "0033 1 42 68 53 00"], "country": ["France"]],
            ])
        #expect(results[0].failing == [2])
        #expect(results[0].tally.checked == 3)
    }

    @Test func aPersonWritesFromTheirCompany() {
        let rule = QualityRule("r", on: "contacts", .agrees, agreement: .emailDomain)
        var context = QualityContext(today: 20_000)
        for record in 1...4 { context.accountDomains[Int64(record)] = ["acme.example"] }
        let results = Self.check(
            [rule],
            [
                ["email": ["a@acme.example"]], ["email": ["b@mail.acme.example"]],
                ["email": ["c@other.example"]], ["email": ["d@gmail.com"]],
                ["email": ["e@other.example"]],
            ], context: context)
        #expect(results[0].failing == [3])
        #expect(results[0].tally.checked == 3)
    }

    @Test func aStageFitsItsProbabilityAndItsCloseDate() {
        let rules = [
            QualityRule("p", on: "deals", .agrees, agreement: .stageProbability),
            QualityRule("d", on: "deals", .agrees, agreement: .stageCloseDate),
        ]
        // 20000 is 2024-10-04.
        let results = Self.check(
            rules,
            [
                ["state": ["won"], "probability": ["100"], "dueTime": ["2024-10-01"]],
                ["state": ["won"], "probability": ["60%"], "dueTime": ["2024-11-01"]],
                ["state": ["open"], "probability": ["0.4"], "dueTime": ["2024-11-01"]],
                ["state": ["open"], "probability": ["100 %"], "dueTime": ["2024-09-01"]],
                ["state": ["lost"], "probability": ["0"]],
                ["state": ["open"]],
            ])
        #expect(results[0].failing == [2, 4])
        #expect(results[1].failing == [2, 4, 5])
        #expect(results[1].tally.checked == 5)
    }

    @Test func whatARowNamesIsThere() {
        let rules = [
            QualityRule("a", on: "contacts", .refers, reference: .account),
            QualityRule("o", on: "contacts", .refers, reference: .activeOwner),
        ]
        var context = QualityContext(today: 20_000)
        context.accountKeys = [QualityContext.keyHash(source: "crm", key: "A1")]
        context.departedOwners = ["bob stone"]
        let results = Self.check(
            rules,
            [
                ["accountKey": ["A1"], "ownerName": ["Ann"]],
                ["accountKey": ["A2"], "ownerName": ["Bob  STONE"]], [:],
            ], context: context, owners: ["Ann", "Bob Stone", nil])
        #expect(results[0].failing == [2])
        #expect(results[0].tally.checked == 2)
        #expect(results[1].failing == [2])
        #expect(results[1].byOwner["Bob Stone"] == .init(checked: 1, failed: 1))
    }

    @Test func aCircleOfParentsIsFoundAndWhatLeadsToItIsNot() {
        let rule = QualityRule("c", on: "accounts", .refers, reference: .parentWithoutCycle)
        func row(_ key: String, _ parent: String?) -> [String: [String]] {
            ["recordKey": [key], "parentKey": parent.map { [$0] } ?? []]
        }
        let rows = [
            row("a", "b"), row("b", "c"), row("c", "a"), row("d", "a"), row("e", nil),
            row("f", "f"), row("g", "e"), row("h", "missing"),
        ]
        #expect(Self.failing(rule, rows) == [1, 2, 3, 6])
    }

    @Test func aRowIsTouchedByItsDatesOrByHistory() {
        let rule = QualityRule(
            "f", on: "contacts", .fresh, fields: ["modifiedAt", "createdAt"], days: 365)
        var context = QualityContext(today: 20_000)
        context.lastTouched = [3: 19_990]
        let results = Self.check(
            [rule],
            [
                ["modifiedAt": ["2024-09-01"]], ["modifiedAt": ["2020-01-01"]],
                ["createdAt": ["2010-01-01"]], [:],
                ["createdAt": ["2024-01-01"], "modifiedAt": ["2019-05-05"]],
            ], context: context)
        #expect(results[0].failing == [2])
        #expect(results[0].tally.checked == 4)
    }

    @Test func scoresAreWeightedByHowGraveARuleIs() throws {
        let grave = QualityRule("g", on: "contacts", .required, fields: ["email"], severity: .error)
        let light = QualityRule("l", on: "contacts", .required, fields: ["phone"], severity: .info)
        let results = Self.check(
            [grave, light], [["email": ["a@b.example"]], ["email": ["c@d.example"]]],
            owners: ["Ann", "Bo"])
        let card = Scorecard(results)
        // All have an address (four times), none a number (once): 4 / 5.
        #expect(abs(card.overall - 0.8) < 1e-9)
        #expect(card.dimensions.map(\.name) == ["completeness"])
        #expect(card.sources.map(\.name) == ["crm"])
        #expect(card.owners.map(\.name) == ["Ann", "Bo"])
        #expect(card.owners[0].failed == 1)
    }

    @Test func aGateIsAShare() {
        var rule = QualityRule("g", on: "contacts", .required, fields: ["email"], gate: 0.5)
        let rows: [[String: [String]]] = [["email": ["a@b.example"]], [:]]
        #expect(Self.check([rule], rows)[0].meetsGate)
        rule.gate = 0.51
        #expect(!Self.check([rule], rows)[0].meetsGate)
        #expect(Self.check([rule], [])[0].meetsGate)
    }

    @Test func theDefaultsAreValidAndHaveNamesOfTheirOwn() {
        #expect(QualityRule.defaults.flatMap { $0.validate() } == [])
        #expect(Set(QualityRule.defaults.map(\.name)).count == QualityRule.defaults.count)
        #expect(QualityPolicy().inForce == QualityRule.defaults)
    }

    @Test func aPolicyReplacesAndLeavesOutDefaults() {
        var policy = QualityPolicy()
        policy.withoutRules = ["contact-touched"]
        policy.rules = [
            QualityRule("contact-name", on: "contacts", .required, fields: ["familyName"])
        ]
        #expect(policy.validate() == [])
        #expect(policy.inForce.count == QualityRule.defaults.count - 1)
        #expect(policy.inForce.last?.fields == ["familyName"])
        policy.withoutRules = ["no-such"]
        policy.rules.append(QualityRule("x", on: "planets", .fresh))
        policy.rules.append(QualityRule("y", on: "contacts", .format, fields: ["mail"]))
        #expect(policy.validate().count == 4)
    }
}
