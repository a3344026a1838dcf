import RecordModel

/// What rows of one run say, in a few numbers from which a single row that was changed or taken away
/// can be named.
///
/// Beside the number of rows it holds the sum of their hashes, and for each column of their key the
/// sum of hash times key, all modulo the prime 2^61 − 1. One row that is another than before changes
/// the first sum by some difference and the others by that difference times its key: the quotients
/// are the key. (The syndromes of a code that corrects one error.)
struct LedgerSeal: Hashable, Codable {
    private(set) var count: Int64 = 0
    private(set) var sums: [UInt64]

    init(keys: Int) { sums = [UInt64](repeating: 0, count: keys + 1) }

    mutating func add(_ hash: StableHash128, keys: [Int64]) {
        let digest = hash.low % Self.prime
        count += 1
        sums[0] = Self.sum(sums[0], digest)
        for (index, key) in keys.enumerated() {
            sums[index + 1] = Self.sum(
                sums[index + 1], Self.product(digest, UInt64(max(0, key)) % Self.prime))
        }
    }

    /// The key of the one row in which two seals differ; nil where it is not one row alone.
    func differing(from other: LedgerSeal) -> [Int64]? {
        guard sums.count == other.sums.count, abs(count - other.count) <= 1 else { return nil }
        let change = Self.difference(sums[0], other.sums[0])
        guard change != 0 else { return nil }
        let inverse = Self.power(change, Self.prime - 2)
        return zip(sums, other.sums).dropFirst().map { own, theirs in
            Int64(Self.product(Self.difference(own, theirs), inverse))
        }
    }

    private static let prime: UInt64 = (1 << 61) - 1

    private static func sum(_ left: UInt64, _ right: UInt64) -> UInt64 {
        (left + right) % prime
    }

    private static func difference(_ left: UInt64, _ right: UInt64) -> UInt64 {
        (left + prime - right) % prime
    }

    private static func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let full = left.multipliedFullWidth(by: right)
        return prime.dividingFullWidth((full.high, full.low)).remainder
    }

    private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
        var result: UInt64 = 1
        var square = base
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result = product(result, square) }
            square = product(square, square)
            rest >>= 1
        }
        return result
    }
}
