/// A sample of the numbers of a column, for their middle and spread: those with the smallest hashes,
/// so that it depends on the values alone and not on their order.
struct NumberSample: Sendable {
    private static let size = 1000

    private(set) var count = 0
    private var kept: [(hash: UInt64, value: Double)] = []
    private var limit = UInt64.max

    init() {}

    mutating func add(_ value: Double, hash: UInt64) {
        count += 1
        // Equal values have equal hashes: their count tells them apart.
        let key = hash &+ UInt64(truncatingIfNeeded: count) &* 0x9e37_79b9_7f4a_7c15
        if key > limit { return }
        kept.append((key, value))
        if kept.count >= 2 * Self.size {
            kept.sort { $0.hash < $1.hash }
            kept.removeLast(kept.count - Self.size)
            limit = kept.last?.hash ?? .max
        }
    }

    var median: Double { Self.median(kept.map(\.value).sorted()) }

    /// The median distance from the median, scaled so that it is a normal distribution's deviation.
    var spread: Double {
        let middle = median
        return 1.4826 * Self.median(kept.map { abs($0.value - middle) }.sorted())
    }

    private static func median(_ sorted: [Double]) -> Double {
        sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    }
}
