/// Jaro similarity with Winkler's bonus for a common prefix.
///
/// Bytes are compared, so a letter outside ASCII counts as two or more; folded names are ASCII.
/// Symmetric. Equal to rapidfuzz's `JaroWinkler.similarity`: prefix weight 0.1 for up to four bytes, given
/// only above a Jaro similarity of 0.7.
///
/// - Source: Jaro 1989; Winkler 1990, "String comparator metrics and enhanced decision rules in the
///   Fellegi-Sunter model of record linkage".
public enum JaroWinkler {
    /// How similar two texts are, from 0 to 1.
    ///
    /// - Missing: two empty texts are equal (1); one empty text is like nothing (0). Whoever compares
    ///   records tests for missing values first.
    /// - Complexity: linear up to 64 bytes on one side, without allocation; beyond, the product of
    ///   length and window, with two allocations.
    public static func similarity(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Double {
        if a.count > 64 || b.count > 64 { return JaroLong.similarity(a, b) }
        if a.count <= ShortText.longest {
            let text = ShortText(a)
            return JaroKernel.similarity(a, b, atLeast: 0) { text.positions(of: $0) }
        }
        var masks = InlineArray<256, UInt64>(repeating: 0)
        var table = masks.mutableSpan
        PatternMasks.load(a, into: &table)
        let positions = masks.span
        return JaroKernel.similarity(a, b, atLeast: 0) {
            unsafe positions[unchecked: Int($0)]
        }
    }
}
