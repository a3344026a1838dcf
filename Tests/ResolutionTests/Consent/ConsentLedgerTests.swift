import RecordModel
import Resolution
import Testing

/// Sixteen cases of what may be used once records are one; people and addresses are invented.
@Suite struct ConsentLedgerTests {
    /// The cells of one record: field, label, text.
    typealias Row = [(Field, String?, String)]

    struct Case: Sendable, CustomStringConvertible {
        let name: String
        let rows: [Row]
        let address: String
        let purpose: String?
        let isAllowed: Bool

        init(
            _ name: String, _ rows: [Row], of address: String = "a@x.example",
            for purpose: String? = nil, _ isAllowed: Bool
        ) {
            self.name = name
            self.rows = rows
            self.address = address
            self.purpose = purpose
            self.isAllowed = isAllowed
        }

        var description: String { name }
    }

    private static func row(_ address: String, _ cells: (Field, String?, String)...) -> Row {
        [(.email, nil, address)] + cells
    }

    private static func yes(_ date: String? = nil, _ purpose: String? = nil) -> Row {
        row("a@x.example", (.emailOptIn, purpose, date ?? "yes"))
    }

    private static func no(_ date: String? = nil, _ purpose: String? = nil) -> Row {
        row("b@x.example", (.emailOptOut, purpose, date ?? "yes"))
    }

    private static let silent = row("b@x.example")

    static let cases: [Case] = [
        // The error of tools that keep the permission and lose the objection of the record that lost.
        Case(
            "an objection of the other record is not lost", [yes("2020-01-01"), no("2023-05-01")],
            false),
        // The error of tools in which an old objection stands for ever.
        Case(
            "a newer permission beats an old objection", [yes("2024-01-01"), no("2010-05-01")], true
        ),
        Case("a tie refuses", [yes("2024-01-01"), no("2024-01-01")], false),
        Case(
            "a permission of the day of an objection without a time refuses",
            [yes("2024-01-01 10:00:00"), no("2024-01-01")], false),
        Case(
            "an undated permission never beats a dated objection", [yes(), no("2010-05-01")], false),
        Case("an undated objection beats every permission", [yes("2024-01-01"), no()], false),
        Case("an undated permission holds where nobody objects", [yes(), silent], true),
        Case("nobody asked is no permission", [row("a@x.example"), silent], false),
        Case(
            "an opt-out that says no is no permission",
            [row("a@x.example", (.emailOptOut, nil, "no"))], false),
        Case(
            "a permission does not reach the other record's address",
            [yes("2024-01-01"), silent], of: "b@x.example", false),
        Case(
            "an objection reaches the address of the other record",
            [yes("2020-01-01"), no("2021-01-01")], false),
        Case(
            "an objection on another channel says nothing of this one",
            [yes("2020-01-01"), row("b@x.example", (.phoneOptOut, nil, "2021-01-01"))], true),
        Case(
            "an objection to everything is one on each channel",
            [yes("2020-01-01"), row("b@x.example", (.allOptOut, nil, "2021-01-01"))], false),
        Case(
            "an objection to one purpose leaves another",
            [yes("2020-01-01", "invoices"), no("2021-01-01", "newsletter")], for: "invoices", true),
        Case(
            "an objection to one purpose refuses use for whatever purpose",
            [yes("2020-01-01"), no("2021-01-01", "newsletter")], false),
        Case(
            "a permission for one purpose is none for another",
            [yes("2020-01-01", "newsletter")], for: "invoices", false),
    ]

    @Test(arguments: cases)
    func whatMayBeUsed(_ one: Case) {
        #expect(Self.cases.count == 16)
        let records = one.rows.enumerated().map { Self.record($0.offset, $0.element) }
        let place = ConsentLedger.Place(channel: .email, key: one.address)
        for members in [records, records.reversed()] {
            let ledger = ConsentLedger(members)
            #expect(ledger.standing(place, purpose: one.purpose).isAllowed == one.isAllowed)
            let isListed = ledger.usable.contains {
                $0.place == place && $0.purpose == one.purpose
            }
            #expect(isListed == one.isAllowed)
            let isUsable = ledger.usable(on: .email, for: one.purpose).contains {
                $0.place == place && $0.purpose == one.purpose
            }
            #expect(isUsable == one.isAllowed)
        }
    }

    static func record(_ number: Int, _ cells: [(Field, String?, String)]) -> SourceRecord {
        let values = cells.enumerated().map { index, cell in
            FieldValue(field: cell.0, label: cell.1, group: 0, text: cell.2, column: index)
        }
        return SourceRecord(
            id: RecordID(rawValue: Int64(number + 1)),
            reference: RecordReference(source: "x", kind: .contact, key: "\(number)"), version: 1,
            row: number, values: values)
    }

    @Test func theDecidingStatementIsNamed() {
        let ledger = ConsentLedger([
            Self.record(0, Self.yes("2024-01-01")),
            Self.record(1, Self.no("2010-05-01")),
        ])
        let usable = ledger.usable
        #expect(usable.map(\.address) == ["a@x.example"])
        #expect(usable.first?.permission.record == RecordID(rawValue: 1))
        let other = ledger.standing(.init(channel: .email, key: "b@x.example"), purpose: nil)
        guard case .refused(let statement) = other else {
            Issue.record("the other address is refused")
            return
        }
        #expect(statement.record == RecordID(rawValue: 2))
    }

    @Test func aPurposeThatNobodyNamedIsReachedByWhatIsForAll() {
        let ledger = ConsentLedger([
            Self.record(
                0,
                [
                    (.email, nil, "a@x.example"), (.emailOptIn, nil, "2024-01-01"),
                    (.emailOptOut, "surveys", "2024-06-01"),
                ])
        ])
        #expect(ledger.usable(on: .email, for: "invoices").map(\.address) == ["a@x.example"])
        #expect(ledger.usable(on: .email, for: "Surveys").isEmpty)
        #expect(ledger.usable(on: .email, for: nil).isEmpty)
        #expect(ledger.usable(on: .phone, for: "invoices").isEmpty)
    }

    @Test func whatIsForOnePurposeIsNotForWhatever() {
        let ledger = ConsentLedger([Self.record(0, Self.yes("2024-01-01", "invoices"))])
        #expect(ledger.usable(on: .email, for: nil).isEmpty)
        #expect(ledger.usable(on: .email, for: "INVOICES").map(\.purpose) == ["INVOICES"])
    }
}
