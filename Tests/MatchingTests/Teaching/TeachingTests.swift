import RecordModel
import Testing

@testable import Matching

struct TeachingTests {
    private static let contacts = SyntheticContacts(people: 160, seed: 77)
    private static let policy = MatchingPolicy(
        randomPairs: 2_000, trainingPairs: 20_000, iterations: 15)

    private func pattern(_ levels: UInt8...) -> AgreementPatterns.Pattern {
        var pattern = AgreementPatterns.Pattern(repeating: 0)
        for (slot, level) in levels.enumerated() { pattern[slot] = level }
        return pattern
    }

    @Test func rarityDoesNotTellPatternsApart() {
        let common: UInt8 = 0x31
        let rare: UInt8 = 0x51
        #expect(AgreementPatterns.likeness(pattern(common), pattern(rare), reach: 0.3) == 1)
        #expect(AgreementPatterns.likeness(pattern(1, 2), pattern(1, 3), reach: 0.3) == 0.3)
        #expect(
            AgreementPatterns.likeness(pattern(1, 1, 1, 1), pattern(2, 2, 2, 2), reach: 0.3) == 0)
    }

    private static let reach = WeightTeacher.Reach(level: 0.7, prior: 1)

    private func example(
        _ offset: Double, _ levels: [Int], _ isMatch: Bool
    ) -> WeightTeacher.Example {
        WeightTeacher.Example(offset: offset, levels: levels, isMatch: isMatch)
    }

    @Test func labelsMoveWhatTheyContradictAndNothingElse() {
        let teacher = WeightTeacher(
            [
                example(1, [3, 7], false), example(1, [3, 8], false), example(-2, [4, 8], false),
                example(4, [7], true),
            ], reach: Self.reach)
        #expect(teacher.levels[3] < -0.2)
        #expect(abs(teacher.levels[4]) < 0.2 && teacher.levels[100] == 0)
        let foreseen = WeightTeacher(
            [example(9, [3], true), example(-9, [4], false)], reach: Self.reach)
        #expect(abs(foreseen.levels[3]) < 0.01 && abs(foreseen.prior) < 0.01)
        #expect(WeightTeacher([], reach: Self.reach).prior == 0)
    }

    @Test func correctionsMaximiseThePenalisedLikelihood() {
        // At the maximum the gradient is zero: the sum of what is unforeseen is the pull to zero.
        let examples = (0..<30).map {
            example(Double($0 % 7) - 3, [$0 % 3, 3 + $0 % 4], $0 % 5 < 2)
        }
        let teacher = WeightTeacher(examples, reach: Self.reach)
        for level in 0..<7 {
            var unforeseen = 0.0
            for one in examples where one.levels.contains(level) {
                var sum = one.offset + teacher.prior
                for level in one.levels { sum += teacher.levels[level] }
                let odds = BinaryLogarithm.power(-sum * 1.4426950408889634)
                let outcome: Double = one.isMatch ? 1 : 0
                unforeseen += outcome - 1 / (1 + odds)
            }
            let deviation = Self.reach.level
            let pull = teacher.levels[level] / (deviation * deviation)
            #expect(abs(unforeseen - pull) < 1e-3)
        }
    }

    @Test func correctionsAreKeptOnlyWhereTheyForeseeWhatTheyWereNotTold() {
        let apart = Array(0..<40)
        // Level 3 is always a match and the model does not know it.
        let clear = apart.map { example(-0.5, [3 + $0 % 2], $0 % 2 == 0) }
        let teacher = WeightTeacher.chosen(clear, groups: apart)
        #expect(teacher.map { $0.levels[3] > 0.5 && $0.levels[4] < -0.1 } == true)
        // What people say has nothing to do with the levels: as the model has it, even odds.
        let noise = apart.map { example(0, [3 + $0 / 2 % 4], $0 % 2 == 0) }
        #expect(WeightTeacher.chosen(noise, groups: apart) == nil)
        // One group cannot be held out, nor can three labels.
        #expect(WeightTeacher.chosen(clear, groups: apart.map { _ in 0 }) == nil)
        #expect(WeightTeacher.chosen(Array(clear.prefix(3)), groups: [0, 1, 2]) == nil)
    }

    @Test func labelsWithARecordInCommonAreHeldOutTogether() {
        let labels = [(1, 2), (5, 6), (2, 3), (7, 8), (9, 3), (6, 10), (4, 9)].map {
            LabelledPair(left: UInt32($0.0), right: UInt32($0.1), isMatch: true)
        }
        #expect(LabelledPair.groups(labels) == [0, 1, 0, 2, 0, 1, 0])
        #expect(LabelledPair.groups([]) == [])
    }

    @Test func questionsAreUncertainDiverseAndNeverAskedTwice() async {
        let table = TableMaker.table(Self.contacts.rows)
        let (_, result) = await Matcher(policy: Self.policy, workers: 2).match(
            table, floor: MatchWeight(bits: -10))
        let pairs = result.pairs
        func asked(_ isAnswered: (Int) -> Bool) -> [Int] {
            var questions = TeachingQuestions(
                pairs, explainer: result.explainer, isAnswered: isAnswered)
            var out: [Int] = []
            while out.count < 12, let next = questions.next() { out.append(next.pair) }
            return out
        }
        let first = asked { _ in false }
        #expect(!first.isEmpty && Set(first).count == first.count)
        for pair in first {
            let probability = MatchWeight(bits: Double(pairs.weights[pair])).probability
            #expect(TeachingQuestions.entropy(probability) >= TeachingQuestions.leastEntropy)
        }
        let kinds = Set(
            first.map {
                result.explainer.levels(left: Int(pairs.left[$0]), right: Int(pairs.right[$0]))
            })
        #expect(kinds.count == first.count)
        let answered = Set(first.prefix(3))
        #expect(answered.isDisjoint(with: asked { answered.contains($0) }))
        #expect(asked { _ in true }.isEmpty)
        var none = TeachingQuestions(
            pairs, explainer: result.explainer, canBeAsked: { _ in false },
            isAnswered: { _ in false })
        #expect(none.next() == nil)
    }

    @Test func labelsShiftTheModelAlikeForAnyNumberOfWorkers() async {
        let table = TableMaker.table(Self.contacts.rows)
        let persons = Self.contacts.personsInOrder
        let plain = await Matcher(policy: Self.policy, workers: 1).match(
            table, floor: MatchWeight(bits: -10))
        // The contrary of what the model says: what it knows already would teach it nothing.
        let labels = (0..<min(40, plain.result.pairs.count)).map { pair in
            let (left, right) = (plain.result.pairs.left[pair], plain.result.pairs.right[pair])
            return LabelledPair(
                left: left, right: right, isMatch: persons[Int(left)] != persons[Int(right)])
        }
        let one = await Matcher(policy: Self.policy, workers: 1).train(table, labels: labels)
        let three = await Matcher(policy: Self.policy, workers: 3).train(table, labels: labels)
        #expect(one.model == three.model)
        #expect(one.model != plain.trained.model)
        let none = await Matcher(policy: Self.policy, workers: 2).train(table, labels: [])
        #expect(none.model == plain.trained.model)
    }
}
