extension PatternBatch {
    /// Jaro-Winkler similarity of each text to another, from 0 to 1; lanes beyond `count` mean
    /// nothing.
    ///
    /// The flagging of `JaroKernel` in lanes. Transpositions need no gathering: at each matched byte of
    /// the other text, the lowest matched position that is left of each pattern is compared.
    /// - Complexity: for now slower than `JaroWinklerPattern`, because the compiler turns shifts of lanes
    ///   into loops; prefer that one.
    public func jaroWinkler(to b: Span<UInt8>) -> SIMD16<Double> {
        if b.count > Self.longest || b.count == 0 { return oneByOne(b) }
        let zero = SIMD16<UInt16>(repeating: 0)
        let one = SIMD16<UInt16>(repeating: 1)
        let table = masks.span
        let window = windows(b.count)
        var reach = reaches(window)
        var flaggedA = zero
        var flaggedB = zero
        var common = zero
        var bit = one
        for index in 0..<b.count {
            let free = Self.positions(table, unsafe b[unchecked: index]) & reach & ~flaggedA
            flaggedA |= free & (zero &- free)
            let matched = Self.indicator(free)
            flaggedB |= (zero &- matched) & bit
            common = common &+ matched
            let step = SIMD16<UInt16>(repeating: UInt16(truncatingIfNeeded: index))
            reach = (reach &+ reach) | Self.isBelow(step, window)
            bit = bit &+ bit
        }
        var transposed = zero
        bit = one
        for index in 0..<b.count {
            let matched = Self.indicator(flaggedB & bit)
            let lowest = (zero &- matched) & flaggedA & (zero &- flaggedA)
            let positions = Self.positions(table, unsafe b[unchecked: index])
            transposed = transposed &+ matched &- Self.indicator(positions & lowest)
            flaggedA ^= lowest
            bit = bit &+ bit
        }
        return similarities(common, transposed, commonPrefix(with: b, table), b.count)
    }

    /// How far apart equal bytes may stand; see `JaroKernel`.
    @inline(__always)
    private func windows(_ n: Int) -> SIMD16<UInt16> {
        let other = SIMD16<UInt16>(repeating: UInt16(truncatingIfNeeded: n))
        let longer = lengths.replacing(with: other, where: lengths .< other)
        let half = longer &>> SIMD16(repeating: 1)
        let one = SIMD16<UInt16>(repeating: 1)
        return (half &- one).replacing(with: SIMD16(repeating: 0), where: half .== 0)
    }

    /// The positions that the first byte of the other text may match: `window + 1` low bits.
    @inline(__always)
    private func reaches(_ window: SIMD16<UInt16>) -> SIMD16<UInt16> {
        // A window is at most 16 / 2 - 1, so seven steps suffice.
        var reach = SIMD16<UInt16>(repeating: 1)
        for step in UInt16(0)..<7 {
            let grown = (reach &+ reach) | SIMD16(repeating: 1)
            reach.replace(with: grown, where: SIMD16(repeating: step) .< window)
        }
        return reach
    }

    /// The length of the common prefix, up to four bytes.
    @inline(__always)
    private func commonPrefix(with b: Span<UInt8>, _ table: Span<UInt16>) -> SIMD16<UInt16> {
        let zero = SIMD16<UInt16>(repeating: 0)
        let one = SIMD16<UInt16>(repeating: 1)
        var prefix = zero
        var isWhole = one
        var bit = one
        for index in 0..<min(4, b.count) {
            let equal = Self.positions(table, unsafe b[unchecked: index]) & bit
            isWhole &= Self.indicator(equal)
            prefix = prefix &+ isWhole
            bit = bit &+ bit
        }
        return prefix
    }

    /// The formula of `JaroKernel`, operation for operation.
    @inline(__always)
    private func similarities(
        _ common: SIMD16<UInt16>, _ transposed: SIMD16<UInt16>, _ prefix: SIMD16<UInt16>, _ n: Int
    ) -> SIMD16<Double> {
        let c = SIMD16<Double>(common)
        let half = SIMD16<Double>(transposed &>> SIMD16(repeating: 1))
        let otherLength = SIMD16<Double>(repeating: Double(n))
        let shares = c / SIMD16<Double>(lengths) + c / otherLength + (c - half) / c
        let jaro = shares / SIMD16(repeating: 3)
        var result = SIMD16<Double>(repeating: 0)
        for lane in 0..<16 {
            let base = jaro[lane]
            let bonus = Double(prefix[lane]) * JaroKernel.prefixWeight * (1 - base)
            let boosted = base > JaroKernel.boostThreshold ? base + bonus : base
            // Where nothing is common the formula divides by zero.
            result[lane] = common[lane] == 0 ? 0 : boosted
        }
        return result
    }

    /// 1 in lanes that are not zero, else 0. Arithmetic, because masks of lanes become loops in
    /// the current compiler.
    @inline(__always)
    private static func indicator(_ lanes: SIMD16<UInt16>) -> SIMD16<UInt16> {
        (lanes | (SIMD16(repeating: 0) &- lanes)) &>> SIMD16(repeating: 15)
    }

    /// 1 in lanes where the left is below the right, else 0; both are below 2^15.
    @inline(__always)
    private static func isBelow(
        _ left: SIMD16<UInt16>, _ right: SIMD16<UInt16>
    ) -> SIMD16<UInt16> {
        (left &- right) &>> SIMD16(repeating: 15)
    }

    private func oneByOne(_ b: Span<UInt8>) -> SIMD16<Double> {
        var result = SIMD16<Double>(repeating: 0)
        for lane in 0..<count {
            let text = text(lane)
            result[lane] = JaroWinkler.similarity(text.span, b)
        }
        return result
    }
}
