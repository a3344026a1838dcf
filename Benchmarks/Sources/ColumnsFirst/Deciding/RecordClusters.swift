/// Records joined by pairs of enough weight: connected components.
struct RecordClusters: Sendable {
    /// For each record the first record of its cluster.
    let roots: [UInt32]

    /// - Parameter threshold: in bits.
    /// - Source: Tarjan and van Leeuwen 1984: path halving; the smaller number is the root.
    init(records: Int, pairs: [[WeighedPair]], threshold: Float) {
        var parents = (0..<UInt32(records)).map { $0 }
        func root(_ record: UInt32) -> UInt32 {
            var record = record
            while parents[Int(record)] != record {
                parents[Int(record)] = parents[Int(parents[Int(record)])]
                record = parents[Int(record)]
            }
            return record
        }
        for part in pairs {
            for pair in part where pair.weight >= threshold {
                let left = root(pair.left)
                let right = root(pair.right)
                if left != right { parents[Int(max(left, right))] = min(left, right) }
            }
        }
        for record in parents.indices { parents[record] = root(UInt32(record)) }
        roots = parents
    }

    /// How many clusters there are.
    var count: Int { roots.indices.reduce(0) { $0 + (roots[$1] == UInt32($1) ? 1 : 0) } }
}
