/// Rows of a list of which some come and go: what fails a rule, of many rows, after a night that changed a few.
struct RevisedRows {
    /// Ascending.
    private let former: [Int64]
    /// Rows that are there, or not, whatever the list says.
    private var changes: [Int64: Bool] = [:]

    /// - Parameter rows: ascending.
    init(_ rows: [Int64]) { former = rows }

    func contains(_ row: Int64) -> Bool { changes[row] ?? wasThere(row) }

    mutating func insert(_ row: Int64) { changes[row] = true }

    /// Takes a row away.
    ///
    /// - Returns: whether it was there.
    @discardableResult
    mutating func remove(_ row: Int64) -> Bool {
        let was = contains(row)
        changes[row] = false
        return was
    }

    /// The rows that are there, ascending.
    ///
    /// - Complexity: linear in the list, whatever changed.
    var rows: [Int64] {
        let changed = changes.filter { $0.value != wasThere($0.key) }.keys.sorted()
        if changed.isEmpty { return former }
        var out: [Int64] = []
        out.reserveCapacity(former.count + changed.count)
        var next = 0
        for row in former {
            while next < changed.count, changed[next] < row {
                out.append(changed[next])
                next += 1
            }
            if next < changed.count, changed[next] == row {
                next += 1
            } else {
                out.append(row)
            }
        }
        out.append(contentsOf: changed[next...])
        return out
    }

    private func wasThere(_ row: Int64) -> Bool {
        var low = 0
        var high = former.count
        while low < high {
            let middle = (low + high) / 2
            if former[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low < former.count && former[low] == row
    }
}
