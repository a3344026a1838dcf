import RecordModel

@testable import MatchingInside

/// The blocks of one rule: its records block by block, and where in that order each record stands.
///
/// No list of pairs: they are read off while they are compared.
struct KeyBlockList: Sendable {
    /// Marks the last record of a block.
    static let last: UInt32 = 1 << 31
    /// A record that stands in no block.
    static let none = UInt32.max

    let name: String
    let order: SharedColumn<UInt32>
    let places: SharedColumn<UInt32>
    let pairs: Int
    /// Records in blocks that were too large.
    let leftOut: Int

    init(_ rule: KeyRule, number: Int, table: PeopleTable, largestBlock: Int) {
        name = rule.name
        var entries = Self.entries(rule, table)
        RadixSort.sortByHighHalf(&entries)
        let places = SharedColumn(count: table.count, repeating: Self.none)
        var order: [UInt32] = []
        var pairs = 0
        var leftOut = 0
        RuleBlocks.forEachBlock(entries) { block in
            if block.count > largestBlock {
                leftOut += block.count
                return
            }
            pairs += block.count * (block.count - 1) / 2
            for index in block {
                let record = UInt32(truncatingIfNeeded: entries[index])
                places[record] = UInt32(order.count)
                order.append(record | (index + 1 == block.upperBound ? Self.last : 0))
            }
        }
        self.places = places
        self.order = SharedColumn(order)
        self.pairs = pairs
        self.leftOut = leftOut
    }

    /// Half a hash of the parts above the record, of all records that have all parts.
    ///
    /// Two keys of one half are taken for one: some hundred pairs among a million records, which are compared in vain.
    static func entries(_ rule: KeyRule, _ table: PeopleTable) -> [UInt64] {
        var entries: [UInt64] = []
        entries.reserveCapacity(table.count)
        for record in 0..<table.count {
            let row = table.rows[record]
            var hash: UInt64 = 0x5eed
            var isWhole = true
            if rule.isSymmetric {
                let first = rule.parts[0].value(row, table)
                let second = rule.parts[1].value(row, table)
                isWhole = first != 0 && second != 0
                hash = MixHash.mix(
                    UInt64(min(first, second)) << 32 | UInt64(max(first, second)), seed: hash)
            } else {
                for part in rule.parts {
                    let value = part.value(row, table)
                    if value == 0 {
                        isWhole = false
                        break
                    }
                    hash = MixHash.mix(UInt64(value), seed: hash)
                }
            }
            if isWhole { entries.append((hash >> 32) << 32 | UInt64(record)) }
        }
        return entries
    }

    func free() {
        order.free()
        places.free()
    }
}
