import RecordModel
import Testing

@testable import DataQuality

/// The check finds what the reference finds, however rows are shared out.
@Suite struct QualityCheckSharingTests {
    /// A seeded source of choices.
    private struct Choices {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state = MixHash.mix(state, seed: 0x1234_5678_9abc_def1) &+ 0x9e37_79b9_7f4a_7c15
            return Int(state >> 33) % bound
        }

        mutating func pick(_ values: [String]) -> String { values[next(values.count)] }
    }

    private static let values: [String: [String]] = [
        "email": [
            "ann@lee.com", "ANN@lee.com", " ann@lee.com", "bo@ek.org", "n/a", "x@", "Ännä@ö.de",
            "a  b@c.de", "none@none.com", "Ann <a@b.com>",
        ],
        "phone": [
            "+49 30 1234567", "+1 212 555 0123", "0044 20 7946 0123", "+33142685300", "030 1234567",
            "12", "+39 06 123456", "555-0100", "unknown", "+7 495 1234567", "1-800-FLOWERS",
        ],
        "country": ["Germany", "US", "United Kingdom", "France", "??", "Italia"],
        "postalCode": ["10115", "SW1A 1AA", "D-10115", "9021", "75001"],
        "birthDate": ["1990-04-11", "11.04.1990", "1900-01-01", "soon", "1990"],
        "familyName": ["Lee", "n/a", "---", "x", "xxx", "Ñuñez", "N.A.", "Unbekannt"],
        "lifecycleStage": ["customer", "Kunde", "lead"],
        "ownerName": ["Ann Active", "Gone Walter", "gone  WALTER"],
        "createdAt": ["2025-01-01T10:00:00Z", "2019-05-05", "5/6/2020", "never"],
        "accountKey": ["A1", "A9"], "taxID": ["DE1", "DE2", "de1", "X"],
        "parentKey": ["A1", "A2", "A3"], "url": ["https://a.com", "no", "a@b.com"],
    ]

    private static func row(
        _ id: Int, _ fields: [String], _ choices: inout Choices
    ) -> QualityRow {
        let texts = fields.map { field -> [String] in
            if field == "recordKey" { return ["A\(id % 40)"] }
            guard let known = values[field] else { return [] }
            return (0..<[0, 1, 1, 1, 2][choices.next(5)]).map { _ in choices.pick(known) }
        }
        let owner = [nil, "Ann Active", "Gone Walter", "Bo"][choices.next(4)]
        return QualityRow(
            id: Int64(id), source: ["crm", "shop", "list"][choices.next(3)], owner: owner,
            entity: choices.next(9) == 0 ? nil : Int64(choices.next(id + 1)), texts: texts)
    }

    private static var context: QualityContext {
        var context = QualityContext(today: 20_400)
        context.accountKeys = [QualityContext.keyHash(source: "crm", key: "A1")]
        context.departedOwners = ["gone walter"]
        context.accountDomains = [3: ["lee.com"], 9: ["ek.org"]]
        context.lastTouched = [5: 20_399, 8: 15_000]
        context.loose = [4, 7]
        return context
    }

    private static func isEqual(_ left: [RuleResult], _ right: [RuleResult]) -> Bool {
        left == right && zip(left, right).allSatisfy { $0.expiring == $1.expiring }
    }

    @Test(arguments: 1...12)
    func whatIsFoundIsThatOfTheReferenceInAnyNumberOfParts(seed: Int) {
        for subject in ["contacts", "accounts", "deals"] {
            let rules = QualityRule.defaults.filter { $0.on == subject }
            var reference = ReferenceQualityCheck(rules, context: Self.context)
            var choices = Choices(state: UInt64(seed) &* 7919)
            let rows = (1...600).map { Self.row($0, reference.fields, &choices) }
            for row in rows { reference.add(row) }
            let expected = reference.finish()
            #expect(expected.contains { $0.tally.failed > 0 })
            let whole = QualityCheck(rules, context: Self.context)
            #expect(whole.fields == reference.fields)
            for parts in 1...4 {
                var lanes = [QualityCheck](repeating: whole, count: parts)
                for row in rows { lanes[choices.next(parts)].add(row) }
                var all = lanes[parts - 1]
                for lane in lanes.dropLast().reversed() { all.absorb(lane) }
                let found = all.finish()
                #expect(Self.isEqual(found, expected), "\(subject), \(parts) parts")
            }
        }
    }

    @Test func foldingATextThatIsFoldedChangesNothing() {
        var choices = Choices(state: 3)
        for _ in 0..<4000 {
            let length = choices.next(9)
            let text = (0..<length).map { _ in
                choices.pick(["a", "B", " ", "  ", "\t", "é", "É", "1", ".", "\u{a0}"])
            }.joined()
            let slow = text.lowercased().split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
            #expect(QualityContext.folded(text) == slow, "\(text.debugDescription)")
        }
    }
}
