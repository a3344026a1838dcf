import RecordModel
import Testing

@testable import Resolution

struct BranchRuleTests {
    private func find(
        _ rows: [FeatureTable.Row], merged: [[UInt32]] = [], sites: [UInt32: SiteName] = [:],
        stated: [RelationStatement] = []
    ) -> [RelationStatement] {
        RelationFinder(
            FeatureTable.make(.account, rows), merged: merged, sites: sites, stated: stated
        ).find()
    }

    private let head = FeatureTable.company(
        "nordwind logistik", city: "hamburg", street: "14 speicherstr", domain: "nordwind.example")

    @Test func aTownInTheNameMakesABranchOfTheOneWithout() {
        let found = find([
            FeatureTable.company("nordwind logistik bremen", city: "bremen"), head,
        ])
        #expect(found.map(\.relation) == [.branchOf])
        #expect(found.first?.subject == 0 && found.first?.object == 1)
        #expect(found.first?.evidence == [.place, .nameStem, .placeInName])
    }

    @Test func aStatedBranchNeedsNoOtherWord() {
        let found = find(
            [head, FeatureTable.company("nordwind logistik", city: "leipzig")],
            sites: [1: SiteName(mark: .branch)])
        #expect(found.map(\.subject) == [1])
        #expect(found.first?.evidence == [.place, .nameStem, .branchWord])
    }

    @Test func aPartBehindADashBelongsToWhatStandsBefore() {
        let found = find(
            [head, FeatureTable.company("nordwind logistik kontraktlager", city: "leipzig")],
            sites: [1: SiteName(mark: .part, stem: "nordwind logistik")])
        #expect(found.first?.evidence == [.place, .nameStem, .partOfName])
    }

    @Test func sitesWithoutAHeadAreSiblingsWhereMoreThanTheNameTiesThem() {
        let tied = [
            FeatureTable.company("copper kettle", city: "boston", domain: "kettle.example"),
            FeatureTable.company("copper kettle", city: "salem", domain: "kettle.example"),
        ]
        #expect(find(tied).map(\.relation) == [.siblingOf])
        #expect(find(tied).first?.evidence == [.place, .nameStem, .domain])
        let strangers = [
            FeatureTable.company("copper kettle", city: "boston"),
            FeatureTable.company("copper kettle", city: "salem"),
        ]
        #expect(find(strangers).isEmpty)
    }

    @Test func aFrequentWordIsNotAName() {
        var rows = [
            FeatureTable.company("museum", city: "oslo"),
            FeatureTable.company("museum berlin", city: "berlin"),
        ]
        for town in ["bern", "graz", "lyon", "metz", "pisa"] {
            rows.append(FeatureTable.company("city museum \(town)x art", city: town))
        }
        #expect(find(rows).isEmpty)
    }

    @Test func oneplaceTwoTaxNumbersOrTwoFormsSpeakAgainst() {
        let branch = FeatureTable.company("nordwind logistik bremen", city: "hamburg")
        #expect(find([head, branch]).isEmpty)
        var taxed = head
        taxed[.taxID] = ["1"]
        #expect(
            find([
                taxed, FeatureTable.company("nordwind logistik bremen", city: "bremen", taxID: "2"),
            ]).isEmpty)
        var formed = head
        formed[.legalForm] = ["gmbh"]
        #expect(
            find([
                formed,
                FeatureTable.company("nordwind logistik bremen", city: "bremen", form: "sarl"),
            ]).isEmpty)
    }

    @Test func recordsOfOneEntityAreNoBranchesOfEachOther() {
        let rows = [FeatureTable.company("nordwind logistik bremen", city: "bremen"), head]
        #expect(find(rows, merged: [[0, 1]]).isEmpty)
    }

    @Test func aParentThatIsTheHeadByNameIsNamedOnce() {
        let rows = [FeatureTable.company("nordwind logistik bremen", city: "bremen"), head]
        let parent = RelationStatement(
            subject: 1, object: 0, relation: .parentOf, evidence: [.parentKey])
        let found = find(rows, stated: [parent])
        #expect(found.map(\.relation) == [.branchOf])
        #expect(found.first?.evidence == [.place, .nameStem, .placeInName, .parentKey])
        let other = RelationStatement(
            subject: 0, object: 1, relation: .parentOf, evidence: [.parentKey])
        #expect(find(rows, stated: [other]).map(\.relation) == [.branchOf, .parentOf])
    }
}
