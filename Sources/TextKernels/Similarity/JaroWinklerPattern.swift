/// A left-hand text prepared for Jaro-Winkler against many others.
///
/// Make it once for each left-hand value, or keep one and `prepare` it anew, which costs only the
/// length of the texts. Results are those of `JaroWinkler.similarity`.
public struct JaroWinklerPattern: ~Copyable {
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

    /// How similar the left-hand text and another are, from 0 to 1.
    ///
    /// - Parameter cutoff: a result below it is returned as 0, often without the full work.
    @inlinable
    public func similarity(to b: Span<UInt8>, atLeast cutoff: Double = 0) -> Double {
        let a = text.span
        if a.count <= 64 && b.count <= 64 {
            return JaroKernel.similarity(masks, a, b, atLeast: cutoff)
        }
        let result = JaroWinkler.similarity(a, b)
        return result >= cutoff ? result : 0
    }
}
