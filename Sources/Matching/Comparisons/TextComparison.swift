import RecordModel

/// A value of its own, such as a birth place: exact, similar, different.
struct TextComparison: Sendable {
    enum Level {
        static let exact: UInt8 = 1
        static let similar: UInt8 = 2
        static let different: UInt8 = 3
    }

    let texts: PreparedFeature

    func compare(_ left: Int, _ right: Int) -> (level: UInt8, chance: Float) {
        let a = texts.first(left)
        let b = texts.first(right)
        if a == PreparedFeature.none || b == PreparedFeature.none { return (0, 0) }
        let shared = texts.shared(left, right)
        if shared != PreparedFeature.none { return (Level.exact, texts.chance(shared)) }
        let isSimilar =
            min(texts.length(a), texts.length(b)) >= 4
            && texts.similarity(a, b, atLeast: 0.9) >= 0.9
        return (isSimilar ? Level.similar : Level.different, 0)
    }
}
