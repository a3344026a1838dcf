/// How often each key was met, by its 64-bit hash, and the content that it came with first.
///
/// Open addressing with linear probing: a dictionary would hash the hashes again and take three
/// times as long. Hash and content stand together, since a look costs as much as the memory that it
/// waits for; counts above one are rare and stand apart.
struct KeyCounts {
    private struct Entry {
        /// 0 where the slot is free.
        var hash: UInt64
        var content: UInt64
    }

    private var entries: [Entry] = []
    private var counts: [UInt64: Int] = [:]
    private var used = 0

    /// How many keys are there.
    var count: Int { used }

    /// Adds a key with a count of 1 unless it is there.
    ///
    /// - Returns: its slot, which holds until the next insertion, and whether it was added.
    mutating func insert(_ hash: UInt64, content: UInt64) -> (slot: Int, isNew: Bool) {
        if (used + 1) * 4 > entries.count * 3 { grow() }
        let own = Self.usable(hash)
        let slot = self.slot(of: own)
        if entries[slot].hash == own { return (slot, false) }
        entries[slot] = Entry(hash: own, content: content)
        used += 1
        return (slot, true)
    }

    func contains(_ hash: UInt64) -> Bool {
        !entries.isEmpty && entries[slot(of: Self.usable(hash))].hash != 0
    }

    /// The content that a key came with first; nil where it is not there.
    func content(of hash: UInt64) -> UInt64? {
        if entries.isEmpty { return nil }
        let slot = slot(of: Self.usable(hash))
        return entries[slot].hash == 0 ? nil : entries[slot].content
    }

    func content(at slot: Int) -> UInt64 { entries[slot].content }

    func count(at slot: Int) -> Int { counts[entries[slot].hash] ?? 1 }

    mutating func setCount(_ count: Int, at slot: Int) { counts[entries[slot].hash] = count }

    /// Has the memory fetched where hashes will be looked for, all at once instead of one by one.
    ///
    /// - Returns: something that depends on what was fetched, so that it is not left out.
    func fetch(_ hashes: [UInt64]) -> UInt64 {
        if entries.isEmpty { return 0 }
        let mask = entries.count &- 1
        var sum: UInt64 = 0
        for hash in hashes {
            sum &+= entries[Int(truncatingIfNeeded: Self.usable(hash)) & mask].hash
        }
        return sum
    }

    /// The slot of a hash, or the free one where it would stand.
    @inline(__always)
    private func slot(of hash: UInt64) -> Int {
        let mask = entries.count &- 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while entries[slot].hash != hash && entries[slot].hash != 0 { slot = (slot &+ 1) & mask }
        return slot
    }

    /// Zero means a free slot, so that hash gives way: one more chance collision among 2^64.
    @inline(__always)
    private static func usable(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

    /// Makes room for a number of keys.
    mutating func reserve(_ count: Int) {
        while count * 4 > entries.count * 3 { grow(to: max(64, entries.count * 2, count)) }
    }

    private mutating func grow() { grow(to: max(64, entries.count * 2)) }

    private mutating func grow(to wanted: Int) {
        // The mask needs a power of two.
        var size = 64
        while size < wanted { size *= 2 }
        let old = entries
        entries = [Entry](repeating: Entry(hash: 0, content: 0), count: size)
        for entry in old where entry.hash != 0 { entries[slot(of: entry.hash)] = entry }
    }
}
