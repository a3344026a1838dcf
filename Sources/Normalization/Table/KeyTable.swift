/// Distinct 64-bit keys, each with a dense number: what is normalised once for each context.
struct KeyTable: Sendable {
    private(set) var keys: [UInt64] = []
    private var slots: [UInt32] = []

    /// The number of a key, adding it when it is new.
    mutating func intern(_ key: UInt64) -> UInt32 {
        if (keys.count + 1) * 2 > slots.count { grow() }
        let mask = slots.count - 1
        var slot = Self.slot(key, mask)
        while slots[slot] != 0 {
            if keys[Int(slots[slot] - 1)] == key { return slots[slot] - 1 }
            slot = (slot + 1) & mask
        }
        keys.append(key)
        slots[slot] = UInt32(keys.count)
        return UInt32(keys.count - 1)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: max(64, slots.count * 2))
        let mask = slots.count - 1
        for (index, key) in keys.enumerated() {
            var slot = Self.slot(key, mask)
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(index + 1)
        }
    }

    private static func slot(_ key: UInt64, _ mask: Int) -> Int {
        // Fibonacci hashing; the high bits are the well mixed ones.
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24) & mask
    }
}
