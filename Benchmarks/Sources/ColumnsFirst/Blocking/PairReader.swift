/// Reads the candidate pairs off the blocks, each once, whatever number of rules make it.
struct PairReader {
    private let lists: [KeyBlockList]
    /// For each record the last one that it was paired with, plus one.
    private var seen: [UInt32]
    private var partners: [UInt32] = []
    private let rows: SharedColumn<PersonRow>
    /// Of no meaning: what is read ahead is used, so that the reading is not left out.
    private var touched: UInt32 = 0

    init(_ lists: [KeyBlockList], _ rows: SharedColumn<PersonRow>) {
        self.lists = lists
        self.rows = rows
        seen = [UInt32](repeating: 0, count: rows.count)
    }

    /// Calls a function with each record of a higher number that shares a block with one.
    ///
    /// All are found before the first is compared, so that the processor waits for several of them at once.
    @inline(__always)
    mutating func forEachPartner(of record: Int, _ body: (Int) -> Void) {
        partners.removeAll(keepingCapacity: true)
        let mark = UInt32(record) + 1
        for list in lists {
            let place = list.places[record]
            if place == KeyBlockList.none { continue }
            var index = Int(place)
            var entry = list.order[index]
            while entry & KeyBlockList.last == 0 {
                index &+= 1
                entry = list.order[index]
                let other = entry & ~KeyBlockList.last
                if seen[Int(other)] == mark { continue }
                seen[Int(other)] = mark
                partners.append(other)
            }
        }
        for partner in partners { touched ^= rows[partner].given }
        for partner in partners { body(Int(partner)) }
    }
}
