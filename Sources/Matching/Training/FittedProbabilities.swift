import RecordModel

/// What EM knows of all levels: a lane each for matches, strangers and further kinds.
struct FittedProbabilities {
    typealias Lanes = ExpectationMaximization.Lanes

    /// Not a vector: values of this type cross suspension points, whose frames are aligned to 16
    /// bytes only.
    var priors = [Double](repeating: 0, count: ExpectationMaximization.laneLimit)
    /// By slot and level.
    var levels = [Lanes](
        repeating: .zero, count: ComparisonKind.slotCount * ComparisonKind.levelLimit)
    /// Pairs counted at each level.
    var observed: [Double] = []
    /// Pairs that are expected to match.
    var expectedMatches = 0.0
    var iterations = 0
    var hasConverged = false

    static func index(_ kind: ComparisonKind, _ level: Int) -> Int {
        kind.slot * ComparisonKind.levelLimit + level
    }

    /// How many duplicates a record has, on average.
    func duplicatesPerRecord(_ records: Int) -> Double {
        priors[0] * Strangers.pairs(among: records) * 2 / Double(max(1, records))
    }

    /// The largest move of a probability; of the priors the largest relative one.
    func distance(to other: FittedProbabilities) -> Double {
        var most = 0.0
        for at in levels.indices {
            for lane in 0..<ExpectationMaximization.laneLimit where lane != 1 {
                most = max(most, abs(levels[at][lane] - other.levels[at][lane]))
            }
        }
        for lane in 0..<ExpectationMaximization.laneLimit where other.priors[lane] > 0 {
            let relative = abs(priors[lane] / other.priors[lane] - 1)
            if priors[lane] > 1e-12 { most = max(most, relative * 0.1) }
        }
        return most
    }
}
