/// A left-hand text with its table of positions, kept from one text to the next.
@usableFromInline
struct PreparedPattern: ~Copyable {
    @usableFromInline var masks = [UInt64](repeating: 0, count: PatternMasks.count)
    @usableFromInline var text: [UInt8] = []

    init() {}

    /// Replaces the text; allocates nothing where the room suffices.
    mutating func prepare(_ pattern: Span<UInt8>) {
        let old = text
        var table = masks.mutableSpan
        if old.count <= PatternMasks.longest { PatternMasks.clear(old.span, from: &table) }
        if pattern.count <= PatternMasks.longest { PatternMasks.load(pattern, into: &table) }
        text = []
        text.append(span: pattern)
    }
}
