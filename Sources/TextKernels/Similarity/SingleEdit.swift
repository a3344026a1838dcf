/// Edit distances up to one, found by looking at the first difference.
///
/// The question that is asked most often, and for which building a table costs more than the answer.
enum SingleEdit {
    /// The distance of two texts where it is at most the limit; `limit + 1` elsewhere.
    ///
    /// - Parameter transposing: whether a swap of neighbours is one edit.
    /// - Precondition: the limit is 0 or 1, `a` is not longer than `b`, and `b` at most `limit` longer.
    @inline(__always)
    static func distance(
        _ a: Span<UInt8>, _ b: Span<UInt8>, atMost limit: Int, transposing: Bool
    ) -> Int {
        let m = a.count
        let n = b.count
        var start = 0
        // In bounds: `a` is not longer than `b`.
        while start < m, unsafe a[unchecked: start] == b[unchecked: start] { start &+= 1 }
        if start == m { return n &- m }
        if limit == 0 { return 1 }
        if m < n { return isSame(a, from: start, b, from: start &+ 1) ? 1 : 2 }
        if isSame(a, from: start &+ 1, b, from: start &+ 1) { return 1 }
        guard transposing, start &+ 1 < m else { return 2 }
        let isSwapped =
            unsafe a[unchecked: start] == b[unchecked: start &+ 1]
            && a[unchecked: start &+ 1] == b[unchecked: start]
        return isSwapped && isSame(a, from: start &+ 2, b, from: start &+ 2) ? 1 : 2
    }

    /// Whether two texts go on alike to their ends, which are equally far away.
    @inline(__always)
    private static func isSame(
        _ a: Span<UInt8>, from left: Int, _ b: Span<UInt8>, from right: Int
    ) -> Bool {
        var i = left
        var j = right
        while i < a.count {
            // In bounds: both ends are equally far away.
            if unsafe a[unchecked: i] != b[unchecked: j] { return false }
            i &+= 1
            j &+= 1
        }
        return true
    }
}
