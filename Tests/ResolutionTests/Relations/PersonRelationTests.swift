import RecordModel
import Testing

@testable import Resolution

struct PersonRelationTests {
    private func find(
        _ rows: [FeatureTable.Row], merged: [[UInt32]] = []
    ) async -> [RelationStatement] {
        await RelationFinder(FeatureTable.make(.contact, rows), merged: merged).find()
    }

    private func person(
        _ given: String, _ family: String = "berg", email: String? = nil, phone: String? = nil,
        street: String? = nil, company: String? = nil, domain: String? = nil,
        generation: String? = nil, birthDate: String? = nil
    ) -> FeatureTable.Row {
        FeatureTable.person(
            given, family, email: email, phone: phone, street: street, city: "oslo",
            company: company, domain: domain, generation: generation, birthDate: birthDate)
    }

    @Test func twoGivenNamesOfOneNameAtOneAddressAreAHousehold() async {
        let found = await find([
            person("anna", street: "12 elm st"), person("bert", street: "12 elm st"),
            person("clara", "holm", street: "12 elm st"),
        ])
        #expect(found.map(\.relation) == [.household])
        #expect(found.first?.subject == 0 && found.first?.object == 1)
        #expect(found.first?.evidence == [.familyName, .givenNamesDiffer, .address])
    }

    @Test func aHomePhoneAddsToTheEvidence() async {
        let found = await find([
            person("anna", phone: "471", street: "12 elm st"),
            person("bert", phone: "471", street: "12 elm st"),
        ])
        #expect(found.map(\.evidence) == [[.familyName, .givenNamesDiffer, .address, .phone]])
    }

    @Test func fatherAndSonOfOneNameAreAHousehold() async {
        let found = await find([
            person("john", street: "12 elm st", generation: "1"),
            person("john", street: "12 elm st", generation: "2"),
        ])
        #expect(found.map(\.evidence) == [[.familyName, .generationsDiffer, .address]])
    }

    @Test(arguments: [
        // A misspelling, transposed letters, a short form, an initial.
        ("anna", "anne"), ("oliver", "olvevr"), ("alexander", "alex"), ("anna", "a"),
    ])
    func namesThatMayBeOnePersonsAreNoHousehold(left: String, right: String) async {
        #expect(
            await find([person(left, street: "12 elm st"), person(right, street: "12 elm st")])
                .isEmpty)
    }

    @Test func oneBirthDateOrOneEmployerSpeaksAgainstAHousehold() async {
        #expect(
            await find([
                person("anna", street: "12 elm st", birthDate: "19800101"),
                person("bert", street: "12 elm st", birthDate: "19800110"),
            ]).isEmpty)
        #expect(
            await find([
                person("anna", street: "12 elm st", company: "acme"),
                person("bert", street: "12 elm st", company: "acme"),
            ]).isEmpty)
    }

    @Test func aStreetWithoutANumberOrAWholeBuildingIsNoHousehold() async {
        #expect(
            await find([person("anna", street: "elm st"), person("bert", street: "elm st")]).isEmpty
        )
        let names = ["anna", "bert", "clovis", "dmitri", "egon", "fyodor", "gus", "hilde", "ingo"]
        #expect(await find(names.map { person($0, street: "12 elm st") }).isEmpty)
    }

    @Test func twoPeopleOfOneMailboxShareIt() async {
        let found = await find([
            person("anna", email: "home@x.example"),
            person("carl", "holm", email: "home@x.example"),
        ])
        #expect(found.map(\.relation) == [.sharedMailbox])
        #expect(found.first?.evidence == [.namesDiffer, .email])
        // A married name is one person still, and so are swapped names.
        #expect(
            await find([
                person("anna", "holm", email: "a@x.example"),
                person("holm", "anna", email: "a@x.example"),
            ]).isEmpty)
        #expect(
            await find([
                person("anna", email: "a@x.example"), person("anna", "holm", email: "a@x.example"),
            ]).isEmpty)
    }

    @Test func manyOfAMailboxAreEachRelatedToTheFirst() async {
        let names = ["anna", "bert", "clovis", "dmitri", "egon", "fyodor", "gus"]
        var rows: [FeatureTable.Row] = []
        for (number, name) in names.enumerated() {
            var row = person(name, "f\(number)xyz")
            row[.sharedMailbox] = ["info@x.example"]
            rows.append(row)
        }
        let found = await find(rows)
        #expect(found.map(\.subject) == [UInt32](repeating: 0, count: 6))
        #expect(found.map(\.object) == [1, 2, 3, 4, 5, 6])
        #expect(found.allSatisfy { $0.evidence == [.roleMailbox] })
    }

    @Test func oneMobileAndTwoEmployersAreAMoveMergedOrNot() async {
        let rows = [
            person("anna", phone: "471", company: "acme steel", domain: "acme.example"),
            person("anna", phone: "471", company: "zenith", domain: "zenith.example"),
        ]
        let apart = await find(rows)
        #expect(apart.map(\.relation) == [.newEmployer])
        #expect(apart.first?.evidence == [.fullName, .phone, .employersDiffer])
        let merged = await find(rows, merged: [[0, 1]])
        #expect(merged.first?.evidence.contains(.oneEntity) == true)
    }

    @Test(arguments: [
        ("acme steel", "acme"), ("international business machines", "ibm"),
        ("nordwind logistik", "nordwindlogistik"), ("zenith", "zenit"),
    ])
    func oneEmployerInTwoFormsIsNoMove(left: String, right: String) async {
        #expect(
            await find([
                person("anna", phone: "471", company: left),
                person("anna", phone: "471", company: right),
            ]).isEmpty)
    }

    @Test func theOrderOfFilesDoesNotMatter() async {
        // Numbers come from content; here the same rows under other numbers give the same pairs.
        let rows = [
            person("anna", street: "12 elm st"), person("bert", street: "12 elm st"),
            person("clovis", street: "12 elm st"),
        ]
        let found = await find(rows).map { Set([$0.subject, $0.object]) }
        let turned = await find(rows.reversed()).map { Set([2 - $0.subject, 2 - $0.object]) }
        #expect(Set(found) == Set(turned))
        #expect(found.count == 3)
    }
}
