import RecordModel

/// Generation suffixes: the same, none on either side, on one side alone, different.
///
/// Not having a suffix is no missing value: most people have none. A suffix on one side alone says
/// little about strangers, but father and son show it often.
struct GenerationComparison: Sendable {
    enum Level {
        static let same: UInt8 = 1
        static let neither: UInt8 = 2
        static let oneSided: UInt8 = 3
        static let different: UInt8 = 4
    }

    let values: PreparedFeature

    @inline(__always)
    func compare(_ left: Int, _ right: Int) -> UInt8 {
        let a = values.first(left)
        let b = values.first(right)
        if a == b { return a == PreparedFeature.none ? Level.neither : Level.same }
        let isOneSided = a == PreparedFeature.none || b == PreparedFeature.none
        return isOneSided ? Level.oneSided : Level.different
    }
}
