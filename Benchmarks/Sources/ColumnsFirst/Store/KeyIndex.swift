import RecordModel

/// Finds the number of something by its name: sorted hashes in blocks, four bytes of hash a name beside its number.
///
/// The block is found by its first hash, the place within it by halving. Whoever finds a number looks at what it
/// stands for: two names of one hash are both found.
enum KeyIndex {
    static let blockSize = 4096

    static func hash(_ name: Span<UInt8>) -> UInt64 { MixHash.hash(name) >> 32 }

    /// The blocks of an index: the first hash of each, and its entries.
    ///
    /// - Parameter entries: hash above number, ascending.
    static func blocks(_ entries: [UInt64]) -> [(first: Int64, bytes: [UInt8])] {
        stride(from: 0, to: entries.count, by: blockSize).map { start in
            let part = entries[start..<min(start + blockSize, entries.count)]
            var bytes: [UInt8] = []
            bytes.reserveCapacity(part.count * 8)
            for entry in part { BlockBytes.append(entry, 8, to: &bytes) }
            return (Int64(entries[start] >> 32), bytes)
        }
    }

    /// The numbers that a block has for a hash.
    static func numbers(_ block: Span<UInt8>, hash: UInt64) -> [UInt32] {
        var low = 0
        var high = block.count / 8
        while low < high {
            let middle = (low + high) / 2
            if BlockBytes.read(block, middle * 8, 8) >> 32 < hash {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var found: [UInt32] = []
        while low < block.count / 8 {
            let entry = BlockBytes.read(block, low * 8, 8)
            if entry >> 32 != hash { break }
            found.append(UInt32(truncatingIfNeeded: entry))
            low += 1
        }
        return found
    }
}
