import RecordModel
import Testing

@testable import DataQuality

/// Bringing a check up to date says what a check of all rows says.
@Suite struct QualityRevisionTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let rules = [
        QualityRule("name", on: "contacts", .required, fields: ["fullName"]),
        QualityRule("mail", on: "contacts", .format, fields: ["email"], format: .email),
        QualityRule("unique", on: "contacts", .unique, fields: ["email"]),
        QualityRule("touched", on: "contacts", .fresh, fields: ["modifiedAt"], days: 30),
        QualityRule(
            "owned", on: "contacts", .required, fields: ["ownerName"],
            when: QualityRule.Condition(field: "lifecycleStage", anyOf: ["customer"])),
    ]

    private static func row(
        _ id: Int64, _ fields: [String], _ generator: inout Generator
    ) -> QualityRow {
        let mails = ["a@x.example", "b@x.example", "B@X.example", "no mail", "c@x.example"]
        let texts = fields.map { field -> [String] in
            if Int.random(in: 0..<4, using: &generator) == 0 { return [] }
            switch field {
            case "email":
                return (0..<Int.random(in: 1...2, using: &generator)).compactMap { _ in
                    mails.randomElement(using: &generator)
                }
            case "modifiedAt":
                return ["2026-0\(Int.random(in: 1...4, using: &generator))-11"]
            case "lifecycleStage":
                return [Bool.random(using: &generator) ? "customer" : "lead"]
            default: return ["Ann"]
            }
        }
        return QualityRow(
            id: id, source: Bool.random(using: &generator) ? "crm" : "web",
            owner: ["Ann", "Bo", nil].randomElement(using: &generator) ?? nil,
            entity: id - Int64.random(in: 0..<3, using: &generator), texts: texts)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func aRevisionSaysWhatACheckOfAllSays(seed: UInt64) throws {
        var generator = Generator(state: seed)
        let then = try #require(CalendarDay("2026-03-01")?.number)
        let now = then + Int.random(in: 0...40, using: &generator)
        var former = QualityCheck(Self.rules, context: QualityContext(today: then))
        var rows: [Int64: QualityRow] = [:]
        for id in 1...60 as ClosedRange<Int64> {
            rows[id] = Self.row(id, former.fields, &generator)
        }
        for row in rows.values.sorted(by: { $0.id < $1.id }) { former.add(row) }
        let kept = former.finish()
        #expect(kept.contains { !$0.expiring.isEmpty })

        var revision = QualityRevision(
            kept, context: QualityContext(today: now), ownerName: { $0 })
        let fields = revision.fields
        var after = rows
        for id in Int64(1)...70 where Int.random(in: 0..<4, using: &generator) == 0 {
            if let row = rows[id] { revision.remove(row) }
            after[id] =
                Int.random(in: 0..<4, using: &generator) == 0
                ? nil : Self.row(id, fields, &generator)
            if let row = after[id] { revision.add(row) }
        }
        let aged = kept.flatMap { $0.expiring.filter { $0.key <= now }.values.joined() }
        revision.age(
            Set(aged).sorted().compactMap { after[$0]?.texts == rows[$0]?.texts ? after[$0] : nil },
            rule: "touched")
        let present = after.values.sorted { $0.id < $1.id }
        let revised = revision.finish { _ in
            // Whoever looks rows up may not find those that have just come.
            present.filter { rows[$0.id]?.texts == $0.texts }.map {
                QualityRevision.Holder(row: $0, entity: $0.entity ?? 0)
            }
        }

        var whole = QualityCheck(Self.rules, context: QualityContext(today: now))
        for row in present { whole.add(row) }
        for (one, other) in zip(revised, whole.finish()) {
            #expect(one.failing == other.failing)
            #expect(one.tally == other.tally)
            #expect(one.bySource == other.bySource)
            #expect(one.byOwner == other.byOwner)
        }
    }

    @Test func whatHangsOnOthersBeyondLookingUpIsNotRevised() {
        let cycle = QualityRule(
            "c", on: "accounts", .refers, reference: .parentWithoutCycle)
        let phone = QualityRule("p", on: "contacts", .unique, fields: ["phone"])
        #expect(!QualityRevision.isPossible(cycle))
        #expect(!QualityRevision.isPossible(phone))
        #expect(Self.rules.allSatisfy(QualityRevision.isPossible))
    }
}
