/// Edit distances of texts of more than 64 bytes on both sides, by rows with a band.
///
/// Only cells within `limit` of the diagonal can matter (Ukkonen 1985), so the work is the length times
/// the limit.
enum EditDistanceLong {
    static func distance<Unit: Equatable & BitwiseCopyable>(
        _ a: Span<Unit>, _ b: Span<Unit>, atMost limit: Int, transposing: Bool
    ) -> Int {
        let m = a.count
        let n = b.count
        let bound = min(limit, max(m, n))
        let beyond = bound + 1
        if abs(m - n) > bound { return min(limit + 1, beyond) }
        var older = [Int](repeating: beyond, count: n + 1)
        var old = [Int](repeating: beyond, count: n + 1)
        var row = [Int](repeating: beyond, count: n + 1)
        for j in 0...min(n, bound) { old[j] = j }
        for i in 1...m {
            let lower = max(1, i - bound)
            let upper = min(n, i + bound)
            row[lower - 1] = lower == 1 ? min(i, beyond) : beyond
            var best = row[lower - 1]
            var j = lower
            while j <= upper {
                let isEqual = a[i - 1] == b[j - 1]
                var value = min(old[j - 1] + (isEqual ? 0 : 1), old[j] + 1, row[j - 1] + 1)
                if transposing && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    value = min(value, older[j - 2] + 1)
                }
                value = min(value, beyond)
                row[j] = value
                best = min(best, value)
                j += 1
            }
            if upper < n { row[upper + 1] = beyond }
            if best > bound && !transposing { return limit + 1 }
            (older, old, row) = (old, row, older)
        }
        return old[n] > limit ? limit + 1 : old[n]
    }
}
