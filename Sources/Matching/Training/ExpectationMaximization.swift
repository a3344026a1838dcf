import RecordModel

/// Fits matches and the kinds of non-matches to counted agreement patterns.
///
/// All candidate pairs of all blocking rules are one sample. A rule selects pairs by what they
/// agree on, which the pattern shows; so the posterior of a pattern is the same inside and outside the
/// blocks, and the sample is whole but for the matches that no rule finds. What agrees by chance
/// comes from random pairs (and from frequencies), not from the candidates, which keeps the two
/// apart; kinds of non-matches are pinned to chance where nothing makes them agree.
///
/// - Source: Dempster, Laird and Rubin 1977; Winkler 1988 for its use in record linkage; the
///   further classes of non-matches are a mixture in the sense of Larsen and Rubin 2001.
struct ExpectationMaximization {
    /// One lane each for matches, strangers and the further kinds.
    typealias Lanes = SIMD8<Double>
    /// The most lanes that a party kind has.
    static let laneLimit = 8

    var laneCount: Int { 1 + NonMatchKind.kinds(for: party).count }

    let party: PartyKind
    let shapes: [ComparisonShape]
    let patterns: [(pattern: AgreementPatterns.Pattern, count: Int)]
    /// Candidate pairs that each counted one stands for.
    let pairsPerCount: Double
    let records: Int
    let random: (counts: [Int], pairs: Int)
    let policy: MatchingPolicy

    /// The pairs of the population that the table is taken from (`Strangers`).
    var allPairs: Double { Strangers.pairs(among: records) }

    /// How many pairs of that population stand for one pair of the table.
    private var pairsPerTablePair: Double {
        allPairs * 2 / (Double(records) * Double(max(1, records - 1)))
    }

    /// Where kinds of non-matches cannot be told from matches, each is held at this share of them.
    static let heldShare = 0.02

    /// Of the pairs within a household, how many are taken to bear one name: father and son.
    ///
    /// Too few, and too like one person, for the data to tell.
    static let namesakeShare = 0.06

    /// Of the pairs of matching organisations, how many are at least taken to be branches instead.
    ///
    /// Two branches on one switchboard look like one company with two addresses, and where a list has
    /// few of either EM would settle on one of the two.
    static let branchShare = 0.005

    /// Of the pairs of matching organisations, how many are taken to be tenants of one house besides.
    ///
    /// More than of the other kinds: fewer would take the restaurants of one hotel for one company of several
    /// names.
    static let siteShare = 0.07

    /// Of the organisations of one name, in a list that has nothing but names, how many are taken to be one.
    static let sameNameShare = 0.85

    /// Comparisons that only qualify what another one finds.
    private static let qualifying: Set<ComparisonKind> = [.building, .unit, .branch, .legalForm]

    /// Whether the table has what tells a kind of non-matches from matches.
    ///
    /// For relatives and colleagues that is something personal beside name and address, in a fair
    /// share of the pairs; for branches it is an address. Without it the data cannot say whether two
    /// given names at one address are two people, and EM would settle the question by chance.
    func isLearned(_ lane: Int) -> Bool {
        if party == .account { return lane == 2 && shapes.contains { $0.kind == .address } }
        let personal: [ComparisonKind] = [
            .birthDate, .email, .phone, .identifier, .middleName, .generation,
        ]
        return shapes.filter { personal.contains($0.kind) }.map(presence).reduce(0, +) >= 0.2
    }

    /// What a kind of non-matches that is not learned has of the matches.
    private func heldShare(_ lane: Int) -> Double {
        party == .account && lane == 3 ? Self.siteShare : Self.heldShare
    }

    /// Runs rounds until no probability moves or the rounds run out.
    ///
    /// - Parameter known: where to start; nil starts with the assumptions.
    func run(from known: FittedProbabilities? = nil) -> FittedProbabilities {
        var fit = known ?? start()
        fit.hasConverged = false
        for round in 1...policy.iterations {
            let expected = expectation(fit)
            let next = maximization(expected, from: fit)
            let moved = next.distance(to: fit)
            fit = next
            fit.iterations = round
            if moved < policy.tolerance {
                fit.hasConverged = true
                break
            }
        }
        let expected = expectation(fit)
        fit.observed = expected.seen
        fit.expectedMatches = expected.total[0] * pairsPerCount
        return fit
    }

    /// The assumptions, and chance as the random pairs show it.
    private func start() -> FittedProbabilities {
        var fit = FittedProbabilities()
        let homonyms = min(0.05, Double(records) * 5e-7)
        let perRecord = [policy.matchesPerRecord ?? 0.15, 0, 0.1, 0.2, 0.01, homonyms]
        for lane in 0..<laneCount {
            fit.priors[lane] =
                lane == 1 ? 1 : min(0.2, perRecord[lane] * Double(records) / allPairs)
        }
        for shape in shapes {
            for level in 1...shape.levels.count {
                let at = FittedProbabilities.index(shape.kind, level)
                fit.levels[at][0] = shape.levels[level - 1].m
                fit.levels[at][1] = chance(shape, level, excess: 0)
                for (index, assumption) in shape.related.enumerated() {
                    fit.levels[at][index + 2] = assumed(assumption, shape, level, fit.levels[at])
                }
            }
        }
        return fit
    }

