extension LaneTable {
    /// The similarity of each text to another of at most 64 bytes; 0 where it is below the cutoff.
    ///
    /// - Precondition: `similarities` has room for the number of each text, which is not tested again.
    func similarities(
        to b: Span<UInt8>, atLeast cutoff: Double, quotients: Quotients,
        into similarities: inout MutableSpan<Double>
    ) {
        let n = b.count
        let rows = rows.span
        let numbers = numbers.span
        let beginning = Self.beginning(b)
        var counts = InlineArray<64, UInt8>(repeating: 0)
        var room = counts.mutableSpan
        for group in 0..<lengths.count {
            let m = lengths[group]
            let first = group &* lanes
            if m == 0 || n == 0 || quotients.most(m, n) < cutoff {
                let value = m == 0 && n == 0 && cutoff <= 1 ? 1.0 : 0
                for lane in first..<first &+ filled[group] { similarities[numbers[lane]] = value }
                continue
            }
            TextLanes.jaro(
                rows.extracting(self.rows(of: group)), bits: bits, b,
                window: max(max(m, n) / 2 - 1, 0), into: &room)
            for lane in 0..<filled[group] {
                let c = Int(room[lane])
                var value = 0.0
                if c > 0 {
                    value = quotients.jaro(c, Int(room[TextLanes.mostLanes &+ lane]), m, n)
                    if value > JaroKernel.boostThreshold {
                        let difference = beginnings[first &+ lane] ^ beginning
                        let prefix = min(4, min(m, n), difference.trailingZeroBitCount &>> 3)
                        value += Double(prefix) * JaroKernel.prefixWeight * (1 - value)
                    }
                    if value < cutoff { value = 0 }
                }
                // Numbers are below the batch's count, for which there is room.
                unsafe similarities[unchecked: numbers[first &+ lane]] = value
            }
        }
    }
}
