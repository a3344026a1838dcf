/// Reads the candidate pairs off the blocks, each once, whatever number of rules make it.
///
/// More than half of comparing was waiting for the partner's row. So the pairs of some records are found first, then all
/// their rows are touched, then they are compared: the processor waits for many rows at a time.
struct PairReader {
    private static let batch = 32

    private let lists: [KeyBlockList]
    private let table: PeopleTable
    /// For each record the last one that it was paired with, plus one.
    private var seen: [UInt32]
    private var lefts: [UInt32] = []
    private var rights: [UInt32] = []
    /// Of no meaning; whoever reads pairs hands it on, so that touching rows is not left out.
    private(set) var touched: UInt32 = 0

    init(_ lists: [KeyBlockList], _ table: PeopleTable) {
        self.lists = lists
        self.table = table
        seen = [UInt32](repeating: 0, count: table.count)
    }

    /// Calls a function with each pair of which the left record, the one with the smaller number, is in a range.
    ///
    /// - Parameter isWanted: left records for which it is false are passed over.
    @inline(__always)
    mutating func forEachPair(
        of records: Range<Int>, where isWanted: (Int) -> Bool, _ body: (Int, Int) -> Void
    ) {
        var start = records.lowerBound
        while start < records.upperBound {
            let end = min(start + Self.batch, records.upperBound)
            lefts.removeAll(keepingCapacity: true)
            rights.removeAll(keepingCapacity: true)
            for record in start..<end where isWanted(record) { find(record) }
            for right in rights { touched ^= table.rows[right].given }
            for right in rights {
                let row = table.rows[right]
                touched ^= table.names.facts[row.given].sound
                touched ^= table.names.facts[row.family].sound
            }
            for index in rights.indices { body(Int(lefts[index]), Int(rights[index])) }
            start = end
        }
    }

    /// Appends the pairs of a record with those of a higher number that share a block with it.
    private mutating func find(_ record: Int) {
        let first = rights.count
        for list in lists {
            let place = list.places[record]
            if place == KeyBlockList.none { continue }
            var index = Int(place)
            var entry = list.order[index]
            while entry & KeyBlockList.last == 0 {
                index &+= 1
                entry = list.order[index]
                rights.append(entry & ~KeyBlockList.last)
            }
        }
        let mark = UInt32(record) + 1
        var kept = first
        for index in first..<rights.count {
            let other = rights[index]
            rights[kept] = other
            kept += seen[Int(other)] == mark ? 0 : 1
            seen[Int(other)] = mark
        }
        rights.removeSubrange(kept...)
        lefts.append(contentsOf: repeatElement(UInt32(record), count: kept - first))
    }
}
