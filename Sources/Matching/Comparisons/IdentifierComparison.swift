import RecordModel

/// Tax and national numbers: exact, one slip, different.
struct IdentifierComparison: Sendable {
    enum Level {
        static let exact: UInt8 = 1
        static let slip: UInt8 = 2
        static let different: UInt8 = 3
    }

    let first: PreparedFeature
    let second: PreparedFeature?

    init?(_ numbers: [PreparedFeature]) {
        guard let first = numbers.first else { return nil }
        self.first = first
        second = numbers.count > 1 ? numbers[1] : nil
    }

    func compare(_ left: Int, _ right: Int) -> UInt8 {
        let level = compare(first, left, right)
        guard let second else { return level }
        let other = compare(second, left, right)
        return level == 0 ? other : other == 0 ? level : min(level, other)
    }

    private func compare(_ feature: PreparedFeature, _ left: Int, _ right: Int) -> UInt8 {
        let a = feature.first(left)
        let b = feature.first(right)
        if a == PreparedFeature.none || b == PreparedFeature.none { return 0 }
        if feature.shared(left, right) != PreparedFeature.none { return Level.exact }
        let shorter = min(feature.length(a), feature.length(b))
        if shorter >= 6 && feature.distance(a, b, atMost: 1) <= 1 { return Level.slip }
        return Level.different
    }
}
