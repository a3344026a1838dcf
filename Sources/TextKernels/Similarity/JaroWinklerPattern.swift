/// A left-hand text prepared for Jaro-Winkler against many others.
///
/// Make it once for each left-hand value, or keep one and `prepare` it anew, which costs only the
/// length of the texts. Results are those of `JaroWinkler.similarity`.
public struct JaroWinklerPattern: ~Copyable {
    @usableFromInline var pattern = PreparedPattern()

    public init() {}

    public init(_ a: Span<UInt8>) {
        prepare(a)
    }

    /// Replaces the left-hand text.
    public mutating func prepare(_ a: Span<UInt8>) {
        pattern.prepare(a)
    }

    /// How similar the left-hand text and another are, from 0 to 1.
    ///
    /// - Parameter cutoff: a result below it is returned as 0, often without the full work.
    @inlinable
    public func similarity(to b: Span<UInt8>, atLeast cutoff: Double = 0) -> Double {
        let a = pattern.text.span
        if a.count <= 64 && b.count <= 64 {
            let masks = pattern.masks.span
            return JaroKernel.similarity(a, b, atLeast: cutoff) {
                unsafe masks[unchecked: Int($0)]
            }
        }
        let result = JaroWinkler.similarity(a, b)
        return result >= cutoff ? result : 0
    }
}
