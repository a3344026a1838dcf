import RecordModel

/// The names of two addresses beside their streets: of a building, an estate or a farm.
///
/// Asked only where street and place do not agree already, since whoever lives in one house has its
/// name in common. The two lines of an address are often swapped, so a name is also compared with the
/// other's street; two streets are the address's own comparison.
struct BuildingComparison: Sendable {
    enum Level {
        static let same: UInt8 = 1
        static let similar: UInt8 = 2
        static let different: UInt8 = 3
    }

    /// Names of buildings, and behind them the street's.
    let names: PreparedFeature
    let streets: PreparedFeature?

    /// - Missing: where neither record has a name beside its street, or one has neither, level 0.
    func compare(_ left: Int, _ right: Int) -> (level: UInt8, chance: Float) {
        let one = names.range(left)
        let other = names.range(right)
        // The names before the streets.
        let oneEnd = one.upperBound - (streets?.has(left) ?? false ? 1 : 0)
        let otherEnd = other.upperBound - (streets?.has(right) ?? false ? 1 : 0)
        var isSimilar = false
        for i in one {
            for j in other where i < oneEnd || j < otherEnd {
                let a = names.value(at: i)
                let b = names.value(at: j)
                if a == b { return (Level.same, names.chance(a)) }
                isSimilar = isSimilar || areSimilar(a, b)
            }
        }
        if isSimilar { return (Level.similar, 0) }
        let areKnown = one.lowerBound < oneEnd && other.lowerBound < otherEnd
        return (areKnown ? Level.different : 0, 0)
    }

    private func areSimilar(_ a: UInt32, _ b: UInt32) -> Bool {
        let shorter = min(names.length(a), names.length(b))
        if shorter < 5 || names.areEstablished(a, b) { return false }
        return names.distance(a, b, atMost: 1) == 1
            || shorter >= 8 && names.similarity(a, b, atLeast: 0.94) >= 0.94
    }
}
