/// Jaro-Winkler for texts of more than 64 bytes, which names rarely have.
enum JaroLong {
    static func similarity<Unit: Equatable & BitwiseCopyable>(
        _ a: Span<Unit>, _ b: Span<Unit>
    ) -> Double {
        let m = a.count
        let n = b.count
        if m == 0 || n == 0 { return m == n ? 1 : 0 }
        let window = max(max(m, n) / 2 - 1, 0)
        var isFlaggedA = [Bool](repeating: false, count: m)
        var matchedB: [Unit] = []
        for j in 0..<n {
            let lower = max(0, j - window)
            let upper = min(m, j + window + 1)
            var i = lower
            while i < upper {
                if !isFlaggedA[i] && a[i] == b[j] {
                    isFlaggedA[i] = true
                    matchedB.append(b[j])
                    break
                }
                i += 1
            }
        }
        if matchedB.isEmpty { return 0 }
        var transposed = 0
        var next = 0
        for i in 0..<m where isFlaggedA[i] {
            if a[i] != matchedB[next] { transposed += 1 }
            next += 1
        }
        return JaroKernel.boosted(JaroKernel.jaro(next, transposed, m, n), a, b)
    }
}
