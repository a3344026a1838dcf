/// Levenshtein distance: the fewest insertions, deletions and substitutions of bytes.
///
/// - Source: see `EditDistanceKernel`.
public enum Levenshtein {
    /// The distance of two texts; `limit + 1` when it is beyond the limit.
    ///
    /// - Units: bytes; folded names are ASCII.
    /// - Missing: an empty text is as far as the other is long.
    /// - Complexity: linear in the longer side without allocation where one side has at most 64
    ///   bytes; beyond, the length times the limit, with three allocations.
    public static func distance(
        _ a: Span<UInt8>, _ b: Span<UInt8>, atMost limit: Int = .max - 1
    ) -> Int {
        if a.count > b.count { return distance(b, a, atMost: limit) }
        if b.count - a.count > limit { return limit + 1 }
        if limit <= 1 { return SingleEdit.distance(a, b, atMost: limit, transposing: false) }
        if a.count > 64 {
            return EditDistanceLong.distance(a, b, atMost: limit, transposing: false)
        }
        if a.count <= ShortText.longest {
            let text = ShortText(a)
            return EditDistanceKernel.levenshtein(a.count, b, atMost: limit) {
                text.positions(of: $0)
            }
        }
        var masks = InlineArray<256, UInt64>(repeating: 0)
        var table = masks.mutableSpan
        PatternMasks.load(a, into: &table)
        let positions = masks.span
        return EditDistanceKernel.levenshtein(a.count, b, atMost: limit) {
            unsafe positions[unchecked: Int($0)]
        }
    }
}
