import RecordModel
import Testing

@testable import Matching

@Suite struct BlockIndexTests {
    private func pairs(of index: BlockIndex) -> [[Int]] {
        var found: [[Int]] = []
        for portion in index.portions(pairs: 50) {
            index.forEachPair(of: portion) { found.append([$0, $1]) }
        }
        return found
    }

    @Test(arguments: [1, 7, 42] as [UInt64])
    func everyPairComesOnceAndIsJustifiedByARule(seed: UInt64) async {
        let contacts = SyntheticContacts(people: 60, seed: seed)
        let table = PreparedTable(TableMaker.table(contacts.rows), policy: MatchingPolicy())
        let index = await BlockingPlanner(policy: MatchingPolicy(), workers: 2).plan(table).index
        let found = pairs(of: index)
        #expect(Set(found).count == found.count, "seed \(seed)")
        #expect(found.allSatisfy { $0[0] < $0[1] })
        #expect(found.allSatisfy { !index.rules($0[0], $0[1]).isEmpty })
    }

    @Test func theUnionOfTheRulesEqualsTheNaiveOne() async {
        let contacts = SyntheticContacts(people: 60, seed: 3)
        let table = PreparedTable(TableMaker.table(contacts.rows), policy: MatchingPolicy())
        let index = await BlockingPlanner(policy: MatchingPolicy(), workers: 1).plan(table).index
        var naive: Set<[Int]> = []
        for rule in index.rules {
            RuleBlocks.forEachBlock(rule.entries) { block in
                let records = block.map { Int(rule.entries[$0] & 0xffff_ffff) }
                for (position, left) in records.enumerated() {
                    for right in records[(position + 1)...] { naive.insert([left, right]) }
                }
            }
        }
        #expect(Set(pairs(of: index)) == naive)
    }

    @Test func aMissingValueFormsNoKey() async {
        let rows: [TableMaker.Row] = [[.givenName: "anna"], [.givenName: "anna"], [.city: "bonn"]]
        let table = TableMaker.prepared(rows)
        let rule = BlockingRule("test", "test", [.given, .city])
        let maker = KeyMaker(table, rules: [rule])
        #expect(maker.entries(rule, number: 0, records: 0..<3).isEmpty)
    }

    @Test func anOversizedBlockIsSplitAndReported() {
        let rows: [TableMaker.Row] = (0..<40).map { number in
            [.givenName: "anna", .familyName: "kern", .city: "town\(number % 10)"]
        }
        let table = TableMaker.prepared(rows)
        let rule = BlockingRule("names", "names", [.given, .family], by: [.city])
        let blocks = RuleBlocks(
            rule, number: 0, maker: KeyMaker(table, rules: [rule]), records: 40, largestBlock: 10,
            pairLimit: 1000)
        #expect(blocks.report.largestBlock == 40)
        #expect(blocks.report.splitBlocks == 1)
        #expect(blocks.report.recordsLeftOut == 0)
        // Ten towns with four records each: six pairs apiece.
        #expect(blocks.report.pairs == 60)
    }

    @Test func recordsThatNoSecondKeyReachesAreReported() {
        let rows: [TableMaker.Row] = (0..<20).map { _ in [.givenName: "anna", .familyName: "kern"] }
        let table = TableMaker.prepared(rows)
        let rule = BlockingRule("names", "names", [.given, .family], by: [.city])
        let blocks = RuleBlocks(
            rule, number: 0, maker: KeyMaker(table, rules: [rule]), records: 20, largestBlock: 10,
            pairLimit: 1000)
        #expect(blocks.report.recordsLeftOut == 20)
        #expect(blocks.entries.isEmpty)
    }

    @Test func namesMeetInEitherOrder() async {
        let rows: [TableMaker.Row] = [
            [.givenName: "frank", .familyName: "walter"],
            [.givenName: "walter", .familyName: "frank"],
            [.givenName: "otto", .familyName: "kern"],
        ]
        let rule = BlockingRule("names", "names", [.given, .family], isSymmetric: true)
        let maker = KeyMaker(TableMaker.prepared(rows), rules: [rule])
        let keys = maker.entries(rule, number: 0, records: 0..<3).map { $0 >> 32 }
        #expect(Set(keys).count == 2)
    }
}
