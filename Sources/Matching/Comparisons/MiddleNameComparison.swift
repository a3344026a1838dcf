import RecordModel

/// Middle names: exact, initial, different.
struct MiddleNameComparison: Sendable {
    enum Level {
        static let exact: UInt8 = 1
        static let initial: UInt8 = 2
        static let different: UInt8 = 3
    }

    let names: PreparedFeature

    func compare(_ left: Int, _ right: Int) -> (level: UInt8, chance: Float) {
        let a = names.first(left)
        let b = names.first(right)
        if a == PreparedFeature.none || b == PreparedFeature.none { return (0, 0) }
        let first = names.byteRange(a)
        let second = names.byteRange(b)
        if a == b && first.count > 1 { return (Level.exact, names.chance(a)) }
        let initialsAgree = names.byte(first.lowerBound) == names.byte(second.lowerBound)
        let isInitial = first.count == 1 || second.count == 1
        if initialsAgree && (isInitial || names.similarity(a, b, atLeast: 0.88) >= 0.88) {
            return (Level.initial, 0)
        }
        return (Level.different, 0)
    }
}
