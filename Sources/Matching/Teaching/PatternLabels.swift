import RecordModel

/// What labels say of agreement patterns: of their own, and, the less the more levels differ, of
/// those like them.
///
/// Labels are gathered where the model is unsure, so they are no sample of the matches, and counting
/// them as such would make matches look doubtful. Given the pattern the choice says nothing more;
/// so a label speaks of the share of matches among the pairs of a pattern, and replaces the model's
/// own estimate of it in the measure in which there are labels.
///
/// - Source: Nigam, McCallum, Thrun and Mitchell 2000 for EM with labelled and unlabelled data; the
///   smoothing over neighbours is that of Nadaraya and Watson 1964.
struct PatternLabels: Sendable {
    /// How many labels the model's own estimate is worth.
    static let modelStrength = 2.0
    /// What a label counts for a pattern that differs in one level more: little, because matches of
    /// neighbouring patterns differ by orders of magnitude.
    static let reach = 0.02
    /// Patterns that differ in more levels have nothing to say of each other.
    static let mostDifferences = 3

    /// For each pattern the labels' strength, and the part of it that says match.
    private let strengths: [Double]
    private let matches: [Double]

    /// - Parameters:
    ///   - labels: the labelled pairs' own patterns.
    ///   - patterns: those to speak of.
    init(
        _ labels: [(pattern: AgreementPatterns.Pattern, isMatch: Bool)],
        for patterns: [(pattern: AgreementPatterns.Pattern, count: Int)]
    ) {
        var strengths: [Double] = []
        var matches: [Double] = []
        if !labels.isEmpty {
            strengths.reserveCapacity(patterns.count)
            matches.reserveCapacity(patterns.count)
            for (pattern, _) in patterns {
                var strength = 0.0
                var match = 0.0
                for label in labels {
                    let weight = Self.likeness(pattern, label.pattern)
                    strength += weight
                    if label.isMatch { match += weight }
                }
                strengths.append(strength)
                matches.append(match)
            }
        }
        self.strengths = strengths
        self.matches = matches
    }

    var isEmpty: Bool { strengths.isEmpty }

    /// The posterior of a pattern's lanes, matches first, as the labels correct it.
    func corrected(
        _ posterior: ExpectationMaximization.Lanes, at index: Int
    ) -> ExpectationMaximization.Lanes {
        let strength = strengths[index]
        if strength == 0 { return posterior }
        let match =
            (Self.modelStrength * posterior[0] + matches[index]) / (Self.modelStrength + strength)
        let rest = 1 - posterior[0]
        // Where the model has no doubt, all that the labels deny is among strangers.
        var lanes = rest > 1e-9 ? posterior * ((1 - match) / rest) : .zero
        if rest <= 1e-9 { lanes[1] = 1 - match }
        lanes[0] = match
        return lanes
    }

    /// 1 for equal levels, less by `reach` for each that differs, 0 beyond `mostDifferences`.
    static func likeness(
        _ left: AgreementPatterns.Pattern, _ right: AgreementPatterns.Pattern,
        reach: Double = reach
    ) -> Double {
        var weight = 1.0
        var differences = 0
        for slot in 0..<16 where (left[slot] & 15) != (right[slot] & 15) {
            differences += 1
            if differences > mostDifferences { return 0 }
            weight *= reach
        }
        return weight
    }
}
