import Resolution

/// An audit of which all answers are known.
struct AuditSimulation {
    /// Whether the interval holds the true number of matches that were not drawn.
    let holds: Bool

    init(weights: [Double], isMatch: [Bool], lots: [UInt64], count: Int) {
        let sample = AuditSample(weights: weights, lots: lots, count: count)
        let found = MissedMatches(
            sample.strata.map { stratum in
                MissedMatches.Stratum(
                    pairs: stratum.pairs, expected: stratum.expected,
                    answered: stratum.drawn.count, matches: stratum.drawn.count { isMatch[$0] },
                    left: stratum.pairs - stratum.drawn.count)
            })
        let drawn = Set(sample.strata.flatMap(\.drawn))
        let truth = Double(isMatch.indices.count { isMatch[$0] && !drawn.contains($0) })
        holds = found.low <= truth && truth <= found.high
    }
}
