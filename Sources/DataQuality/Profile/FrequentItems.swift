/// Counts the most frequent items of a stream in bounded memory.
///
/// Up to the limit of items counts are exact. Beyond it rare items are dropped: a count may then be
/// too small by at most `largestError`, and what was more frequent than that is among the items.
///
/// - Source: Misra and Gries, "Finding repeated elements", 1982, with purging in batches as in
///   Anderson et al., "A high-performance algorithm for identifying frequent items in data streams",
///   2017.
struct FrequentItems: Sendable {
    /// An item with its count and where it was first seen.
    struct Item: Sendable {
        let hash: UInt64
        var count: Int
        /// The record and the column within its table where it stands.
        let place: ProfilePlace
    }

    private let limit: Int
    private var items: [UInt64: Item] = [:]
    /// By how much a count may be too small.
    private(set) var largestError = 0

    init(limit: Int) {
        self.limit = limit
    }

    /// Whether all counts are exact.
    var isExact: Bool { largestError == 0 }

    mutating func add(_ hash: UInt64, at place: @autoclosure () -> ProfilePlace) {
        if let index = items.index(forKey: hash) {
            items.values[index].count += 1
            return
        }
        if items.count >= 2 * limit { purge() }
        items[hash] = Item(hash: hash, count: 1, place: place())
    }

    /// Drops about half of the items, the rarest, and takes what they had from the others.
    private mutating func purge() {
        let counts = items.values.map(\.count).sorted()
        let cut = counts[counts.count / 2]
        largestError += cut
        for (hash, item) in items {
            if item.count <= cut {
                items[hash] = nil
            } else {
                items[hash]?.count = item.count - cut
            }
        }
    }

    /// All items that are left, the most frequent first.
    var sorted: [Item] {
        items.values.sorted { ($1.count, $0.hash) < ($0.count, $1.hash) }
    }
}

/// Where a value stands: a record, and the column within its table.
public struct ProfilePlace: Hashable, Sendable {
    public let record: Int64
    public let column: Int

    public init(record: Int64, column: Int) {
        self.record = record
        self.column = column
    }
}
