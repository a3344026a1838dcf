import RecordModel

/// A value with few possibilities, such as a generation: the same or different.
struct AgreementComparison: Sendable {
    enum Level {
        static let same: UInt8 = 1
        static let different: UInt8 = 2
    }

    let values: PreparedFeature

    @inline(__always)
    func compare(_ left: Int, _ right: Int) -> UInt8 {
        let a = values.first(left)
        let b = values.first(right)
        if a == PreparedFeature.none || b == PreparedFeature.none { return 0 }
        return values.shared(left, right) == PreparedFeature.none ? Level.different : Level.same
    }
}
