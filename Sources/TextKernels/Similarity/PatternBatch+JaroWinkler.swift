extension PatternBatch {
    /// Jaro-Winkler similarity of each text to another, from 0 to 1; lanes beyond `count` mean
    /// nothing.
    ///
    /// The flagging of `JaroKernel` in lanes. Transpositions need no gathering: at each matched byte of
    /// the other text, the lowest matched position that is left of each pattern is compared.
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
            let isMatched = free .!= zero
            flaggedB |= zero.replacing(with: bit, where: isMatched)
            common = common &+ zero.replacing(with: one, where: isMatched)
            let step = SIMD16<UInt16>(repeating: UInt16(truncatingIfNeeded: index))
            reach = (reach &+ reach) | zero.replacing(with: one, where: step .< window)
            bit = bit &+ bit
        }
        var transposed = zero
        bit = one
        for index in 0..<b.count {
            let isMatched = (flaggedB & bit) .!= zero
            let lowest = zero.replacing(with: flaggedA & (zero &- flaggedA), where: isMatched)
            let positions = Self.positions(table, unsafe b[unchecked: index])
            let isOther = (positions & lowest) .== zero
            transposed = transposed &+ zero.replacing(with: one, where: isOther .& isMatched)
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
        var bit = one
        for index in 0..<min(4, b.count) {
            let isEqual = (Self.positions(table, unsafe b[unchecked: index]) & bit) .!= zero
            let isWhole = prefix .== SIMD16(repeating: UInt16(truncatingIfNeeded: index))
            prefix = prefix &+ zero.replacing(with: one, where: isEqual .& isWhole)
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
        let weight = SIMD16<Double>(prefix) * SIMD16(repeating: JaroKernel.prefixWeight)
        let boosted = jaro + weight * (SIMD16(repeating: 1) - jaro)
        let threshold = SIMD16<Double>(repeating: JaroKernel.boostThreshold)
        // Where nothing is common the formula divides by zero.
        let isEmpty = c .== SIMD16(repeating: 0)
        return jaro.replacing(with: boosted, where: jaro .> threshold)
            .replacing(with: SIMD16(repeating: 0), where: isEmpty)
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
