/// Up to sixteen short texts that are compared with another one all at once.
///
/// Sixteen patterns of at most sixteen bytes share vectors of 16-bit lanes, so one pass over the other text
/// answers for all of them. Names nearly always fit; whoever has a longer one compares it by itself
/// (`JaroWinklerPattern`, `EditDistancePattern`). Results are equal to those of the single kernels, to
/// the last bit. Kernels are symmetric, so the many partners of one record make the batch and the
/// record's own name is the other text.
///
/// - Complexity: filling costs the length of the texts; comparing some twenty vector instructions for
///   each byte of the other text and sixteen patterns; no allocation after `init`.
public struct PatternBatch: ~Copyable {
    /// How many texts fit.
    public static var capacity: Int { 16 }
    /// The most bytes of a text that fits.
    public static var longest: Int { 16 }

    /// The number of texts.
    public private(set) var count = 0

    /// For each byte value, one lane a text with the positions of the byte.
    @usableFromInline var masks = [UInt16](repeating: 0, count: 256 * 16)
    /// For each text, its bytes at multiples of sixteen.
    @usableFromInline var bytes = [UInt8](repeating: 0, count: 16 * 16)
    /// For each text, the number of its bytes.
    @usableFromInline var lengths = SIMD16<UInt16>(repeating: 0)

    public init() {}

    /// Adds a text, which gets the next lane.
    ///
    /// - Returns: false where it is longer than `longest` or the batch is full; nothing changes then.
    public mutating func append(_ text: Span<UInt8>) -> Bool {
        guard count < Self.capacity && text.count <= Self.longest else { return false }
        var bit: UInt16 = 1
        for index in 0..<text.count {
            let byte = text[index]
            masks[Int(byte) &* 16 &+ count] |= bit
            bytes[count &* 16 &+ index] = byte
            bit &<<= 1
        }
        lengths[count] = UInt16(truncatingIfNeeded: text.count)
        count += 1
        return true
    }

    /// Empties the batch for the next texts.
    public mutating func removeAll() {
        for lane in 0..<count {
            for index in 0..<Int(lengths[lane]) {
                masks[Int(bytes[lane &* 16 &+ index]) &* 16 &+ lane] = 0
            }
        }
        lengths = SIMD16(repeating: 0)
        count = 0
    }

    /// The positions of a byte in all texts.
    @inlinable @inline(__always)
    static func positions(_ masks: Span<UInt16>, _ byte: UInt8) -> SIMD16<UInt16> {
        // 256 entries of 32 bytes each: any byte is within.
        unsafe masks.bytes.unsafeLoadUnaligned(
            fromUncheckedByteOffset: Int(byte) &* 32, as: SIMD16<UInt16>.self)
    }

    /// The text of a lane.
    func text(_ lane: Int) -> [UInt8] {
        Array(bytes[lane * 16..<lane * 16 + Int(lengths[lane])])
    }
}
