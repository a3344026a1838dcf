import RecordModel

extension WeightTeacher {
    /// How far corrections may typically go, in natural logarithms.
    struct Reach {
        let level: Double
        let prior: Double
    }

    /// From timid to bold.
    static let reaches = [
        Reach(level: 0.2, prior: 0.3), Reach(level: 0.35, prior: 0.5), Reach(level: 0.7, prior: 1),
        Reach(level: 1.2, prior: 1.5), Reach(level: 2, prior: 2),
    ]
    /// Fewer labels than this cannot be held out.
    static let fewestLabels = 4
    private static let folds = 10

    /// The teacher whose corrections foresee best what it was not told; nil where none foresees it better
    /// than the model without labels, by more than chance.
    ///
    /// Cross-validation over labels that have no record in common: each part is foreseen by corrections
    /// learned from the others. A gain in log-likelihood that is smaller than its standard error is none.
    ///
    /// - Parameter groups: for each example the group that is held out together.
    /// - Source: Stone 1974 for choosing by cross-validation; Breiman, Friedman, Olshen and Stone 1984 for
    ///   the standard error.
    static func chosen(_ examples: [Example], groups: [Int]) -> WeightTeacher? {
        guard examples.count >= fewestLabels, let last = groups.max(), last > 0 else { return nil }
        let parts = min(folds, last + 1)
        var best: (gain: Double, reach: Reach)?
        for reach in reaches {
            let gains = gains(examples, groups, parts: parts, reach)
            let mean = gains.reduce(0, +) / Double(gains.count)
            let spread = gains.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            let count = Double(gains.count)
            let error = (spread / (count - 1) / count).squareRoot()
            if mean > error && mean > best?.gain ?? 0 { best = (mean, reach) }
        }
        return best.map { WeightTeacher(examples, reach: $0.reach) }
    }

    /// For each example how much more likely corrections learned from the other parts make it, in nats.
    private static func gains(
        _ examples: [Example], _ groups: [Int], parts: Int, _ reach: Reach
    ) -> [Double] {
        var gains = [Double](repeating: 0, count: examples.count)
        for part in 0..<parts {
            let told = examples.indices.filter { groups[$0] % parts != part }.map { examples[$0] }
            let teacher = WeightTeacher(told, reach: reach)
            for place in examples.indices where groups[place] % parts == part {
                let example = examples[place]
                var sum = example.offset + teacher.prior
                for level in example.levels { sum += teacher.levels[level] }
                gains[place] =
                    surprise(example.offset, example.isMatch) - surprise(sum, example.isMatch)
            }
        }
        return gains
    }

    /// −ln of the probability of what was said, in the form that does not overflow.
    private static func surprise(_ logit: Double, _ isMatch: Bool) -> Double {
        let towards = isMatch ? logit : -logit
        let small = BinaryLogarithm.power(-abs(towards) * 1.4426950408889634)
        let rest = BinaryLogarithm.log(1 + small) * 0.6931471805599453
        return towards >= 0 ? rest : rest - towards
    }
}
