import RecordModel

/// Phone numbers: the same (by how many share it), one slip, the same last seven digits, different.
struct PhoneComparison: Sendable {
    enum Level {
        static let onlyTwo: UInt8 = 1
        static let few: UInt8 = 2
        static let several: UInt8 = 3
        static let many: UInt8 = 4
        static let slip: UInt8 = 5
        static let ending: UInt8 = 6
        static let different: UInt8 = 7
    }

    let phones: PreparedFeature

    func compare(_ left: Int, _ right: Int) -> UInt8 {
        let shared = phones.shared(left, right)
        if shared != PreparedFeature.none { return Self.sharedLevel(phones.count(shared)) }
        var best: UInt8 = 0
        for i in phones.range(left) {
            for j in phones.range(right) {
                let other = compare(phones.value(at: i), phones.value(at: j))
                if best == 0 || other < best { best = other }
            }
        }
        return best
    }

    static func sharedLevel(_ count: UInt32) -> UInt8 {
        switch count {
        case ...2: Level.onlyTwo
        case ...5: Level.few
        case ...20: Level.several
        default: Level.many
        }
    }

    private func compare(_ a: UInt32, _ b: UInt32) -> UInt8 {
        let left = phones.byteRange(a)
        let right = phones.byteRange(b)
        if min(left.count, right.count) >= 7 {
            if endsAlike(left, right) { return Level.ending }
            if phones.distance(a, b, atMost: 1) == 1 { return Level.slip }
        }
        return Level.different
    }

    @inline(__always)
    private func endsAlike(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        for offset in 1...7 {
            let same =
                phones.byte(left.upperBound - offset) == phones.byte(right.upperBound - offset)
            if !same { return false }
        }
        return true
    }
}
