/// A 128-bit hash that is the same on every machine and in every run.
public struct StableHash128: Hashable, Comparable, Sendable {
    public let high: UInt64
    public let low: UInt64

    @inlinable
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The sum modulo 2^128, which does not depend on the order of what is added.
    ///
    /// A set of hashed items is hashed by adding theirs, so that adding or removing one item costs
    /// one addition (Bellare and Micciancio 1997, AdHash).
    public func adding(_ other: StableHash128) -> StableHash128 {
        let (sum, carry) = low.addingReportingOverflow(other.low)
        return StableHash128(high: high &+ other.high &+ (carry ? 1 : 0), low: sum)
    }

    /// The difference modulo 2^128; undoes `adding`.
    public func subtracting(_ other: StableHash128) -> StableHash128 {
        let (difference, borrow) = low.subtractingReportingOverflow(other.low)
        return StableHash128(high: high &- other.high &- (borrow ? 1 : 0), low: difference)
    }

    /// 32 lower-case hexadecimal digits, the high half first.
    public var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        var out: [UInt8] = []
        out.reserveCapacity(32)
        for half in [high, low] {
            for shift in stride(from: 60, through: 0, by: -4) {
                out.append(digits[Int((half >> UInt64(shift)) & 15)])
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Reads what `hexadecimal` wrote; nil for anything else.
    public init?(hexadecimal text: String) {
        guard text.utf8.count == 32, let high = UInt64(text.prefix(16), radix: 16),
            let low = UInt64(text.suffix(16), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }

    public static let zero = StableHash128(high: 0, low: 0)

    public static func < (left: StableHash128, right: StableHash128) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}
