import Foundation
import RecordModel
import Testing

@testable import Matching

@Suite struct MatcherTests {
    private static let contacts = SyntheticContacts(people: 160, seed: 2024)
    private static let policy = MatchingPolicy(
        randomPairs: 2_000, trainingPairs: 20_000, iterations: 15)

    private func match(
        _ table: NormalizedTable, workers: Int = 2, floor: Double = -10
    ) async -> (trained: TrainedModel, result: MatchResult) {
        await Matcher(policy: Self.policy, workers: workers).match(
            table, floor: MatchWeight(bits: floor))
    }

    @Test func duplicatesAreFoundAndHouseholdsAreNot() async {
        let table = TableMaker.table(Self.contacts.rows)
        let persons = Self.contacts.personsInOrder
        let (_, result) = await match(table, floor: 0)
        let pairs = result.pairs
        var right = 0
        for index in 0..<pairs.count
        where persons[Int(pairs.left[index])] == persons[Int(pairs.right[index])] { right += 1 }
        let truth = Self.contacts.rows.count - 160
        #expect(Double(right) / Double(max(1, pairs.count)) > 0.95)
        #expect(Double(right) / Double(truth) > 0.95)
    }

    @Test func theResultDoesNotDependOnWorkersOrTheOrderOfRows() async {
        let one = await match(TableMaker.table(Self.contacts.rows), workers: 1)
        let three = await match(TableMaker.table(Self.contacts.rows.reversed()), workers: 3)
        #expect(one.trained.model == three.trained.model)
        #expect(one.trained.model.version == three.trained.model.version)
        #expect(one.result.pairs.left == three.result.pairs.left)
        #expect(one.result.pairs.right == three.result.pairs.right)
        #expect(one.result.pairs.weights == three.result.pairs.weights)
        #expect(one.result.blocking == three.result.blocking)
    }

    @Test func trainingAndScoringApartGiveTheSameAsTogether() async {
        let table = TableMaker.table(Self.contacts.rows)
        let together = await match(table)
        let matcher = Matcher(policy: Self.policy, workers: 2)
        let model = await matcher.train(table).model
        let apart = await matcher.score(table, with: model, floor: MatchWeight(bits: -10))
        #expect(model == together.trained.model)
        #expect(apart.pairs.weights == together.result.pairs.weights)
    }

    @Test func pairsAreOrderedAndDistinct() async {
        let pairs = await match(TableMaker.table(Self.contacts.rows)).result.pairs
        let keys = (0..<pairs.count).map { UInt64(pairs.left[$0]) << 32 | UInt64(pairs.right[$0]) }
        #expect(keys == Set(keys).sorted())
        #expect((0..<pairs.count).allSatisfy { pairs.left[$0] < pairs.right[$0] })
    }

    @Test func anExplanationAddsUpToTheWeight() async {
        let table = TableMaker.table(Self.contacts.rows)
        let (trained, result) = await match(table)
        let explainer = await PairExplainer(
            table, model: trained.model, policy: Self.policy, workers: 2)
        for index in stride(from: 0, to: result.pairs.count, by: 11) {
            let explanation = explainer.explain(
                left: Int(result.pairs.left[index]), right: Int(result.pairs.right[index]))
            #expect(abs(explanation.weight.bits - Double(result.pairs.weights[index])) < 0.01)
            #expect(explanation.agreements == result.pairs.agreements[index])
            #expect(!explanation.blockingRules.isEmpty)
        }
    }

    @Test func aModelSurvivesItsEncoding() async throws {
        let model = await match(TableMaker.table(Self.contacts.rows)).trained.model
        let data = try JSONEncoder().encode(model)
        #expect(try JSONDecoder().decode(MatchModel.self, from: data) == model)
    }

    @Test(arguments: [0, 1, 2, 3])
    func tinyTablesTrainAndScore(count: Int) async {
        let rows: [TableMaker.Row] = (0..<count).map { _ in
            [.givenName: "anna", .familyName: "kern", .email: "anna.kern@x.example"]
        }
        let (_, result) = await match(TableMaker.table(rows), floor: -1000)
        #expect(result.pairs.count == count * (count - 1) / 2)
    }

    @Test func anEmptyTableHasNoPairs() async {
        let (trained, result) = await match(TableMaker.table([TableMaker.Row]()))
        #expect(result.pairs.count == 0)
        #expect(trained.model.comparisons.isEmpty)
    }

    @Test func companiesWithNamesOnlyAreMatched() async {
        var rows: [TableMaker.Row] = (0..<80).map { [.organization: "firm\($0)x trading"] }
        rows += [[.organization: "quetzal instruments"], [.organization: "quetzal instruments"]]
        let (_, result) = await match(TableMaker.table(rows, kind: .account), floor: -1000)
        let best = result.pairs.weights.max() ?? -1000
        let position = result.pairs.weights.firstIndex(of: best) ?? 0
        #expect(result.pairs.agreements[position].contains(.name))
    }

    @Test func contradictionsAreNamed() async {
        let rows: [TableMaker.Row] = [
            [
                .givenName: "otto", .familyName: "kern", .birthDate: "19500102",
                .phone: "493012345678", .generation: "1",
            ],
            [
                .givenName: "otto", .familyName: "kern", .birthDate: "19810517",
                .phone: "493012345678", .generation: "2",
            ],
        ]
        let (_, result) = await match(TableMaker.table(rows), floor: -1000)
        #expect(result.pairs.contradictions.first?.contains(.birthDate) == true)
        #expect(result.pairs.contradictions.first?.contains(.generation) == true)
        #expect(result.pairs.agreements.first?.contains(.name) == true)
        #expect(result.pairs.agreements.first?.contains(.phone) == true)
    }

    @Test func anOverriddenLevelIsUsedAndSaysSo() async {
        var policy = Self.policy
        policy.overrides = [
            MatchingPolicy.LevelOverride(comparison: .phone, level: "onlyTwo", m: 0.5, u: 0.01)
        ]
        let table = TableMaker.table(Self.contacts.rows)
        let model = await Matcher(policy: policy, workers: 1).train(table).model
        let level = model.comparisons.first { $0.kind == .phone }?.levels.first
        #expect(level?.m == 0.5)
        #expect(level?.u == 0.01)
        #expect(level?.origin == .overridden)
    }
}
