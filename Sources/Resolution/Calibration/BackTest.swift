import RecordModel

/// Two models against what people have answered: what a new model would get right that the old one
/// did not, and what it would forget.
public struct BackTest: Sendable, Codable, Equatable {
    /// Pairs with an answer that either model has scored.
    public let answers: Int
    /// Answers on whose side the model's even odds lie.
    public let rightBefore: Int
    public let rightAfter: Int
    /// Answers that the new model gets right and the old one did not, and the other way round.
    public let learned: Int
    public let forgotten: Int
    /// The mean surprise of the answers, in bits: 0 for a model that foresees them all.
    public let surpriseBefore: Double
    public let surpriseAfter: Double

    enum CodingKeys: String, CodingKey {
        case answers, learned, forgotten
        case rightBefore = "right_before"
        case rightAfter = "right_after"
        case surpriseBefore = "surprise_before"
        case surpriseAfter = "surprise_after"
    }

    /// - Parameter pairs: each answered pair with both models' match probabilities.
    public init(_ pairs: [(before: Double, after: Double, isMatch: Bool)]) {
        var counts = (before: 0, after: 0, learned: 0, forgotten: 0)
        var surprise = (before: 0.0, after: 0.0)
        for pair in pairs {
            let wasRight = (pair.before >= 0.5) == pair.isMatch
            let isRight = (pair.after >= 0.5) == pair.isMatch
            if wasRight { counts.before += 1 }
            if isRight { counts.after += 1 }
            if isRight && !wasRight { counts.learned += 1 }
            if wasRight && !isRight { counts.forgotten += 1 }
            surprise.before += Self.surprise(pair.before, pair.isMatch)
            surprise.after += Self.surprise(pair.after, pair.isMatch)
        }
        answers = pairs.count
        rightBefore = counts.before
        rightAfter = counts.after
        learned = counts.learned
        forgotten = counts.forgotten
        surpriseBefore = pairs.isEmpty ? 0 : surprise.before / Double(pairs.count)
        surpriseAfter = pairs.isEmpty ? 0 : surprise.after / Double(pairs.count)
    }

    /// Whether the new model foresees the answers at least as well, and forgets none.
    public var isImprovement: Bool { forgotten == 0 && surpriseAfter <= surpriseBefore }

    private static func surprise(_ probability: Double, _ isMatch: Bool) -> Double {
        -BinaryLogarithm.log(max(1e-9, isMatch ? probability : 1 - probability))
    }
}
