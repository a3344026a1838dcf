import RecordModel
import Testing

@testable import Matching

@Suite struct RuleGapTests {
    private func explainer(_ rows: [TableMaker.Row]) async -> (PairExplainer, NormalizedTable) {
        let contacts = SyntheticContacts(people: 80, seed: 5)
        let table = TableMaker.table(
            contacts.rows + rows.enumerated().map { (key: "own\($0.offset)", row: $0.element) })
        let matcher = Matcher(policy: MatchingPolicy(), workers: 1)
        let model = await matcher.train(table).model
        return (
            await PairExplainer(table, model: model, policy: MatchingPolicy(), workers: 1), table
        )
    }

    private func position(_ number: Int, in table: NormalizedTable) throws -> Int {
        let hash = RecordReference(source: "test", kind: .contact, key: "own\(number)")
            .stableHash.high
        return try #require(table.recordHashes.firstIndex(of: hash))
    }

    @Test func saysWhatDiffersAndWhatIsMissing() async throws {
        let (explainer, table) = await explainer([
            [.givenName: "wilma", .familyName: "zweig", .email: "w@zweig.example"],
            [.givenName: "xaver", .familyName: "yelin"],
        ])
        let left = try position(0, in: table)
        let right = try position(1, in: table)
        let gaps = explainer.ruleGaps(left: left, right: right)
        #expect(explainer.explain(left: left, right: right).blockingRules.isEmpty)
        #expect(!gaps.isEmpty && gaps.allSatisfy { $0.count > 0 })
        #expect(
            gaps == gaps.sorted { $0.count < $1.count }
                || gaps.map(\.count) == gaps.map(\.count).sorted())
        if let email = gaps.first(where: { $0.rule == "email" }) {
            #expect(email.missing == ["e-mail"] && email.differing.isEmpty)
        }
        #expect(gaps.contains { $0.differing.contains("family name") })
        // Nothing depends on which of the two is named first.
        #expect(gaps == explainer.ruleGaps(left: right, right: left))
    }

    @Test func aRuleThatMakesThePairHasNoGap() async throws {
        let (explainer, table) = await explainer([
            [.givenName: "wilma", .familyName: "zweig"],
            [.givenName: "zweig", .familyName: "wilma"],
        ])
        let left = try position(0, in: table)
        let right = try position(1, in: table)
        let making = explainer.explain(left: left, right: right).blockingRules
        #expect(!making.isEmpty, "swapped names are brought together")
        let gaps = explainer.ruleGaps(left: left, right: right)
        #expect(gaps.filter { making.contains($0.rule) }.allSatisfy { $0.count == 0 })
    }

    @Test func explainedRulesCountWhatMatchingCounts() async {
        let table = TableMaker.table(SyntheticContacts(people: 80, seed: 9).rows)
        let matcher = Matcher(policy: MatchingPolicy(), workers: 2)
        let both = await matcher.match(table, floor: MatchWeight(bits: 0))
        let found = await matcher.explainRules(table, with: both.trained.model)
        #expect(found.report == both.result.blocking)
        #expect(found.rules.map(\.rule) == found.report.rules)
        #expect(found.rules.reduce(0) { $0 + $1.likelyPairs } == both.result.pairs.count)
        #expect(found.rules.filter(\.isOfModel).allSatisfy { $0.rule.outcome != .tooManyPairs })
        #expect(found.rules.contains { $0.rule.outcome == .neverFires })
    }
}
