/// Distinct byte strings, each with a dense number: how a column is dictionary-encoded.
///
/// - Shapes: value `id` occupies `bytes[ends[id - 1]..<ends[id]]`.
/// - Complexity: `intern` is one hash and about one comparison; no allocation per value beyond the
///   growth of the arena.
public struct ValuePool: Sendable {
    /// All values, one after the other.
    public private(set) var bytes: [UInt8] = []
    /// Where each value ends within `bytes`.
    public private(set) var ends: [UInt32] = []
    /// Open addressing with linear probing; each slot is half of a value's hash, which also says
    /// where its search begins, above its number plus one; 0 when free.
    private var slots: [UInt64] = []

    public init() {}

    /// The number of distinct values.
    public var count: Int { ends.count }

    /// The range of a value within `bytes`.
    @inlinable @inline(__always)
    public func range(of id: UInt32) -> Range<Int> {
        let index = Int(id)
        return (index == 0 ? 0 : Int(ends[index &- 1]))..<Int(ends[index])
    }

    /// The value's bytes, copied.
    public func value(_ id: UInt32) -> [UInt8] {
        Array(bytes[range(of: id)])
    }

    /// Appends a value's bytes to others, without a copy in between.
    public func append(_ id: UInt32, to output: inout [UInt8]) {
        let value = bytes.span.extracting(range(of: id))
        unsafe value.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
    }

    /// The value as text.
    public func text(_ id: UInt32) -> String {
        String(decoding: bytes[range(of: id)], as: UTF8.self)
    }

    /// Lets go of the table by which values are found: 16 to 32 bytes for each.
    ///
    /// A value that is interned later makes it anew.
    public mutating func seal() { slots = [] }

    /// The same with the table by which values are found.
    public func indexed() -> ValuePool {
        var pool = self
        if slots.isEmpty { pool.unseal() }
        return pool
    }

    /// The number of a value, adding it when it is new.
    ///
    /// - Precondition: all values together stay below 4 GiB.
    public mutating func intern(_ value: Span<UInt8>) -> UInt32 {
        intern(value, hash: MixHash.hash(value))
    }

    /// The same of a value whose hash is known.
    ///
    /// - Parameter hash: `MixHash.hash` of the value.
    public mutating func intern(_ value: Span<UInt8>, hash: UInt64) -> UInt32 {
        if (ends.count + 1) * 2 > slots.count { grow() }
        let tag = hash >> 32
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: tag) & mask
        while slots[slot] != 0 {
            let entry = slots[slot]
            let id = UInt32(truncatingIfNeeded: entry) &- 1
            if entry >> 32 == tag && equals(id, value) { return id }
            slot = (slot + 1) & mask
        }
        let id = UInt32(ends.count)
        unsafe value.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        precondition(bytes.count <= Int(UInt32.max), "a value pool holds at most 4 GiB")
        ends.append(UInt32(bytes.count))
        slots[slot] = tag << 32 | UInt64(id + 1)
        return id
    }

    /// Reads where a value with a hash probably is, so that it is near when it is interned.
    ///
    /// A pool of a million values is larger than the caches, and to intern one waits for memory three times in a
    /// row. Whoever has several values reads for all of them first: the processor waits for all at once.
    ///
    /// - Returns: nothing of meaning; it is there to be used, so that the reading is not left out.
    @inline(__always)
    public func approach(hash: UInt64) -> UInt8 {
        if slots.isEmpty { return 0 }
        let entry = slots[Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)]
        let id = Int(UInt32(truncatingIfNeeded: entry))
        // The end of the value before is where the value begins.
        let start = id < 2 ? 0 : Int(ends[id - 2])
        return start < bytes.count ? bytes[start] : 0
    }

    /// The number of a text's UTF-8 bytes, adding it when it is new.
    public mutating func intern(_ text: String) -> UInt32 {
        let utf8 = Array(text.utf8)
        return intern(utf8.span)
    }

    /// The number of a value that is already there; nil when it is not.
    ///
    /// - Precondition: the pool is not sealed.
    public func find(_ value: Span<UInt8>) -> UInt32? {
        if slots.isEmpty {
            precondition(ends.isEmpty, "a sealed pool finds nothing")
            return nil
        }
        let tag = MixHash.hash(value) >> 32
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: tag) & mask
        while slots[slot] != 0 {
            let entry = slots[slot]
            let id = UInt32(truncatingIfNeeded: entry) &- 1
            if entry >> 32 == tag && equals(id, value) { return id }
            slot = (slot + 1) & mask
        }
        return nil
    }

    @inline(__always)
    private func equals(_ id: UInt32, _ value: Span<UInt8>) -> Bool {
        let own = range(of: id)
        if own.count != value.count { return false }
        return unsafe bytes.withUnsafeBytes { stored in
            var index = 0
            // Whole words as far as they go; the loop condition and the equal counts are the bound.
            while index &+ 8 <= value.count {
                let mine = unsafe stored.loadUnaligned(
                    fromByteOffset: own.lowerBound &+ index, as: UInt64.self)
                let other = unsafe value.bytes.unsafeLoadUnaligned(
                    fromUncheckedByteOffset: index, as: UInt64.self)
                if mine != other { return false }
                index &+= 8
            }
            while index < value.count {
                if unsafe stored[own.lowerBound &+ index] != value[index] { return false }
                index &+= 1
            }
            return true
        }
    }

    private mutating func grow() {
        if slots.isEmpty && !ends.isEmpty { return unseal() }
        let former = slots
        slots = [UInt64](repeating: 0, count: max(64, former.count * 2))
        let mask = slots.count - 1
        for entry in former where entry != 0 {
            var slot = Int(truncatingIfNeeded: entry >> 32) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }
    /// Makes the table by which values are found, with room for one more.
    private mutating func unseal() {
        var size = 64
        while size < (ends.count + 1) * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        for id in ends.indices {
            let tag = MixHash.hash(bytes.span.extracting(range(of: UInt32(id)))) >> 32
            var slot = Int(truncatingIfNeeded: tag) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = tag << 32 | UInt64(id + 1)
        }
    }
}
