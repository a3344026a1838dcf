/// A left-hand text prepared for edit distances against many others.
///
/// Results are those of `Levenshtein.distance` and `OptimalStringAlignment.distance`.
public struct EditDistancePattern: ~Copyable {
    @usableFromInline var masks = PatternMasks()
    @usableFromInline var text: [UInt8]

    public init() {
        text = []
    }

    public init(_ a: Span<UInt8>) {
        text = []
        prepare(a)
    }

    /// Replaces the left-hand text; allocates nothing where the room suffices.
    public mutating func prepare(_ a: Span<UInt8>) {
        let old = text
        if old.count <= 64 { masks.clear(old.span) }
        text.removeAll(keepingCapacity: true)
        text.append(span: a)
        if a.count <= 64 { masks.load(a) }
    }

    /// Levenshtein distance; `limit + 1` when it is beyond the limit.
    @inlinable
    public func levenshtein(to b: Span<UInt8>, atMost limit: Int = .max - 1) -> Int {
        let a = text.span
        if abs(a.count &- b.count) > limit { return limit &+ 1 }
        if a.count > 64 { return Levenshtein.distance(a, b, atMost: limit) }
        return EditDistanceKernel.levenshtein(masks, a.count, b, atMost: limit)
    }

    /// Optimal string alignment distance; `limit + 1` when it is beyond the limit.
    @inlinable
    public func optimalStringAlignment(to b: Span<UInt8>, atMost limit: Int = .max - 1) -> Int {
        let a = text.span
        if abs(a.count &- b.count) > limit { return limit &+ 1 }
        if a.count > 64 { return OptimalStringAlignment.distance(a, b, atMost: limit) }
        return EditDistanceKernel.optimalStringAlignment(masks, a.count, b, atMost: limit)
    }
}
