import RecordModel
import TextKernels

/// Streets without their house numbers and spaces, so that a wrong or missing number, a slipped
/// space or a left-out street type does not hide them.
struct StreetNames: Sendable {
    /// How two streets compare that are not written alike.
    enum Agreement: Sendable {
        /// The same name or nearly, with one number.
        case slip
        /// The same name or nearly; the numbers differ, or one is missing.
        case name
        case other
    }

    /// What is asked of a name before its bytes are looked at.
    private struct Facts: Sendable {
        let start: UInt32
        let length: UInt32
        /// Hash of the street's house number; 0 where it has none.
        let number: UInt32
        let letters: LetterSet

        @inline(__always)
        var range: Range<Int> { Int(start)..<Int(start &+ length) }
    }

    private let bytes: FrozenColumn<UInt8>
    /// One entry for each distinct street.
    private let facts: FrozenColumn<Facts>

    /// - Parameter streets: their values begin with the house number, where there is one.
    init(_ streets: PreparedFeature?, in arena: MemoryArena) {
        var bytes: [UInt8] = []
        var facts: [Facts] = []
        var name: [UInt8] = []
        for value in 0..<UInt32(streets?.valueCount ?? 0) {
            streets?.withBytes(value) { span in
                let end = Self.numberEnd(span)
                let hash = MixHash.hash(span.extracting(0..<end), seed: 21)
                name.removeAll(keepingCapacity: true)
                for index in end..<span.count where span[index] != 0x20 {
                    name.append(span[index])
                }
                let own = name
                facts.append(
                    Facts(
                        start: UInt32(bytes.count), length: UInt32(own.count),
                        number: end == 0 ? 0 : UInt32(truncatingIfNeeded: hash) | 1,
                        letters: LetterSet(own.span)))
                bytes += own
            }
        }
        self.bytes = arena.freeze(bytes)
        self.facts = arena.freeze(facts)
    }

    /// Where the house number at the beginning ends: `12`, `12a`, `12-14`, but not `12th`.
    private static func numberEnd(_ street: Span<UInt8>) -> Int {
        var end = 0
        var letters = 0
        while end < street.count && street[end] != 0x20 {
            let byte = street[end]
            if byte >= 0x61 && byte <= 0x7a { letters += 1 }
            if end == 0 && !(0x30...0x39).contains(byte) { return 0 }
            end += 1
        }
        // A street that is nothing but a number is a name.
        return letters <= 1 && end < street.count ? end : 0
    }

    /// Compares two different streets.
    @inline(__always)
    func agreement(_ left: UInt32, _ right: UInt32) -> Agreement {
        let one = facts[left]
        let other = facts[right]
        if !mayBeAlike(one, other) || !areAlike(left, right) { return .other }
        return one.number == other.number && one.number != 0 ? .slip : .name
    }

    /// Whether the letters of two names leave room for `areAlike`; most pairs end here.
    @inline(__always)
    private func mayBeAlike(_ one: Facts, _ other: Facts) -> Bool {
        let shorter = min(one.length, other.length)
        let longer = max(one.length, other.length)
        if shorter < 4 || longer - shorter > 12 { return false }
        if one.letters.isPart(of: other.letters) || other.letters.isPart(of: one.letters) {
            return true
        }
        if one.letters.mayBe(within: 2, of: other.letters) { return true }
        let most = one.letters.mostSimilar(
            Int(one.length), to: other.letters, Int(other.length))
        return most >= 0.95
    }

    /// Whether two names are the same, a slip apart, or one is the other's beginning.
    func areAlike(_ left: UInt32, _ right: UInt32) -> Bool {
        let one = facts[left].range
        let other = facts[right].range
        let shorter = min(one.count, other.count)
        let longer = max(one.count, other.count)
        if shorter < 4 { return false }
        if longer - shorter > 12 { return false }
        return bytes.withSpans(one, other) { a, b in
            var common = 0
            while common < shorter && a[common] == b[common] { common += 1 }
            if common == shorter && (longer == shorter || shorter >= 5) { return true }
            if shorter < 5 || !haveSameDigits(a, b) { return false }
            let edits = shorter >= 9 ? 2 : 1
            if longer - shorter <= edits
                && OptimalStringAlignment.distance(a, b, atMost: edits) <= edits
            {
                return true
            }
            return shorter >= 8 && JaroWinkler.similarity(a, b) >= 0.95
        }
    }

    /// Whether two names look alike, for streets with one house number in one place.
    func areSimilar(_ left: UInt32, _ right: UInt32) -> Bool {
        let one = facts[left]
        let other = facts[right]
        if min(one.length, other.length) < 4 { return false }
        let most = one.letters.mostSimilar(
            Int(one.length), to: other.letters, Int(other.length))
        if most < Self.similar { return false }
        return bytes.withSpans(one.range, other.range) { a, b in
            haveSameDigits(a, b) && JaroWinkler.similarity(a, b) >= Self.similar
        }
    }

    /// Jaro-Winkler similarity from which on two names in one place may be one.
    private static let similar = 0.84

    /// Whether numbers within the names agree: 53rd and 63rd street are no slip apart.
    private func haveSameDigits(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        var i = 0
        var j = 0
        while true {
            while i < left.count && !isDigit(left[i]) { i += 1 }
            while j < right.count && !isDigit(right[j]) { j += 1 }
            if i == left.count || j == right.count { return i == left.count && j == right.count }
            if left[i] != right[j] { return false }
            i += 1
            j += 1
        }
    }

    @inline(__always)
    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
