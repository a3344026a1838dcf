/// Quotients of small numbers, so that Jaro's formula divides once and not four times.
///
/// Each is the very division that `JaroKernel.jaro` does, so results are equal to the last bit.
struct Quotients: Sendable {
    /// c / m at m · 65 + c.
    private let values: [Double]

    init() {
        values = (0..<65 * 65).map { Double($0 % 65) / Double(max(1, $0 / 65)) }
    }

    /// See `JaroKernel.jaro`.
    ///
    /// - Precondition: 0 < c, c ≤ m, c ≤ n, all at most 64, and t ≤ c.
    @inline(__always)
    func jaro(_ c: Int, _ t: Int, _ m: Int, _ n: Int) -> Double {
        let table = values.span
        // In bounds by the precondition.
        let shares = unsafe table[unchecked: m &* 65 &+ c] + table[unchecked: n &* 65 &+ c]
        return unsafe (shares + table[unchecked: c &* 65 &+ c &- (t &>> 1)]) / 3
    }

    /// The most that two texts of these lengths can reach: all of the shorter in common and in order.
    @inline(__always)
    func most(_ m: Int, _ n: Int) -> Double {
        let least = min(m, n)
        let value = jaro(least, 0, m, n)
        return value > JaroKernel.boostThreshold
            ? value + Double(min(4, least)) * JaroKernel.prefixWeight * (1 - value) : value
    }
}
