/// Texts of up to 64 bytes or scalars that are compared with another one all at once.
///
/// 32 texts of at most sixteen bytes, 16 of at most 32 and so on share a vector, so one pass over
/// the other text answers for all of them. Results are equal to those of `JaroWinkler`, `Levenshtein` and
/// `OptimalStringAlignment`, to the last bit, and stand in the order in which texts were added. Kernels
/// are symmetric: the many partners of a text make the batch, and the text itself is the other one.
///
/// It pays from some dozens of texts on; for a few, or for pairs, take the single kernels.
///
/// - Complexity: filling costs the length of the texts; comparing some twenty vector instructions for
///   each byte of the other text and each vector; no allocation once the tables have grown.
public struct PatternBatch: ~Copyable {
    /// The most bytes, or scalars, of a text that fits.
    public static var longest: Int { 64 }

    /// The number of texts.
    public private(set) var count = 0

    private var upTo8 = LaneTable(bits: 8)
    private var upTo16 = LaneTable(bits: 16)
    private var upTo32 = LaneTable(bits: 32)
    private var upTo64 = LaneTable(bits: 64)
    private let quotients = Quotients()
    private let unit: TextUnit
    private var alphabet = ScalarAlphabet()
    /// The texts, or their codes, one after another, for other texts that are too long for lanes.
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]

    /// - Parameter unit: what counts as one letter.
    public init(comparing unit: TextUnit = .bytes) {
        self.unit = unit
    }

    /// Adds a text.
    ///
    /// - Returns: false where it is longer than `longest`, or where the batch compares scalars and has no
    ///   room for more than 127 different ones outside ASCII; nothing changes then.
    public mutating func append(_ text: Span<UInt8>) -> Bool {
        if unit == .bytes || ScalarAlphabet.isASCII(text) { return appendCodes(text) }
        var codes: [UInt8] = []
        guard text.count <= 4 * Self.longest, alphabet.encode(text, into: &codes) else {
            return false
        }
        return appendCodes(codes.span)
    }

    private mutating func appendCodes(_ text: Span<UInt8>) -> Bool {
        switch text.count {
        case ...8: upTo8.append(text, number: count)
        case ...16: upTo16.append(text, number: count)
        case ...32: upTo32.append(text, number: count)
        case ...64: upTo64.append(text, number: count)
        default: return false
        }
        bytes.append(span: text)
        ends.append(bytes.count)
        count += 1
        return true
    }

    /// Empties the batch for the next texts.
    public mutating func removeAll() {
        upTo8.removeAll()
        upTo16.removeAll()
        upTo32.removeAll()
        upTo64.removeAll()
        bytes.removeAll(keepingCapacity: true)
        ends.removeSubrange(1...)
        alphabet.removeAll()
        count = 0
    }

    /// The codes of another text where they are not its bytes.
    private func codes(of text: Span<UInt8>) -> [UInt8]? {
        if unit == .bytes || ScalarAlphabet.isASCII(text) { return nil }
        var codes: [UInt8] = []
        codes.reserveCapacity(text.count)
        alphabet.translate(text, into: &codes)
        return codes
    }

    /// Levenshtein distance of each text to another; `limit + 1` where it is beyond the limit.
    ///
    /// - Precondition: there is room for `count` distances.
    public func levenshtein(
        to b: Span<UInt8>, atMost limit: Int = .max - 1,
        into distances: inout MutableSpan<UInt32>
    ) {
        measure(b, atMost: limit, transposing: false, into: &distances)
    }

    /// Optimal string alignment distance of each text to another; `limit + 1` where it is beyond the
    /// limit.
    ///
    /// - Precondition: there is room for `count` distances.
    public func optimalStringAlignment(
        to b: Span<UInt8>, atMost limit: Int = .max - 1,
        into distances: inout MutableSpan<UInt32>
    ) {
        measure(b, atMost: limit, transposing: true, into: &distances)
    }

    /// Jaro-Winkler similarity of each text to another, from 0 to 1; 0 where it is below the cutoff.
    ///
    /// - Precondition: there is room for `count` similarities.
    public func jaroWinkler(
        to b: Span<UInt8>, atLeast cutoff: Double = 0,
        into similarities: inout MutableSpan<Double>
    ) {
        precondition(similarities.count >= count, "room for each text's similarity")
        if let codes = codes(of: b) {
            compare(codes.span, atLeast: cutoff, into: &similarities)
        } else {
            compare(b, atLeast: cutoff, into: &similarities)
        }
    }

    private func measure(
        _ b: Span<UInt8>, atMost limit: Int, transposing: Bool,
        into distances: inout MutableSpan<UInt32>
    ) {
        precondition(distances.count >= count, "room for each text's distance")
        if let codes = codes(of: b) {
            measureCodes(codes.span, atMost: limit, transposing: transposing, into: &distances)
        } else {
            measureCodes(b, atMost: limit, transposing: transposing, into: &distances)
        }
    }

    private func measureCodes(
        _ b: Span<UInt8>, atMost limit: Int, transposing: Bool,
        into distances: inout MutableSpan<UInt32>
    ) {
        upTo8.distances(to: b, atMost: limit, transposing: transposing, into: &distances)
        upTo16.distances(to: b, atMost: limit, transposing: transposing, into: &distances)
        upTo32.distances(to: b, atMost: limit, transposing: transposing, into: &distances)
        upTo64.distances(to: b, atMost: limit, transposing: transposing, into: &distances)
    }

    private func compare(
        _ b: Span<UInt8>, atLeast cutoff: Double, into similarities: inout MutableSpan<Double>
    ) {
        if b.count > Self.longest {
            compareSingly(b, atLeast: cutoff, into: &similarities)
            return
        }
        upTo8.similarities(to: b, atLeast: cutoff, quotients: quotients, into: &similarities)
        upTo16.similarities(to: b, atLeast: cutoff, quotients: quotients, into: &similarities)
        upTo32.similarities(to: b, atLeast: cutoff, quotients: quotients, into: &similarities)
        upTo64.similarities(to: b, atLeast: cutoff, quotients: quotients, into: &similarities)
    }

    private func compareSingly(
        _ b: Span<UInt8>, atLeast cutoff: Double, into similarities: inout MutableSpan<Double>
    ) {
        for number in 0..<count {
            let text = bytes.span.extracting(ends[number]..<ends[number + 1])
            let similarity = JaroWinkler.similarity(text, b)
            similarities[number] = similarity >= cutoff ? similarity : 0
        }
    }
}