    private func assumed(
        _ assumption: ComparisonShape.Assumption, _ shape: ComparisonShape, _ level: Int,
        _ lanes: Lanes
    ) -> Double {
        switch assumption {
        case .asUnrelated: lanes[1]
        case .asMatch: lanes[0]
        case .asFirstKind: lanes[2]
        case .held(let values): values[level - 1]
        case .learned(let values): values[level - 1]
        }
    }

    /// How often random pairs show a level, matches among them taken away.
    private func chance(_ shape: ComparisonShape, _ level: Int, excess: Double) -> Double {
        let base = shape.kind.slot * ComparisonKind.levelLimit
        var present = 0
        for other in 1...shape.levels.count { present += random.counts[base + other] }
        let share =
            (Double(random.counts[base + level]) + 0.5)
            / (Double(present) + 0.5 * Double(shape.levels.count))
        // A coincidence of few records is as rare as the whole population makes it.
        if shape.levels[level - 1].isRareCoincidence { return share / pairsPerTablePair }
        return max(share - excess * pairsPerTablePair, share * 0.2)
    }

    /// The share of all pairs in which a comparison is not missing.
    private func presence(_ shape: ComparisonShape) -> Double {
        let base = shape.kind.slot * ComparisonKind.levelLimit
        let missing = Double(random.counts[base])
        return max(1e-6, 1 - missing / Double(max(1, random.pairs)))
    }

    /// The expected numbers of pairs by lane and level.
    struct Expected {
        var levels = [Lanes](
            repeating: .zero, count: ComparisonKind.slotCount * ComparisonKind.levelLimit)
        var total = Lanes.zero
        var seen = [Double](
            repeating: 0, count: ComparisonKind.slotCount * ComparisonKind.levelLimit)
    }

    private func expectation(_ fit: FittedProbabilities) -> Expected {
        var expected = Expected()
        let tables = logarithms(fit)
        let slots = shapes.map(\.kind.slot)
        for (pattern, count) in patterns {
            var sum = tables.prior
            for slot in slots {
                let level = Int(pattern[slot] & 15)
                let at = slot * ComparisonKind.levelLimit + level
                sum += tables.levels[at]
                if level > 0 && tables.frequency[at] != .zero {
                    let chance = AgreementPatterns.chance(step: Int(pattern[slot] >> 4))
                    sum += tables.frequency[at] * chance
                }
            }
            var share = shares(sum)
            share *= Double(count)
            expected.total += share
            for slot in slots {
                let at = slot * ComparisonKind.levelLimit + Int(pattern[slot] & 15)
                expected.levels[at] += share
                expected.seen[at] += Double(count)
            }
        }
        return expected
    }

    /// The posterior of each lane from log₂ of the joint probabilities.
    private func shares(_ sum: Lanes) -> Lanes {
        var most = sum[0]
        for lane in 1..<laneCount { most = max(most, sum[lane]) }
        var shares = Lanes.zero
        var total = 0.0
        for lane in 0..<laneCount {
            let gap = sum[lane] - most
            if gap > -60 { shares[lane] = BinaryLogarithm.power(gap) }
            total += shares[lane]
        }
        return shares / total
    }

    private struct Logarithms {
        var prior = Lanes.zero
        var levels: [Lanes]
        /// 1 in the lanes in which the value's frequency stands for the chance.
        var frequency: [Lanes]
    }

    private func logarithms(_ fit: FittedProbabilities) -> Logarithms {
        let size = ComparisonKind.slotCount * ComparisonKind.levelLimit
        var tables = Logarithms(
            levels: [Lanes](repeating: .zero, count: size),
            frequency: [Lanes](repeating: .zero, count: size))
        for lane in 0..<laneCount {
            tables.prior[lane] = BinaryLogarithm.log(max(fit.priors[lane], 1e-30))
        }
        for shape in shapes {
            for level in 1...shape.levels.count {
                let at = FittedProbabilities.index(shape.kind, level)
                let isFrequency = shape.levels[level - 1].usesTermFrequency
                for lane in 0..<laneCount {
                    let isChance = lane == 1 || (lane > 1 && isPinned(shape, lane))
                    if isFrequency && isChance {
                        tables.frequency[at][lane] = 1
                    } else {
                        tables.levels[at][lane] = BinaryLogarithm.log(
                            max(fit.levels[at][lane], 1e-15))
                    }
                }
            }
        }
        return tables
    }

