/// How often each key was met, by its 64-bit hash, and the content that it came with first.
///
/// Open addressing with linear probing: a dictionary would hash the hashes again and take three
/// times as long.
struct KeyCounts {
    /// 0 where the slot is free.
    private var hashes: [UInt64] = []
    private var contents: [UInt64] = []
    private var counts: [UInt32] = []
    private var used = 0

    /// Adds a key with a count of 1 unless it is there.
    ///
    /// - Returns: its slot, which holds until the next insertion, and whether it was added.
    mutating func insert(_ hash: UInt64, content: UInt64) -> (slot: Int, isNew: Bool) {
        if (used + 1) * 4 > hashes.count * 3 { grow() }
        let own = Self.usable(hash)
        let slot = self.slot(of: own)
        if hashes[slot] == own { return (slot, false) }
        hashes[slot] = own
        contents[slot] = content
        counts[slot] = 1
        used += 1
        return (slot, true)
    }

    func contains(_ hash: UInt64) -> Bool {
        !hashes.isEmpty && hashes[slot(of: Self.usable(hash))] != 0
    }

    func content(at slot: Int) -> UInt64 { contents[slot] }

    func count(at slot: Int) -> Int { Int(counts[slot]) }

    mutating func setCount(_ count: Int, at slot: Int) { counts[slot] = UInt32(clamping: count) }

    /// The slot of a hash, or the free one where it would stand.
    @inline(__always)
    private func slot(of hash: UInt64) -> Int {
        let mask = hashes.count &- 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while hashes[slot] != hash && hashes[slot] != 0 { slot = (slot &+ 1) & mask }
        return slot
    }

    /// Zero means a free slot, so that hash gives way: one more chance collision among 2^64.
    @inline(__always)
    private static func usable(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

    private mutating func grow() {
        let size = max(64, hashes.count * 2)
        let old = self
        hashes = [UInt64](repeating: 0, count: size)
        contents = [UInt64](repeating: 0, count: size)
        counts = [UInt32](repeating: 0, count: size)
        for index in old.hashes.indices where old.hashes[index] != 0 {
            let slot = self.slot(of: old.hashes[index])
            hashes[slot] = old.hashes[index]
            contents[slot] = old.contents[index]
            counts[slot] = old.counts[index]
        }
    }
}
