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

    /// The groups read one character after the other, each name's in a set.
    private func naiveGroups(_ text: String) -> [String: Set<UInt32>] {
        var groups: [String: Set<UInt32>] = [:]
        for (number, group) in text.split(separator: ";").enumerated() {
            for word in group.split(whereSeparator: \.isWhitespace) {
                groups[String(word), default: []].insert(UInt32(number))
            }
        }
        return groups
    }

    @Test("All names have the groups that a reader of characters finds")
    func asNaive() {
        let text =
            NicknameGroups.englishAToI + ";" + NicknameGroups.englishJToZ + ";"
            + NicknameGroups.european
        let naive = naiveGroups(text)
        #expect(naive.count > 1_000)
        let different = naive.filter { groups.groups(of: $0.key) != $0.value.sorted() }
        #expect(different.isEmpty)
        let count = groups.groupCount
        #expect(naive.values.joined().max().map { Int($0) + 1 } == count)
    }

    @Test("A group that has a name twice counts it once; one without end is a group")
    func oddGroups() {
        let odd = NicknameGroups("al  albert al\n al; ;bo\n\n bob;;x")
        #expect(odd.groups(of: "al") == [0])
        #expect(odd.areEquivalent("bo", "bob"))
        #expect(!odd.areEquivalent("x", "bob"))
        let groupCount = odd.groupCount
        #expect(groupCount == 3)
    }
}
