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
        let mails = [
            "ann@x.example", "bob@x.example", "BOB@X.example", "no mail", "cleo@x.example",
            "info@x.example", "n/a",
        ]
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
        let revised = revision.finish { values in
            // Whoever looks rows up may not find those that have just come.
            let found = present.filter { rows[$0.id]?.texts == $0.texts }.map {
                QualityRevision.Holder(row: $0, entity: $0.entity ?? 0)
            }
            return values.map { _ in found }
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

    /// Rules that speak of a person only where there is history or a company, and days on which what nobody
    /// changed becomes right or wrong.
    private static let hanging = [
        QualityRule("touched", on: "contacts", .fresh, fields: ["modifiedAt"], days: 30),
        QualityRule("domain", on: "contacts", .agrees, agreement: .emailDomain),
        QualityRule("account", on: "contacts", .refers, reference: .account),
    ]

    private static func context(_ today: Int, _ generator: inout Generator) -> QualityContext {
        var context = QualityContext(today: today)
        for entity in Int64(0)...70 where Bool.random(using: &generator) {
            context.lastTouched[entity] = today - Int.random(in: 0..<60, using: &generator)
        }
        for record in Int64(0)...70 where Bool.random(using: &generator) {
            context.accountDomains[record] = [["x.example", "y.example"][Int(record) % 2]]
        }
        return context
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func whatHangsOnOthersIsRevisedWithThem(seed: UInt64) throws {
        var generator = Generator(state: seed &* 77)
        let then = try #require(CalendarDay("2026-03-01")?.number)
        let now = then + Int.random(in: 0...40, using: &generator)
        let before = Self.context(then, &generator)
        var after = Self.context(now, &generator)
        var former = QualityCheck(Self.hanging, context: before)
        let rows = (1...60 as ClosedRange<Int64>).map {
            Self.row($0, former.fields, &generator)
        }
        for row in rows { former.add(row) }
        let kept = former.finish()
        // Others than those that are told of stay as they were.
        let changed = Set(rows.filter { _ in Bool.random(using: &generator) }.map(\.id))
        let entities = Set(rows.filter { changed.contains($0.id) }.map(\.entity))
        let told = Set(
            rows.filter { changed.contains($0.id) || entities.contains($0.entity) }.map(\.id))
        for row in rows where !told.contains(row.id) {
            after.accountDomains[row.id] = before.accountDomains[row.id]
            if let entity = row.entity { after.lastTouched[entity] = before.lastTouched[entity] }
        }

        var revision = QualityRevision(kept, context: after, ownerName: { $0 })
        for row in rows where told.contains(row.id) {
            revision.remove(row)
            revision.add(row)
        }
        let due = Set(kept[0].expiring.filter { $0.key <= now }.values.joined())
        revision.age(
            rows.filter { due.contains($0.id) && !told.contains($0.id) }, rule: "touched")
        let revised = revision.finish { values in values.map { _ in [] } }

        var whole = QualityCheck(Self.hanging, context: after)
        for row in rows { whole.add(row) }
        for (one, other) in zip(revised, whole.finish()) {
            #expect(one.tally == other.tally, "\(one.rule.name)")
            #expect(one.failing == other.failing)
            #expect(one.counted == other.counted)
            #expect(one.bySource == other.bySource)
            #expect(one.byOwner == other.byOwner)
        }
    }

    @Test func aDealIsWrongFromTheDayAfterItsCloseDateAndAClosedOneRightFromTheDayOn() throws {
        let rule = QualityRule("close", on: "deals", .agrees, agreement: .stageCloseDate)
        let today = try #require(CalendarDay("2026-03-01")?.number)
        var check = QualityCheck([rule], context: QualityContext(today: today))
        let rows = [("open", "2026-03-03"), ("won", "2026-03-03"), ("open", "2026-02-03")]
            .enumerated().map { number, facts in
                QualityRow(
                    id: Int64(number), source: "crm", owner: nil, entity: nil,
                    texts: check.fields.map {
                        ["state": [facts.0], "dueTime": [facts.1]][$0] ?? []
                    })
            }
        for row in rows { check.add(row) }
        let kept = check.finish()
        #expect(kept[0].failing == [1, 2])
        #expect(kept[0].expiring == [today + 3: [0], today + 2: [1]])
        for (days, failing) in [(1, [1, 2]), (2, [2]), (3, [0, 2])] as [(Int, [Int64])] {
            let due = Set(kept[0].expiring.filter { $0.key <= today + days }.values.joined())
            var revision = QualityRevision(
                kept, context: QualityContext(today: today + days), ownerName: { $0 })
            revision.age(rows.filter { due.contains($0.id) }, rule: "close")
            #expect(revision.finish { values in values.map { _ in [] } }[0].failing == failing)
        }
    }

    @Test func whatHangsOnOthersBeyondLookingUpIsNotRevised() {
        let cycle = QualityRule(
            "c", on: "accounts", .refers, reference: .parentWithoutCycle)
        let parent = QualityRule("q", on: "accounts", .refers, reference: .parent)
        let phone = QualityRule("p", on: "contacts", .unique, fields: ["phone"])
        #expect(!QualityRevision.isPossible(cycle))
        #expect(!QualityRevision.isPossible(parent))
        #expect(!QualityRevision.isPossible(phone))
        #expect((Self.rules + Self.hanging).allSatisfy(QualityRevision.isPossible))
    }
}
