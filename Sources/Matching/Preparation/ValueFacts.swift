/// What kernels ask of a value before they look at its bytes, side by side in 16 bytes.
struct ValueFacts: Sendable {
    /// Where the value begins in the pool.
    let start: UInt32
    let length: UInt32
    /// How many records have the value.
    let count: UInt32
    let letters: LetterSet

    @inline(__always)
    var range: Range<Int> { Int(start)..<Int(start &+ length) }
}

/// Which letters a text has: one bit for each of the 32 values of a byte's lower half.
///
/// A letter that one text has and the other has not is a letter without a partner, so that most pairs
/// of different texts are told apart without a look at their bytes.
struct LetterSet: Sendable {
    private let bits: UInt32

    init(_ text: Span<UInt8>) {
        var bits: UInt32 = 0
        for index in text.indices { bits |= 1 &<< UInt32(text[index] & 31) }
        self.bits = bits
    }

    /// Whether two texts may be so few edits apart.
    ///
    /// An insertion, deletion or substitution takes away one letter at most, a swap none.
    @inline(__always)
    func mayBe(within edits: Int, of other: LetterSet) -> Bool {
        let own = (bits & ~other.bits).nonzeroBitCount
        let others = (other.bits & ~bits).nonzeroBitCount
        return max(own, others) <= edits
    }

    /// Whether the other text has all letters that this one has, as one that begins with it.
    @inline(__always)
    func isPart(of other: LetterSet) -> Bool { bits & ~other.bits == 0 }

    /// The Jaro-Winkler similarity that two texts of these lengths have at most.
    ///
    /// As many bytes as possible match, none is transposed, and the first four are the same.
    @inline(__always)
    func mostSimilar(_ length: Int, to other: LetterSet, _ otherLength: Int) -> Double {
        let common = min(
            length - (bits & ~other.bits).nonzeroBitCount,
            otherLength - (other.bits & ~bits).nonzeroBitCount)
        if common <= 0 { return 0 }
        let matches = Double(common)
        let jaro = (matches / Double(length) + matches / Double(otherLength) + 1) / 3
        // More than rounding can do.
        let most = jaro + 1e-9
        return most > 0.7 ? most + 0.4 * (1 - most) + 1e-9 : most
    }
}
