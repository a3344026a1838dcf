/// Average linkage over lists of neighbours: for large components.
///
/// Only clusters with a listed pair between them can join, because what is not listed counts
/// against it. Lists are brought up to date when they are looked at.
struct SparseLinkage {
    private struct Neighbor {
        var cluster: UInt32
        var excess: Int64
    }

    private let problem: LinkageProblem
    private var neighbors: [[Neighbor]]
    private var sizes: [Int64]
    private var parents: [UInt32]
    private var isOpen: [Bool]
    /// The excess towards each cluster while one list is looked at; zero between looks.
    private var excesses: [Int64]
    private var isTouched: [Bool]

    /// - Precondition: `lowest` is above `unscored`; the policy sees to it.
    static func tree(_ problem: LinkageProblem) -> LinkageTree {
        var linkage = SparseLinkage(problem)
        return linkage.run()
    }

    private init(_ problem: LinkageProblem) {
        let count = problem.sizes.count
        self.problem = problem
        neighbors = [[Neighbor]](repeating: [], count: count)
        for edge in problem.edges {
            neighbors[Int(edge.left)].append(Neighbor(cluster: edge.right, excess: edge.excess))
            neighbors[Int(edge.right)].append(Neighbor(cluster: edge.left, excess: edge.excess))
        }
        sizes = problem.sizes
        parents = Array(0..<UInt32(count))
        isOpen = [Bool](repeating: true, count: count)
        excesses = [Int64](repeating: 0, count: count)
        isTouched = [Bool](repeating: false, count: count)
    }

    private mutating func run() -> LinkageTree {
        let count = sizes.count
        var tree = LinkageTree(leafCount: count)
        var nodes = Array(0..<Int32(count))
        var chain: [Int] = []
        for start in 0..<count where isOpen[start] {
            chain.append(start)
            while let top = chain.last {
                let previous = chain.count > 1 ? chain[chain.count - 2] : -1
                let (best, level) = nearest(to: top, previous)
                if best < 0 || level < problem.lowest {
                    isOpen[top] = false
                    chain.removeLast()
                } else if best == previous {
                    chain.removeLast(2)
                    let kept = min(top, previous)
                    let gone = max(top, previous)
                    nodes[kept] = tree.join(nodes[kept], nodes[gone], level: level)
                    absorb(gone, into: kept)
                    if chain.isEmpty { chain.append(kept) }
                } else {
                    chain.append(best)
                }
            }
        }
        return tree
    }

    private mutating func absorb(_ gone: Int, into kept: Int) {
        parents[gone] = UInt32(kept)
        sizes[kept] += sizes[gone]
        isOpen[gone] = false
        var longer = neighbors[kept]
        var shorter = neighbors[gone]
        neighbors[kept] = []
        neighbors[gone] = []
        if longer.count < shorter.count { swap(&longer, &shorter) }
        longer.append(contentsOf: shorter)
        neighbors[kept] = longer
    }

    private mutating func root(_ cluster: UInt32) -> UInt32 {
        var cluster = cluster
        while parents[Int(cluster)] != cluster {
            parents[Int(cluster)] = parents[Int(parents[Int(cluster)])]
            cluster = parents[Int(cluster)]
        }
        return cluster
    }

    /// As in `DenseLinkage`; also rewrites the list with one entry per present neighbour.
    private mutating func nearest(to top: Int, _ previous: Int) -> (Int, Double) {
        var list = neighbors[top]
        neighbors[top] = []
        var kept = 0
        for position in list.indices {
            let cluster = root(list[position].cluster)
            if cluster == UInt32(top) { continue }
            if !isTouched[Int(cluster)] {
                isTouched[Int(cluster)] = true
                // Never beyond `position`, so nothing unread is overwritten.
                let excess = list[position].excess
                list[kept].cluster = cluster
                excesses[Int(cluster)] = excess
                kept += 1
            } else {
                excesses[Int(cluster)] += list[position].excess
            }
        }
        list.removeLast(list.count - kept)
        var best = -1
        var highest = -Double.infinity
        for position in list.indices {
            let cluster = Int(list[position].cluster)
            let excess = excesses[cluster]
            list[position].excess = excess
            isTouched[cluster] = false
            excesses[cluster] = 0
            if !isOpen[cluster] { continue }
            let pairs = sizes[top] * sizes[cluster]
            let level = FixedWeight.average(problem.unscored * pairs + excess, over: pairs)
            let isBetter =
                level > highest
                || (level == highest
                    && (cluster == previous || (best != previous && cluster < best)))
            if isBetter {
                highest = level
                best = cluster
            }
        }
        neighbors[top] = list
        return (best, highest)
    }
}
