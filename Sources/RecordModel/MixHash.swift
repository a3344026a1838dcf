/// A fast 64-bit hash for hash tables and blocking keys, the same on every machine.
///
/// Eight bytes at a time are multiplied into the state with a full 128-bit product, as in wyhash.
/// Not for ids or anything that an adversary may choose: use `StableHasher` there.
public enum MixHash {
    /// The hash of one word under a seed.
    @inlinable @inline(__always)
    public static func mix(_ word: UInt64, seed: UInt64) -> UInt64 {
        let product = (word ^ 0xa076_1d64_78bd_642f).multipliedFullWidth(
            by: seed ^ 0xe703_7ed1_a0b4_28db)
        return product.high ^ product.low
    }

    /// The hash of a range of bytes under a seed.
    ///
    /// - Complexity: one multiplication for each eight bytes, no allocation.
    @inlinable
    public static func hash(_ bytes: Span<UInt8>, seed: UInt64 = 0) -> UInt64 {
        var state = seed ^ (UInt64(truncatingIfNeeded: bytes.count) &* 0x9e37_79b9_7f4a_7c15)
        var index = 0
        let count = bytes.count
        while index &+ 8 <= count {
            let word = unsafe bytes.bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: index, as: UInt64.self)
            state = mix(UInt64(littleEndian: word), seed: state)
            index &+= 8
        }
        if index < count {
            var last: UInt64 = 0
            var shift: UInt64 = 0
            while index < count {
                last |= UInt64(bytes[index]) &<< shift
                shift &+= 8
                index &+= 1
            }
            state = mix(last, seed: state)
        }
        return mix(state, seed: 0x8ebc_6af0_9c88_c6e3)
    }
}
