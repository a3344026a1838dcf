/// Bit-parallel Jaro-Winkler over at most 64 bytes on each side.
///
/// - Source: the flagging of rapidfuzz-cpp, which keeps matched positions of both sides as bits.
@usableFromInline
enum JaroKernel {
    /// The prefix counts for this much per byte.
    @usableFromInline static var prefixWeight: Double { 0.1 }
    /// The prefix counts only above this Jaro similarity.
    @usableFromInline static var boostThreshold: Double { 0.7 }

    /// - Parameters:
    ///   - positions: where a byte stands in `a`.
    ///   - cutoff: below it 0 is returned, as soon as it is known.
    @inlinable @inline(__always)
    static func similarity(
        _ a: Span<UInt8>, _ b: Span<UInt8>, atLeast cutoff: Double,
        positions: (UInt8) -> UInt64
    ) -> Double {
        let m = a.count
        let n = b.count
        if m == 0 || n == 0 { return m == n ? 1 : 0 }
        let window = max(max(m, n) / 2 - 1, 0)
        var flaggedA: UInt64 = 0
        var flaggedB: UInt64 = 0
        var reach: UInt64 = window >= 63 ? ~0 : (1 &<< UInt64(window &+ 1)) &- 1
        let growing = min(window, n)
        var bit: UInt64 = 1
        for index in 0..<growing {
            let free = unsafe positions(b[unchecked: index]) & reach & ~flaggedA
            flaggedA |= free & (0 &- free)
            flaggedB |= free != 0 ? bit : 0
            reach = reach &<< 1 | 1
            bit &<<= 1
        }
        for index in growing..<n {
            let free = unsafe positions(b[unchecked: index]) & reach & ~flaggedA
            flaggedA |= free & (0 &- free)
            flaggedB |= free != 0 ? bit : 0
            reach &<<= 1
            bit &<<= 1
        }
        let common = flaggedA.nonzeroBitCount
        if common == 0 { return 0 }
        var transposed = 0
        while flaggedB != 0 {
            let position = flaggedA & (0 &- flaggedA)
            let byte = unsafe b[unchecked: flaggedB.trailingZeroBitCount]
            transposed &+= positions(byte) & position == 0 ? 1 : 0
            flaggedA ^= position
            flaggedB &= flaggedB &- 1
        }
        let jaro = Self.jaro(common, transposed, m, n)
        let result = boosted(jaro, a, b)
        return result >= cutoff ? result : 0
    }

    @inlinable @inline(__always)
    static func jaro(_ common: Int, _ transposed: Int, _ m: Int, _ n: Int) -> Double {
        let c = Double(common)
        let t = Double(transposed >> 1)
        return (c / Double(m) + c / Double(n) + (c - t) / c) / 3
    }

    /// Winkler's bonus for the bytes that both begin with.
    @inlinable @inline(__always)
    static func boosted<Unit: Equatable & BitwiseCopyable>(
        _ jaro: Double, _ a: Span<Unit>, _ b: Span<Unit>
    ) -> Double {
        guard jaro > boostThreshold else { return jaro }
        let limit = min(4, min(a.count, b.count))
        var prefix = 0
        while prefix < limit, unsafe a[unchecked: prefix] == b[unchecked: prefix] { prefix &+= 1 }
        return jaro + Double(prefix) * prefixWeight * (1 - jaro)
    }
}
