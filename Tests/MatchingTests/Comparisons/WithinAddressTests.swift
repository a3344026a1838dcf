import RecordModel
import Testing

@testable import Matching

@Suite struct WithinAddressTests {
    private let home: TableMaker.Row = [
        .street: "12 oak st", .houseNumber: "12", .postalCode: "10115", .city: "berlin",
    ]

    private func row(_ changes: TableMaker.Row) -> TableMaker.Row {
        home.merging(changes) { _, new in new }
    }

    @Test(
        "Buildings are compared where street and place differ, in either line",
        arguments: [
            ("rose farm|oak st", "rose farm|elm rd", "same"),
            ("rose farm|oak st", "elm rd|rose farm", "same"),
            ("rose farm|oak st", "rosse farm|elm rd", "similar"),
            ("rose farm|oak st", "hill house|elm rd", "different"),
            ("oak st", "oak st", "missing"), ("rose farm|oak st", "elm rd", "missing"),
        ])
    func buildings(left: String, right: String, level: String) {
        let elsewhere: TableMaker.Row = [
            .street: "90 elm rd", .houseNumber: "90", .postalCode: "99425", .city: "weimar",
        ]
        #expect(
            TableMaker.level(
                .building, row([.building: left]),
                elsewhere.merging([.building: right]) { _, new in new }) == level)
    }

    @Test("In one house units are compared, and no buildings")
    func units() {
        let left = row([.unit: "4", .building: "rose farm|oak st"])
        let right = row([.unit: "7", .building: "rose farm|oak st"])
        #expect(TableMaker.level(.unit, left, right) == "different")
        #expect(TableMaker.level(.unit, left, left) == "same")
        #expect(TableMaker.level(.building, left, right) == "missing")
    }

    @Test("Units of two houses say nothing")
    func unitsElsewhere() {
        let right: TableMaker.Row = [.street: "90 elm rd", .city: "weimar", .unit: "4"]
        #expect(TableMaker.level(.unit, row([.unit: "4"]), right) == "missing")
    }

    @Test("Legal forms are compared between companies of one name only")
    func legalForms() {
        let first: TableMaker.Row = [.organization: "steinkamp bau", .legalForm: "gmbh"]
        let second: TableMaker.Row = [.organization: "steinkamp bau", .legalForm: "ag"]
        let other: TableMaker.Row = [.organization: "wimmer optik", .legalForm: "gmbh"]
        #expect(TableMaker.level(.legalForm, first, second, party: .account) == "different")
        #expect(TableMaker.level(.legalForm, first, other, party: .account) == "missing")
    }

    @Test("One account in the source is one employer, whatever its names")
    func accountKeys() {
        let left: TableMaker.Row = [.organization: "alt logistik", .accountKey: "crm:7"]
        let right: TableMaker.Row = [.organization: "neu pharma", .accountKey: "crm:7"]
        #expect(TableMaker.level(.organization, left, right) == "exact")
    }
}
