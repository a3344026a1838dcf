@testable import MatchingInside

/// Counts how many records stand at one address, as `AddressCounts` does, and how many have one phone number.
enum NeighbourCounts {
    /// Fills the levels of all rows: of a street in one postcode or in one city, of what is more.
    static func fill(_ table: PeopleTable, workers: Workers) async {
        let rules = [
            KeyRule(name: "street, postcode", parts: [.street, .postcode]),
            KeyRule(name: "street, city", parts: [.street, .city]),
            KeyRule(name: "phone", parts: [.phone]),
        ]
        let counts = await workers.map(rules.count) { number in
            let counts = SharedColumn<UInt32>(count: table.count, repeating: 0)
            var entries = KeyBlockList.entries(rules[number], table)
            RadixSort.sortByHighHalf(&entries)
            RuleBlocks.forEachBlock(entries) { block in
                for index in block {
                    counts[UInt32(truncatingIfNeeded: entries[index])] = UInt32(block.count)
                }
            }
            return counts
        }
        for record in 0..<table.count {
            let neighbours = max(counts[0][record], counts[1][record])
            table.rows[record].addressLevel = neighbours <= 2 ? 1 : neighbours <= 6 ? 2 : 3
            table.rows[record].phoneLevel = PhoneComparison.sharedLevel(counts[2][record])
        }
        for column in counts { column.free() }
    }
}
