import RecordModel
import Testing

@testable import Matching

@Suite struct OrganizationComparisonTests {
    @Test(arguments: [
        ("acme tools", "acme tools", "exact"), ("acme tools", "tools acme", "sameWords"),
        ("northwind traders", "northwind traderz", "sameWords"),
        ("international business machines", "ibm", "acronym"),
        ("acme tools", "zenith foods", "different"),
    ])
    func namesFindTheirLevel(left: String, right: String, level: String) {
        let found = TableMaker.level(
            .organization, [.organization: left], [.organization: right], party: .account)
        #expect(found == level)
    }

    @Test func aDomainDecidesWhereANameIsMissing() {
        let found = TableMaker.level(
            .organization, [.organization: "acme", .domain: "acme.example"],
            [.domain: "acme.example"], party: .account)
        #expect(found == "domain")
    }

    @Test func sharingARareWordSaysMoreThanSharingAFrequentOne() {
        var rows: [TableMaker.Row] = (0..<60).map { [.organization: "name\($0) services"] }
        rows.append([.organization: "quetzal services"])
        rows.append([.organization: "quetzal foods"])
        let table = TableMaker.prepared(rows, kind: .account)
        guard let names = table.features[.organization],
            let words = table.comparer.organization?.words
        else {
            Issue.record("no organisation names")
            return
        }
        var number: [String: UInt32] = [:]
        for value in 0..<UInt32(names.valueCount) {
            let text = names.withBytes(value) { span in
                String(decoding: (0..<span.count).map { span[$0] }, as: UTF8.self)
            }
            number[text] = value
        }
        let rare = words.overlap(number["quetzal services"] ?? 0, number["quetzal foods"] ?? 0)
        let frequent = words.overlap(number["quetzal services"] ?? 0, number["name7 services"] ?? 0)
        #expect(rare.shared > 3)
        #expect(frequent.shared < 1)
        #expect(rare.jaccard > frequent.jaccard)
    }

    @Test("A name behind another's name is a part of it; a branch that is nobody's name is not")
    func additions() {
        let long: TableMaker.Row = [.organization: "hochleitner holdings", .branch: "vitalis"]
        let short: TableMaker.Row = [.organization: "vitalis"]
        let other: TableMaker.Row = [.organization: "quellhorst", .branch: "graz"]
        #expect(TableMaker.level(.organization, long, short, party: .account) == "contained")
        #expect(TableMaker.level(.organization, other, short, party: .account) == "different")
    }
}
