/// A set of rows, kept as the ranges of their numbers: rows that a rule speaks of stand close together.
public struct RowRanges: Sendable, Equatable {
    /// Where a range begins and where it ends, in turn: ascending.
    public private(set) var bounds: [Int64] = []

    /// - Parameter bounds: strictly ascending and of even count, as they were kept.
    public init(bounds: [Int64] = []) {
        precondition(bounds.count.isMultiple(of: 2), "each range begins and ends")
        self.bounds = bounds
    }

    /// Adds a row that is not there.
    ///
    /// - Complexity: constant where rows come in the order of their numbers.
    public mutating func insert(_ row: Int64) {
        guard let last = bounds.last else { return bounds = [row, row + 1] }
        if row == last {
            bounds[bounds.count - 1] = row + 1
        } else if row > last {
            bounds.append(row)
            bounds.append(row + 1)
        } else {
            toggle([row])
        }
    }

    public func contains(_ row: Int64) -> Bool {
        var low = 0
        var high = bounds.count
        while low < high {
            let middle = (low + high) / 2
            if bounds[middle] <= row { low = middle + 1 } else { high = middle }
        }
        return !low.isMultiple(of: 2)
    }

    /// Takes out those of some rows that are there, and adds the others.
    ///
    /// A set is what its bounds say modulo two, so that the bounds of both are all there is to it: those that
    /// stand in both fall away.
    public mutating func toggle(_ rows: Set<Int64>) {
        if rows.isEmpty { return }
        var other: [Int64] = []
        for row in rows.sorted() {
            if other.last == row {
                other[other.count - 1] = row + 1
            } else {
                other.append(row)
                other.append(row + 1)
            }
        }
        var merged: [Int64] = []
        merged.reserveCapacity(bounds.count + other.count)
        var (left, right) = (0, 0)
        while left < bounds.count || right < other.count {
            if right == other.count || left < bounds.count && bounds[left] < other[right] {
                merged.append(bounds[left])
                left += 1
            } else if left == bounds.count || other[right] < bounds[left] {
                merged.append(other[right])
                right += 1
            } else {
                left += 1
                right += 1
            }
        }
        bounds = merged
    }
}
