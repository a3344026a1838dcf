extension LaneTable {
    /// The distance of each text to another; `limit + 1` where it is beyond the limit.
    ///
    /// - Precondition: `distances` has room for the number of each text, which is not tested again.
    func distances(
        to b: Span<UInt8>, atMost limit: Int, transposing: Bool,
        into distances: inout MutableSpan<UInt32>
    ) {
        let n = b.count
        let beyond = UInt32(truncatingIfNeeded: min(limit, max(64, n)) &+ 1)
        let rows = rows.span
        let numbers = numbers.span
        var differences = InlineArray<32, Int8>(repeating: 0)
        var room = differences.mutableSpan
        for group in 0..<lengths.count {
            let m = lengths[group]
            let first = group &* lanes
            if abs(m &- n) > limit {
                for lane in first..<first &+ filled[group] { distances[numbers[lane]] = beyond }
                continue
            }
            TextLanes.edits(
                rows.extracting(self.rows(of: group)), bits: bits, length: m, b,
                transposing: transposing, into: &room)
            for lane in 0..<filled[group] {
                let distance = UInt32(truncatingIfNeeded: n &+ Int(room[lane]))
                // Numbers are below the batch's count, for which there is room.
                unsafe distances[unchecked: numbers[first &+ lane]] = min(distance, beyond)
            }
        }
    }
}
