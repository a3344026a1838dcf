/// SipHash-2-4 with 128 bits of output over a sequence of length-prefixed parts.
///
/// Used for record keys, content hashes and ids, where two machines must agree and where chance
/// collisions must not happen; with a secret key it is a message authentication code.
///
/// - Source: Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012, and the 128-bit
///   variant of the authors' reference implementation.
public struct StableHasher: Sendable {
    private var v0: UInt64
    private var v1: UInt64
    private var v2: UInt64
    private var v3: UInt64
    private var tail: UInt64 = 0
    private var byteCount: UInt64 = 0

    /// - Parameter key: two halves of the 128-bit key; zero where nothing is secret.
    public init(key: (UInt64, UInt64) = (0, 0)) {
        v0 = key.0 ^ 0x736f_6d65_7073_6575
        v1 = key.1 ^ 0x646f_7261_6e64_6f6d ^ 0xee
        v2 = key.0 ^ 0x6c79_6765_6e65_7261
        v3 = key.1 ^ 0x7465_6462_7974_6573
    }

    /// Adds the bytes of a part, preceded by their number so that parts cannot run together.
    public mutating func append(_ bytes: some Collection<UInt8>) {
        let isDone: Void? = bytes.withContiguousStorageIfAvailable { storage in
            unsafe append(storage.span)
        }
        if isDone != nil { return }
        appendRaw(UInt64(bytes.count))
        for byte in bytes { appendByte(byte) }
    }

    /// Adds the bytes of a part, preceded by their number: the same as for a collection, faster.
    public mutating func append(_ bytes: Span<UInt8>) {
        appendRaw(UInt64(bytes.count))
        var index = 0
        // A copy stays in registers; without one each word waits for the state to be stored.
        var local = self
        let isAligned = byteCount & 7 == 0
        // Whole words as far as they go; the loop condition is the bound.
        while index &+ 8 <= bytes.count {
            let word = unsafe bytes.bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: index, as: UInt64.self)
            if isAligned {
                local.compress(UInt64(littleEndian: word))
            } else {
                local.appendRaw(UInt64(littleEndian: word))
            }
            index &+= 8
        }
        if isAligned { local.byteCount &+= UInt64(index) }
        self = local
        while index < bytes.count {
            appendByte(bytes[index])
            index &+= 1
        }
    }

    /// Adds the UTF-8 bytes of a text, preceded by their number.
    public mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            unsafe append(bytes.span)
        }
    }

    /// Adds eight bytes, the lowest first.
    @inline(__always)
    public mutating func appendRaw(_ word: UInt64) {
        let shift = (byteCount & 7) &* 8
        byteCount &+= 8
        if shift == 0 {
            compress(word)
        } else {
            // The bytes that wait go first; as many of the word's wait in turn.
            compress(tail | word &<< shift)
            tail = word &>> (64 &- shift)
        }
    }

    /// Adds one byte without a length.
    @inline(__always)
    public mutating func appendByte(_ byte: UInt8) {
        tail |= UInt64(byte) << ((byteCount & 7) &* 8)
        byteCount &+= 1
        if byteCount & 7 == 0 {
            compress(tail)
            tail = 0
        }
    }

    /// The hash of everything added so far.
    public func finish() -> StableHash128 {
        var state = self
        state.compress(tail | (byteCount & 0xff) << 56)
        state.v2 ^= 0xee
        for _ in 0..<4 { state.round() }
        let low = state.v0 ^ state.v1 ^ state.v2 ^ state.v3
        state.v1 ^= 0xdd
        for _ in 0..<4 { state.round() }
        let high = state.v0 ^ state.v1 ^ state.v2 ^ state.v3
        return StableHash128(high: high, low: low)
    }

    @inline(__always)
    private mutating func compress(_ word: UInt64) {
        v3 ^= word
        round()
        round()
        v0 ^= word
    }

    /// SipRound of the paper, section 2.
    @inline(__always)
    private mutating func round() {
        v0 = v0 &+ v1
        v2 = v2 &+ v3
        v1 = (v1 << 13 | v1 >> 51) ^ v0
        v3 = (v3 << 16 | v3 >> 48) ^ v2
        v0 = v0 << 32 | v0 >> 32
        v2 = v2 &+ v1
        v0 = v0 &+ v3
        v1 = (v1 << 17 | v1 >> 47) ^ v2
        v3 = (v3 << 21 | v3 >> 43) ^ v0
        v2 = v2 << 32 | v2 >> 32
    }
}
