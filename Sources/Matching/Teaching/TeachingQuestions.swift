import RecordModel

/// Chooses the pairs whose answers teach a model most.
///
/// A pair is worth its uncertainty, the entropy of its match probability in bits, and a kind of pair
/// (one combination of comparison levels) the worth of all its pairs together: what is said of one
/// says something of the others. Each choice takes from every kind what it has in common with the
/// chosen one, so that the next question is about something else.
///
/// - Source: Settles, "Active Learning Literature Survey", 2009, section 5.1 (uncertainty weighed by
///   density); the reduction is the greedy step of facility location.
public struct TeachingQuestions: Sendable {
    /// Pairs with less uncertainty than this are not asked.
    static let leastEntropy = 0.05
    /// How much an answer about one kind of pair says of a kind that differs in one level.
    static let reach = 0.3
    /// Kinds of pairs beyond this many, the least worth, are not looked at.
    private static let mostKinds = 4000

    private struct Kind {
        let pattern: AgreementPatterns.Pattern
        /// The pair that is asked: the most uncertain one, the first of those that are equally so.
        var pair: Int
        var entropy: Double
        var worth: Double
    }

    private var kinds: [Kind]

    /// - Parameters:
    ///   - explainer: of the table and model that scored the pairs.
    ///   - canBeAsked: false for pairs about which there is no question, such as those within one
    ///     entity.
    ///   - isAnswered: pairs that people have answered; what these teach is taken off the others.
    public init(
        _ pairs: ScoredPairs, explainer: PairExplainer, canBeAsked: (Int) -> Bool = { _ in true },
        isAnswered: (Int) -> Bool
    ) {
        var found: [SIMD16<UInt8>: Kind] = [:]
        var answered: [AgreementPatterns.Pattern] = []
        for pair in 0..<pairs.count {
            let isKnown = isAnswered(pair)
            let entropy = Self.entropy(MatchWeight(bits: Double(pairs.weights[pair])).probability)
            if !isKnown && (entropy < Self.leastEntropy || !canBeAsked(pair)) { continue }
            let pattern = explainer.levels(
                left: Int(pairs.left[pair]), right: Int(pairs.right[pair]))
            if isKnown {
                answered.append(pattern)
                continue
            }
            guard var kind = found[pattern] else {
                found[pattern] = Kind(
                    pattern: pattern, pair: pair, entropy: entropy, worth: entropy)
                continue
            }
            kind.worth += entropy
            if entropy > kind.entropy { (kind.pair, kind.entropy) = (pair, entropy) }
            found[pattern] = kind
        }
        let ranked = found.values.sorted {
            $0.worth != $1.worth ? $0.worth > $1.worth : $0.pair < $1.pair
        }
        kinds = Array(ranked.prefix(Self.mostKinds))
        for pattern in answered { reduce(by: pattern) }
    }

    /// The next pair to ask and what its answer is worth, in bits; nil where no answer would teach
    /// anything.
    public mutating func next() -> (pair: Int, worth: Double)? {
        guard
            let best = kinds.indices.max(by: {
                (kinds[$0].worth, kinds[$1].pair) < (kinds[$1].worth, kinds[$0].pair)
            }), kinds[best].worth >= Self.leastEntropy
        else { return nil }
        let chosen = kinds[best]
        reduce(by: chosen.pattern)
        kinds[best].worth = 0
        return (chosen.pair, chosen.worth)
    }

    private mutating func reduce(by pattern: AgreementPatterns.Pattern) {
        for index in kinds.indices {
            let likeness = PatternLabels.likeness(
                kinds[index].pattern, pattern, reach: Self.reach)
            kinds[index].worth *= 1 - 0.9 * likeness
        }
    }

    /// The uncertainty of a probability in bits.
    static func entropy(_ probability: Double) -> Double {
        if probability <= 0 || probability >= 1 { return 0 }
        let rest = 1 - probability
        return -(probability * BinaryLogarithm.log(probability) + rest * BinaryLogarithm.log(rest))
    }
}

extension PairExplainer {
    /// The level of each comparison of a pair, by slot.
    func levels(left: Int, right: Int) -> AgreementPatterns.Pattern {
        session.table.comparer.compare(min(left, right), max(left, right)).levels
    }
}
