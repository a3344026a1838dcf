/// Match weights as whole 1024ths of a bit, so that sums do not depend on the order of addition.
enum FixedWeight {
    static let scale = 1024.0
    /// What a cannot-link counts: no number of pairs outweighs it, and sums of many do not overflow.
    static let forbidden: Int64 = -(1 << 40)

    /// A weight limited to a range on both sides of zero; what is not a number counts as zero.
    static func of(_ bits: Double, limit: Double) -> Int64 {
        if bits.isNaN { return 0 }
        return Int64((min(max(bits, -limit), limit) * scale).rounded())
    }

    /// The average in bits of a sum over some pairs.
    @inline(__always)
    static func average(_ sum: Int64, over pairs: Int64) -> Double {
        Double(sum) / (Double(pairs) * scale)
    }
}
