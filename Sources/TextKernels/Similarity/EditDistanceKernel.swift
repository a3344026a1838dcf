/// Bit-parallel edit distances with a pattern of at most 64 bytes.
///
/// - Source: Myers 1999, "A fast bit-vector algorithm for approximate string matching"; Hyyrö 2003, "A
///   bit-vector algorithm for computing Levenshtein and Damerau edit distances". Names are the
///   paper's: VP and VN are the vertical positive and negative differences, D0 the diagonal zeros.
@usableFromInline
enum EditDistanceKernel {
    /// Levenshtein distance; `limit + 1` when it is beyond the limit.
    ///
    /// - Parameters:
    ///   - m: the length of the pattern.
    ///   - positions: where a byte stands in the pattern.
    @inlinable @inline(__always)
    static func levenshtein(
        _ m: Int, _ b: Span<UInt8>, atMost limit: Int, positions: (UInt8) -> UInt64
    ) -> Int {
        if m == 0 { return min(b.count, limit &+ 1) }
        var vp: UInt64 = ~0
        var vn: UInt64 = 0
        var distance = m
        let last = UInt64(1) &<< UInt64(m &- 1)
        for index in 0..<b.count {
            let pm = unsafe positions(b[unchecked: index])
            let d0 = (((pm & vp) &+ vp) ^ vp) | pm | vn
            var hp = vn | ~(d0 | vp)
            var hn = d0 & vp
            distance &+= hp & last != 0 ? 1 : 0
            distance &-= hn & last != 0 ? 1 : 0
            hp = hp &<< 1 | 1
            hn = hn &<< 1
            vp = hn | ~(d0 | hp)
            vn = hp & d0
        }
        return min(distance, limit &+ 1)
    }

    /// Optimal string alignment distance; `limit + 1` when it is beyond the limit.
    @inlinable @inline(__always)
    static func optimalStringAlignment(
        _ m: Int, _ b: Span<UInt8>, atMost limit: Int, positions: (UInt8) -> UInt64
    ) -> Int {
        if m == 0 { return min(b.count, limit &+ 1) }
        var vp: UInt64 = ~0
        var vn: UInt64 = 0
        var d0: UInt64 = 0
        var previous: UInt64 = 0
        var distance = m
        let last = UInt64(1) &<< UInt64(m &- 1)
        for index in 0..<b.count {
            let pm = unsafe positions(b[unchecked: index])
            let tr = ((~d0 & pm) &<< 1) & previous
            d0 = (((pm & vp) &+ vp) ^ vp) | pm | vn | tr
            var hp = vn | ~(d0 | vp)
            var hn = d0 & vp
            distance &+= hp & last != 0 ? 1 : 0
            distance &-= hn & last != 0 ? 1 : 0
            hp = hp &<< 1 | 1
            hn = hn &<< 1
            vp = hn | ~(d0 | hp)
            vn = hp & d0
            previous = pm
        }
        return min(distance, limit &+ 1)
    }
}
