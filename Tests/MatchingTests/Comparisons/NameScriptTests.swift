import RecordModel
import Testing

@testable import Matching

@Suite struct NameScriptTests {
    private let latin: TableMaker.Row = [.givenName: "reina", .familyName: "shinonome"]

    @Test("A name without a sure reading is not different from a Latin one")
    func unsureNamesSayNothing() {
        let right: TableMaker.Row = [
            .givenName: "li nai", .familyName: "dong yun", .nameScript: "h",
        ]
        #expect(TableMaker.level(.givenName, latin, right) == "missing")
        #expect(TableMaker.level(.familyName, latin, right) == "missing")
    }

    @Test("A reading that agrees still counts, and within one script names differ")
    func readingsCount() {
        let same: TableMaker.Row = [
            .givenName: "reina", .familyName: "shinonome", .nameScript: "h",
        ]
        let other: TableMaker.Row = [
            .givenName: "li nai", .familyName: "dong yun", .nameScript: "h",
        ]
        #expect(TableMaker.level(.familyName, latin, same) == "exact")
        #expect(TableMaker.level(.familyName, same, other) == "different")
    }

    @Test("A name of one word, in both parts, counts once")
    func oneWord() {
        let left: TableMaker.Row = [.givenName: "owen", .familyName: "owen"]
        let right: TableMaker.Row = [.givenName: "william", .familyName: "owen"]
        #expect(TableMaker.level(.familyName, left, right) == "exact")
        #expect(TableMaker.level(.givenName, left, right) == "missing")
        let levels = [ComparisonKind.givenName, .familyName].map {
            TableMaker.level($0, left, left)
        }
        #expect(levels.count { $0 == "missing" } == 1)
    }

    @Test("Two names that have nicknames of their own are no slip of each other")
    func knownNames() {
        let left: TableMaker.Row = [.givenName: "lena"]
        let right: TableMaker.Row = [.givenName: "lina"]
        let variants = [["lena", "helene"], ["lina", "karoline"]]
        #expect(TableMaker.level(.givenName, left, right, variants: variants) == "similar")
        #expect(TableMaker.level(.givenName, left, right) == "typo")
    }
}
