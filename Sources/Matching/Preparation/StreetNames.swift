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

    private let bytes: FrozenColumn<UInt8>
    private let ends: FrozenColumn<UInt32>
    /// Hash of each distinct street's house number; 0 where it has none.
    private let numbers: FrozenColumn<UInt32>

    /// - Parameter streets: their values begin with the house number, where there is one.
    init(_ streets: PreparedFeature?, in arena: MemoryArena) {
        var bytes: [UInt8] = []
        var ends: [UInt32] = []
        var numbers: [UInt32] = []
        for value in 0..<UInt32(streets?.valueCount ?? 0) {
            streets?.withBytes(value) { span in
                let start = Self.numberEnd(span)
                numbers.append(
                    start == 0
                        ? 0
                        : UInt32(
                            truncatingIfNeeded: MixHash.hash(span.extracting(0..<start), seed: 21))
                            | 1)
                for index in start..<span.count where span[index] != 0x20 {
                    bytes.append(span[index])
                }
            }
            ends.append(UInt32(bytes.count))
        }
        self.bytes = arena.freeze(bytes)
        self.ends = arena.freeze(ends)
        self.numbers = arena.freeze(numbers)
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

    @inline(__always)
    private func range(_ value: UInt32) -> Range<Int> {
        (value == 0 ? 0 : Int(ends[value &- 1]))..<Int(ends[value])
    }

    /// Compares two different streets.
    @inline(__always)
    func agreement(_ left: UInt32, _ right: UInt32) -> Agreement {
        let isNamed = areAlike(range(left), range(right))
        if !isNamed { return .other }
        return numbers[left] == numbers[right] && numbers[left] != 0 ? .slip : .name
    }

    /// Whether two names are the same, a slip apart, or one is the other's beginning.
    private func areAlike(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        let shorter = min(left.count, right.count)
        let longer = max(left.count, right.count)
        if shorter < 4 { return false }
        if longer - shorter > 12 { return false }
        return bytes.withSpans(left, right) { a, b in
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
