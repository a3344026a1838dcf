import RecordModel

/// Turns fitted probabilities into a model: monotone, clamped, overridden, with origins.
struct ModelBuilder {
    let party: PartyKind
    let records: Int
    let shapes: [ComparisonShape]
    let policy: MatchingPolicy
    let blockingRules: [String]

    private(set) var clamped: [String] = []
    private(set) var neverObserved: [String] = []

    init(
        party: PartyKind, records: Int, shapes: [ComparisonShape], policy: MatchingPolicy,
        blockingRules: [String]
    ) {
        self.party = party
        self.records = records
        self.shapes = shapes
        self.policy = policy
        self.blockingRules = blockingRules
    }

    mutating func build(_ fit: FittedProbabilities) -> MatchModel {
        let kinds = NonMatchKind.kinds(for: party)
        let comparisons = shapes.map { comparison($0, fit) }
        return MatchModel(
            kind: party, records: records, prior: fit.priors[0], nonMatchKinds: kinds,
            nonMatchPriors: kinds.indices.map { fit.priors[$0 + 1] }, comparisons: comparisons,
            blockingRules: blockingRules)
    }

    private mutating func comparison(
        _ shape: ComparisonShape, _ fit: FittedProbabilities
    ) -> ComparisonModel {
        let lanes = (1...shape.levels.count).map {
            fit.levels[FittedProbabilities.index(shape.kind, $0)]
        }
        let chances = Self.monotone(lanes.map { ($0[0], $0[1]) }, shape)
        var levels: [LevelModel] = []
        for (index, level) in shape.levels.enumerated() {
            let at = FittedProbabilities.index(shape.kind, index + 1)
            let name = "\(shape.kind.rawValue).\(level.name)"
            var origin = LevelModel.Origin.trained
            if fit.observed[at] == 0 {
                origin = .neverObserved
                neverObserved.append(name)
            }
            var m = clamp(lanes[index][0], least: 1e-5, name)
            var u = clamp(chances[index], least: 1e-13, name)
            let override = policy.overrides.last {
                $0.comparison == shape.kind && $0.level == level.name
            }
            if let override {
                origin = .overridden
                m = override.m ?? m
                u = override.u ?? u
            }
            let related = shape.related.indices.map {
                clamp(lanes[index][$0 + 2], least: 1e-13, name)
            }
            levels.append(
                LevelModel(
                    name: level.name, m: m, u: u, related: related, origin: origin,
                    usesTermFrequency: level.usesTermFrequency && override?.u == nil,
                    shrinksWithSize: level.isRareCoincidence))
        }
        return ComparisonModel(kind: shape.kind, levels: levels)
    }

    private mutating func clamp(_ value: Double, least: Double, _ name: String) -> Double {
        let result = min(max(value, least), 1 - 1e-5)
        if result != value && !clamped.contains(name) { clamped.append(name) }
        return result
    }

    /// The chances, changed where a better level would weigh less than a worse one.
    ///
    /// Levels that use term frequencies are weighed by the value, and left alone. Neighbouring
    /// violators are pooled (Ayer et al. 1955).
    static func monotone(_ levels: [(m: Double, u: Double)], _ shape: ComparisonShape) -> [Double] {
        var result = levels.map(\.u)
        let plain = levels.indices.filter { !shape.levels[$0].usesTermFrequency }
        var pools: [(members: [Int], m: Double, u: Double)] = []
        for index in plain {
            pools.append(([index], levels[index].m, levels[index].u))
            while pools.count > 1 {
                let last = pools[pools.count - 1]
                let before = pools[pools.count - 2]
                if before.m * last.u >= last.m * before.u { break }
                pools.removeLast(2)
                pools.append((before.members + last.members, before.m + last.m, before.u + last.u))
            }
        }
        for pool in pools where pool.members.count > 1 {
            for index in pool.members { result[index] = levels[index].m * pool.u / pool.m }
        }
        return result
    }
}
