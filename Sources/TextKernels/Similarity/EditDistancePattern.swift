/// A left-hand text prepared for edit distances against many others.
///
/// Results are those of `Levenshtein.distance` and `OptimalStringAlignment.distance`.
public struct EditDistancePattern: ~Copyable {
    @usableFromInline var pattern = PreparedPattern()

    public init() {}

    public init(_ a: Span<UInt8>) {
        prepare(a)
    }

    /// Replaces the left-hand text.
    public mutating func prepare(_ a: Span<UInt8>) {
        pattern.prepare(a)
    }

    /// Levenshtein distance; `limit + 1` when it is beyond the limit.
    @inlinable
    public func levenshtein(to b: Span<UInt8>, atMost limit: Int = .max - 1) -> Int {
        let a = pattern.text.span
        if abs(a.count &- b.count) > limit { return limit &+ 1 }
        if a.count > 64 { return Levenshtein.distance(a, b, atMost: limit) }
        let masks = pattern.masks.span
        return EditDistanceKernel.levenshtein(a.count, b, atMost: limit) {
            unsafe masks[unchecked: Int($0)]
        }
    }

    /// Optimal string alignment distance; `limit + 1` when it is beyond the limit.
    @inlinable
    public func optimalStringAlignment(to b: Span<UInt8>, atMost limit: Int = .max - 1) -> Int {
        let a = pattern.text.span
        if abs(a.count &- b.count) > limit { return limit &+ 1 }
        if a.count > 64 { return OptimalStringAlignment.distance(a, b, atMost: limit) }
        let masks = pattern.masks.span
        return EditDistanceKernel.optimalStringAlignment(a.count, b, atMost: limit) {
            unsafe masks[unchecked: Int($0)]
        }
    }
}
