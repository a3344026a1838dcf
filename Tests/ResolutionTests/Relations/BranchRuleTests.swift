import RecordModel
import Testing

@testable import Resolution

struct BranchRuleTests {
    private func find(
        _ rows: [FeatureTable.Row], merged: [[UInt32]] = [], sites: [UInt32: SiteName] = [:],
        stated: [RelationStatement] = []
    ) async -> [RelationStatement] {
        await RelationFinder(
            FeatureTable.make(.account, rows), merged: merged, sites: sites, stated: stated
        ).find()
    }

    private let head = FeatureTable.company(
        "nordwind logistik", city: "hamburg", street: "14 speicherstr", domain: "nordwind.example")

    @Test func aTownInTheNameMakesABranchOfTheOneWithout() async {
        let found = await find([
            FeatureTable.company("nordwind logistik bremen", city: "bremen"), head,
        ])
        #expect(found.map(\.relation) == [.branchOf])
        #expect(found.first?.subject == 0 && found.first?.object == 1)
        #expect(found.first?.evidence == [.place, .nameStem, .placeInName])
    }

    @Test func aStatedBranchNeedsNoOtherWord() async {
        let found = await find(
            [head, FeatureTable.company("nordwind logistik", city: "leipzig")],
            sites: [1: SiteName(mark: .branch)])
        #expect(found.map(\.subject) == [1])
        #expect(found.first?.evidence == [.place, .nameStem, .branchWord])
    }

    @Test func aPartBehindADashBelongsToWhatStandsBefore() async {
        let found = await find(
            [head, FeatureTable.company("nordwind logistik kontraktlager", city: "leipzig")],
            sites: [1: SiteName(mark: .part, stem: "nordwind logistik")])
        #expect(found.first?.evidence == [.place, .nameStem, .partOfName])
    }

    @Test func sitesWithoutAHeadAreSiblingsWhereMoreThanTheNameTiesThem() async {
        let tied = [
            FeatureTable.company("copper kettle", city: "boston", domain: "kettle.example"),
            FeatureTable.company("copper kettle", city: "salem", domain: "kettle.example"),
        ]
        #expect(await find(tied).map(\.relation) == [.siblingOf])
        #expect(await find(tied).first?.evidence == [.place, .nameStem, .domain])
        let strangers = [
            FeatureTable.company("copper kettle", city: "boston"),
            FeatureTable.company("copper kettle", city: "salem"),
        ]
        #expect(await find(strangers).isEmpty)
    }

    @Test func aFrequentWordIsNotAName() async {
        var rows = [
            FeatureTable.company("museum", city: "oslo"),
            FeatureTable.company("museum berlin", city: "berlin"),
        ]
        for town in ["bern", "graz", "lyon", "metz", "pisa"] {
            rows.append(FeatureTable.company("city museum \(town)x art", city: town))
        }
        #expect(await find(rows).isEmpty)
    }

    @Test func oneplaceTwoTaxNumbersOrTwoFormsSpeakAgainst() async {
        let branch = FeatureTable.company("nordwind logistik bremen", city: "hamburg")
        #expect(await find([head, branch]).isEmpty)
        var taxed = head
        taxed[.taxID] = ["1"]
        #expect(
            await find([
                taxed, FeatureTable.company("nordwind logistik bremen", city: "bremen", taxID: "2"),
            ]).isEmpty)
        var formed = head
        formed[.legalForm] = ["gmbh"]
        #expect(
            await find([
                formed,
                FeatureTable.company("nordwind logistik bremen", city: "bremen", form: "sarl"),
            ]).isEmpty)
    }

    @Test func recordsOfOneEntityAreNoBranchesOfEachOther() async {
        let rows = [FeatureTable.company("nordwind logistik bremen", city: "bremen"), head]
        #expect(await find(rows, merged: [[0, 1]]).isEmpty)
    }

    @Test func aParentThatIsTheHeadByNameIsNamedOnce() async {
        let rows = [FeatureTable.company("nordwind logistik bremen", city: "bremen"), head]
        let parent = RelationStatement(
            subject: 1, object: 0, relation: .parentOf, evidence: [.parentKey])
        let found = await find(rows, stated: [parent])
        #expect(found.map(\.relation) == [.branchOf])
        #expect(found.first?.evidence == [.place, .nameStem, .placeInName, .parentKey])
        let other = RelationStatement(
            subject: 0, object: 1, relation: .parentOf, evidence: [.parentKey])
        #expect(await find(rows, stated: [other]).map(\.relation) == [.branchOf, .parentOf])
    }
}
