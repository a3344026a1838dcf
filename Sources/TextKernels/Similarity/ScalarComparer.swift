/// Jaro-Winkler and edit distances of pairs of texts by scalars: a letter outside ASCII counts once.
///
/// Equal to `JaroWinkler`, `Levenshtein` and `OptimalStringAlignment` where both texts are ASCII. Keep one
/// for many pairs: it allocates only until its room suffices, but for pairs of more than 127 letters outside
/// ASCII.
public struct ScalarComparer: ~Copyable {
    private var alphabet = ScalarAlphabet()
    private var left: [UInt8] = []
    private var right: [UInt8] = []

    public init() {}

    /// How similar two texts are, from 0 to 1; see `JaroWinkler.similarity`.
    ///
    /// - Parameters: UTF-8; malformed sequences are U+FFFD.
    public mutating func jaroWinkler(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Double {
        if ScalarAlphabet.isASCII(a) && ScalarAlphabet.isASCII(b) {
            return JaroWinkler.similarity(a, b)
        }
        if encode(a, b) { return JaroWinkler.similarity(left.span, right.span) }
        let (wideA, wideB) = (ScalarAlphabet.scalars(of: a), ScalarAlphabet.scalars(of: b))
        return JaroLong.similarity(wideA.span, wideB.span)
    }

    /// Levenshtein distance in scalars; `limit + 1` when it is beyond the limit.
    public mutating func levenshtein(
        _ a: Span<UInt8>, _ b: Span<UInt8>, atMost limit: Int = .max - 1
    ) -> Int {
        if a.count > b.count { return levenshtein(b, a, atMost: limit) }
        if ScalarAlphabet.isASCII(a) && ScalarAlphabet.isASCII(b) {
            return Levenshtein.distance(a, b, atMost: limit)
        }
        if encode(a, b) { return Levenshtein.distance(left.span, right.span, atMost: limit) }
        return Self.longDistance(a, b, atMost: limit, transposing: false)
    }

    /// Optimal string alignment distance in scalars; `limit + 1` when it is beyond the limit.
    public mutating func optimalStringAlignment(
        _ a: Span<UInt8>, _ b: Span<UInt8>, atMost limit: Int = .max - 1
    ) -> Int {
        if a.count > b.count { return optimalStringAlignment(b, a, atMost: limit) }
        if ScalarAlphabet.isASCII(a) && ScalarAlphabet.isASCII(b) {
            return OptimalStringAlignment.distance(a, b, atMost: limit)
        }
        if encode(a, b) {
            return OptimalStringAlignment.distance(left.span, right.span, atMost: limit)
        }
        return Self.longDistance(a, b, atMost: limit, transposing: true)
    }

    /// Makes codes of both texts.
    ///
    /// - Returns: false where the first has too many scalars of its own.
    private mutating func encode(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
        alphabet.removeAll()
        left.removeAll(keepingCapacity: true)
        right.removeAll(keepingCapacity: true)
        if !alphabet.encode(a, into: &left) { return false }
        alphabet.translate(b, into: &right)
        return true
    }

    private static func longDistance(
        _ a: Span<UInt8>, _ b: Span<UInt8>, atMost limit: Int, transposing: Bool
    ) -> Int {
        let wideA = ScalarAlphabet.scalars(of: a)
        let wideB = ScalarAlphabet.scalars(of: b)
        if wideB.isEmpty { return min(wideA.count, limit + 1) }
        return EditDistanceLong.distance(
            wideA.span, wideB.span, atMost: limit, transposing: transposing)
    }
}
