extension PatternBatch {
    /// Levenshtein distance of each text to another; lanes beyond `count` mean nothing.
    ///
    /// - Source: see `EditDistanceKernel`, whose single words are lanes here.
    public func levenshtein(to b: Span<UInt8>) -> SIMD16<UInt16> {
        distances(to: b, transposing: false)
    }

    /// Optimal string alignment distance of each text to another; lanes beyond `count` mean nothing.
    public func optimalStringAlignment(to b: Span<UInt8>) -> SIMD16<UInt16> {
        distances(to: b, transposing: true)
    }

    @inline(__always)
    private func distances(to b: Span<UInt8>, transposing: Bool) -> SIMD16<UInt16> {
        let zero = SIMD16<UInt16>(repeating: 0)
        let one = SIMD16<UInt16>(repeating: 1)
        let table = masks.span
        let last = lastPositions
        var vp = ~zero
        var vn = zero
        var d0 = zero
        var previous = zero
        var distance = lengths
        for index in 0..<b.count {
            let pm = Self.positions(table, unsafe b[unchecked: index])
            var diagonal = (((pm & vp) &+ vp) ^ vp) | pm | vn
            if transposing {
                let swappable = ~d0 & pm
                diagonal |= (swappable &+ swappable) & previous
                previous = pm
            }
            d0 = diagonal
            var hp = vn | ~(d0 | vp)
            var hn = d0 & vp
            distance = distance &+ one.replacing(with: zero, where: (hp & last) .== zero)
            distance = distance &- one.replacing(with: zero, where: (hn & last) .== zero)
            hp = (hp &+ hp) | one
            hn = hn &+ hn
            vp = hn | ~(d0 | hp)
            vn = hp & d0
        }
        // An empty text has no last position to count at.
        let other = SIMD16<UInt16>(repeating: UInt16(truncatingIfNeeded: b.count))
        return distance.replacing(with: other, where: lengths .== zero)
    }

    /// The bit of the last byte of each text.
    private var lastPositions: SIMD16<UInt16> {
        var result = SIMD16<UInt16>(repeating: 0)
        for lane in 0..<count where lengths[lane] > 0 { result[lane] = 1 &<< (lengths[lane] &- 1) }
        return result
    }
}