    private func isPinned(_ shape: ComparisonShape, _ lane: Int) -> Bool {
        if case .asUnrelated = shape.related[lane - 2] { return true }
        return false
    }

    private func maximization(
        _ expected: Expected, from fit: FittedProbabilities
    ) -> FittedProbabilities {
        var next = fit
        // A single comparison cannot tell matches from chance: the assumptions stand.
        if shapes.count(where: { !Self.qualifying.contains($0.kind) }) < 2 {
            for shape in shapes { updateChance(shape, expected, &next) }
            if let prior = priorOfNames(fit) {
                next.priors[0] = prior
                for lane in 2..<laneCount { next.priors[lane] = prior * heldShare(lane) }
            }
            return next
        }
        for lane in 0..<laneCount where lane != 1 && !(lane == 0 && policy.matchesPerRecord != nil)
        {
            // A tenth of a pair keeps an empty kind from vanishing for good.
            next.priors[lane] = min(
                0.2, (expected.total[lane] * pairsPerCount + 0.1) / allPairs)
        }
        for lane in 2..<laneCount where !isLearned(lane) {
            next.priors[lane] = next.priors[0] * heldShare(lane)
        }
        if party == .account {
            next.priors[2] = max(next.priors[2], next.priors[0] * Self.branchShare)
        }
        if party == .contact {
            next.priors[4] = next.priors[2] * Self.namesakeShare
        }
        for shape in shapes {
            update(shape, lane: 0, assumed: shape.levels.map(\.m), expected, &next)
            for (index, assumption) in shape.related.enumerated() {
                if isLearned(index + 2), case .learned(let values) = assumption {
                    update(shape, lane: index + 2, assumed: values, expected, &next)
                }
            }
            updateChance(shape, expected, &next)
            for level in 1...shape.levels.count {
                let at = FittedProbabilities.index(shape.kind, level)
                for (index, assumption) in shape.related.enumerated() {
                    if case .learned = assumption { continue }
                    next.levels[at][index + 2] = assumed(
                        assumption, shape, level, next.levels[at])
                }
            }
        }
        return next
    }

    /// The prior that makes organisations of one name one in `sameNameShare` of the cases, where a list has
    /// nothing but names; nil where it has more, or no two of a name.
    ///
    /// How often names repeat is then all there is, and says nothing of chance: most repeats are the duplicates.
    private func priorOfNames(_ fit: FittedProbabilities) -> Double? {
        guard party == .account, policy.matchesPerRecord == nil,
            shapes.contains(where: { $0.kind == .organization })
        else { return nil }
        let slot = ComparisonKind.organization.slot
        var bits = 0.0
        var pairs = 0.0
        for (pattern, count) in patterns {
            let level = pattern[slot] & 15
            guard
                level == OrganizationComparison.Level.exact
                    || level == OrganizationComparison.Level.sameWords
            else { continue }
            let m = fit.levels[FittedProbabilities.index(.organization, Int(level))][0]
            let chance = AgreementPatterns.chance(step: Int(pattern[slot] >> 4))
            bits += Double(count) * (BinaryLogarithm.log(m) - chance)
            pairs += Double(count)
        }
        if pairs == 0 { return nil }
        let wanted = BinaryLogarithm.log(Self.sameNameShare / (1 - Self.sameNameShare))
        return min(0.2, BinaryLogarithm.power(wanted - bits / pairs))
    }

    /// Dirichlet-smoothed shares of the levels in one lane.
    private func update(
        _ shape: ComparisonShape, lane: Int, assumed: [Double], _ expected: Expected,
        _ next: inout FittedProbabilities
    ) {
        let strength = policy.assumptionStrength * (lane == 0 ? 1 : 2) + 1e-9
        let whole = assumed.reduce(0, +)
        var total = strength
        for level in 1...shape.levels.count {
            total += expected.levels[FittedProbabilities.index(shape.kind, level)][lane]
        }
        for level in 1...shape.levels.count {
            let at = FittedProbabilities.index(shape.kind, level)
            let prior = strength * assumed[level - 1] / whole
            next.levels[at][lane] = (expected.levels[at][lane] + prior) / total
        }
    }

    /// Chance: from random pairs, or for rare coincidences from what the candidates leave over.
    private func updateChance(
        _ shape: ComparisonShape, _ expected: Expected, _ next: inout FittedProbabilities
    ) {
        let present = presence(shape)
        for level in 1...shape.levels.count {
            let at = FittedProbabilities.index(shape.kind, level)
            let matches = next.priors[0] * next.levels[at][0]
            if shape.levels[level - 1].isRareCoincidence {
                let seen = expected.seen[at] * pairsPerCount
                let left = max(expected.levels[at][1] * pairsPerCount, seen * 0.003)
                next.levels[at][1] = (left + 0.5) / (allPairs * present)
            } else {
                next.levels[at][1] = chance(shape, level, excess: matches)
            }
        }
    }
}
