import Testing

@testable import Normalization

struct NicknameGroupsTests {
    private let groups = NicknameGroups.standard

    @Test(
        "Short forms are equivalent to their names",
        arguments: [
            ("bob", "robert"), ("peggy", "margaret"), ("hans", "johannes"), ("paco", "francisco"),
            ("sasha", "aleksandr"), ("beppe", "giuseppe"), ("kasia", "katarzyna"),
            ("jocke", "joakim"), ("steven", "stephen"), ("kees", "cornelis"), ("bill", "will"),
        ])
    func equivalent(left: String, right: String) {
        let areEquivalent = groups.areEquivalent(left, right)
        let areReversed = groups.areEquivalent(right, left)
        #expect(areEquivalent && areReversed)
    }

    @Test(
        "Other names are not",
        arguments: [("robert", "william"), ("john", "juan"), ("anna", "anna"), ("xyz", "robert")])
    func notEquivalent(left: String, right: String) {
        let areEquivalent = groups.areEquivalent(left, right)
        #expect(!areEquivalent)
    }

    @Test("Group ids are below the number of groups and ascend")
    func ids() {
        for name in ["al", "chris", "alex", "jo"] {
            let ids = groups.groups(of: name)
            let groupCount = groups.groupCount
            #expect(ids.count > 1)
            #expect(ids == ids.sorted())
            #expect(ids.allSatisfy { Int($0) < groupCount })
        }
    }
}
