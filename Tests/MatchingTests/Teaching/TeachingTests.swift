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

    @Test func aLabelSpeaksOfItsPatternAndLittleOfOthers() {
        let patterns = [
            (pattern: pattern(1, 1), count: 5), (pattern: pattern(1, 2), count: 5),
            (pattern: pattern(3, 3, 3, 3), count: 5),
        ]
        let labels = PatternLabels([(pattern: pattern(1, 1), isMatch: true)], for: patterns)
        var posterior = ExpectationMaximization.Lanes.zero
        posterior[0] = 0.4
        posterior[1] = 0.45
        posterior[2] = 0.15
        let own = labels.corrected(posterior, at: 0)
        // Two parts of the model's .4 and one of the label's 1.
        let expected: Double = (2 * 0.4 + 1) / 3
        let total: Double = own.sum()
        let ratio: Double = own[1] / own[2]
        #expect(abs(own[0] - expected) < 1e-12)
        #expect(abs(total - 1) < 1e-12)
        #expect(abs(ratio - 3) < 1e-9)
        let near = labels.corrected(posterior, at: 1)
        #expect(near[0] > 0.4 && near[0] < 0.41)
        #expect(labels.corrected(posterior, at: 2) == posterior)
        #expect(PatternLabels([], for: patterns).isEmpty)
    }

    @Test func rarityDoesNotTellPatternsApart() {
        let common: UInt8 = 0x31
        let rare: UInt8 = 0x51
        #expect(PatternLabels.likeness(pattern(common), pattern(rare)) == 1)
        #expect(PatternLabels.likeness(pattern(1, 1, 1, 1), pattern(2, 2, 2, 2)) == 0)
    }

    private func example(
        _ offset: Double, _ levels: [Int], _ isMatch: Bool
    ) -> WeightTeacher.Example {
        WeightTeacher.Example(offset: offset, levels: levels, isMatch: isMatch)
    }

    @Test func labelsMoveWhatTheyContradictAndNothingElse() {
        let teacher = WeightTeacher([
            example(1, [3, 7], false), example(1, [3, 8], false), example(-2, [4, 8], false),
            example(4, [7], true),
        ])
        #expect(teacher.levels[3] < -0.2)
        #expect(abs(teacher.levels[4]) < 0.2 && teacher.levels[100] == 0)
        let foreseen = WeightTeacher([example(9, [3], true), example(-9, [4], false)])
        #expect(abs(foreseen.levels[3]) < 0.01 && abs(foreseen.prior) < 0.01)
        #expect(WeightTeacher([]).prior == 0)
    }

    @Test func correctionsMaximiseThePenalisedLikelihood() {
        // At the maximum the gradient is zero: the sum of what is unforeseen is the pull to zero.
        let examples = (0..<30).map {
            example(Double($0 % 7) - 3, [$0 % 3, 3 + $0 % 4], $0 % 5 < 2)
        }
        let teacher = WeightTeacher(examples)
        for level in 0..<7 {
            var unforeseen = 0.0
            for one in examples where one.levels.contains(level) {
                var sum = one.offset + teacher.prior
                for level in one.levels { sum += teacher.levels[level] }
                let odds = BinaryLogarithm.power(-sum * 1.4426950408889634)
                let outcome: Double = one.isMatch ? 1 : 0
                unforeseen += outcome - 1 / (1 + odds)
            }
            let deviation = WeightTeacher.levelDeviation
            let pull = teacher.levels[level] / (deviation * deviation)
            #expect(abs(unforeseen - pull) < 1e-3)
        }
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
        let labels = (0..<min(40, plain.result.pairs.count)).map { pair in
            let (left, right) = (plain.result.pairs.left[pair], plain.result.pairs.right[pair])
            return LabelledPair(
                left: left, right: right, isMatch: persons[Int(left)] == persons[Int(right)])
        }
        let one = await Matcher(policy: Self.policy, workers: 1).train(table, labels: labels)
        let three = await Matcher(policy: Self.policy, workers: 3).train(table, labels: labels)
        #expect(one.model == three.model)
        #expect(one.model != plain.trained.model)
        let none = await Matcher(policy: Self.policy, workers: 2).train(table, labels: [])
        #expect(none.model == plain.trained.model)
    }
}
