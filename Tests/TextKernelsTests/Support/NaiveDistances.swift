/// The textbook definitions, twins of the fast kernels.
enum Naive {
    /// Jaro 1989 with Winkler's bonus above 0.7, flag by flag.
    static func jaroWinkler(_ a: [UInt8], _ b: [UInt8]) -> Double {
        if a.isEmpty && b.isEmpty { return 1 }
        if a.isEmpty || b.isEmpty { return 0 }
        let window = max(max(a.count, b.count) / 2 - 1, 0)
        var isUsed = [Bool](repeating: false, count: a.count)
        var matchedB: [UInt8] = []
        for (j, byte) in b.enumerated() {
            let near = a.indices.first { abs($0 - j) <= window && !isUsed[$0] && a[$0] == byte }
            guard let near else { continue }
            isUsed[near] = true
            matchedB.append(byte)
        }
        let matchedA = a.indices.filter { isUsed[$0] }.map { a[$0] }
        if matchedA.isEmpty { return 0 }
        let m = Double(matchedA.count)
        let halves = zip(matchedA, matchedB).filter { $0 != $1 }.count / 2
        let jaro =
            (m / Double(a.count) + m / Double(b.count) + (m - Double(halves)) / m) / 3
        guard jaro > 0.7 else { return jaro }
        let prefix = zip(a, b).prefix(4).prefix { $0 == $1 }.count
        return jaro + Double(prefix) * 0.1 * (1 - jaro)
    }

    /// Wagner and Fischer 1974; with `transposing` the restricted Damerau distance.
    static func editDistance(_ a: [UInt8], _ b: [UInt8], transposing: Bool) -> Int {
        var rows = [[Int]](
            repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count { rows[i][0] = i }
        for j in 0...b.count { rows[0][j] = j }
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        for i in 1...a.count {
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                var best = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost)
                if transposing && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    best = min(best, rows[i - 2][j - 2] + 1)
                }
                rows[i][j] = best
            }
        }
        return rows[a.count][b.count]
    }
}
