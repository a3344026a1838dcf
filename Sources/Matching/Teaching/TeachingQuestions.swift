import RecordModel

/// Chooses the pairs whose answers teach a model most.
///
/// A pair is worth its uncertainty, the entropy of its match probability in bits, and a kind of pair
/// (one combination of comparison levels) the worth of all its pairs together: what is said of one
/// says something of the others, and the pair in the middle of its uncertainty is asked. Each choice
/// takes from every kind what it has in common with the chosen one, so that the next question is about
/// something else.
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
        /// Its pairs with their uncertainty.
        var members: [(pair: Int, entropy: Double)] = []
        /// The pair that is asked.
        var pair = 0
        var worth = 0.0

        /// The pair that stands for all: half of the uncertainty lies with smaller weights, half with
        /// larger ones. The most uncertain pair would say what is so at even odds only.
        func median(_ weights: [Float]) -> Int {
            let sorted = members.sorted { left, right in
                let (a, b) = (weights[left.pair], weights[right.pair])
                return a != b ? a < b : left.pair < right.pair
            }
            var sum = 0.0
            for member in sorted {
                sum += member.entropy
                if sum >= worth / 2 { return member.pair }
            }
            return sorted[sorted.count - 1].pair
        }
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
            found[pattern, default: Kind(pattern: pattern)].members.append((pair, entropy))
            found[pattern]?.worth += entropy
        }
        let ranked = found.values.sorted {
            $0.worth != $1.worth
                ? $0.worth > $1.worth : $0.members[0].pair < $1.members[0].pair
        }
        let weights = pairs.weights
        kinds = ranked.prefix(Self.mostKinds).map { kind in
            var kind = kind
            kind.pair = kind.median(weights)
            kind.members = []
            return kind
        }
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
            let likeness = AgreementPatterns.likeness(
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
