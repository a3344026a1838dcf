import RecordModel

/// The lengths of a column's texts, as far as they can tell that a program cut them off.
///
/// - Units: characters, as spreadsheets and databases count them.
struct LengthCensus {
    /// Shorter texts are not looked at: codes have equal lengths by nature.
    static let shortest = 20
    private static let most = 512

    /// Empty until there is a text.
    private var counts: [Int] = []
    /// Lengths beyond `most`.
    private var rareCounts: [Int: Int] = [:]
    private(set) var longest = 0
    /// The texts of the greatest length.
    private(set) var atLongest = DamageTally()
    /// How many of them end within a word.
    private(set) var endsInWord = 0
    /// How many of them have a blank within.
    private(set) var hasBlank = 0
    private(set) var total = 0
    /// The first texts of the greatest length by their hashes: a list of choices repeats itself.
    private var distinct: Set<UInt64> = []
    /// How many different texts have the greatest length; no more are told apart than ten.
    var distinctAtLongest: Int { distinct.count }

    mutating func add(
        _ bytes: Span<UInt8>, _ range: Range<Int>, isASCII: Bool, line: Int
    ) {
        var length = range.count
        if !isASCII { for index in range where bytes[index] & 0xc0 == 0x80 { length -= 1 } }
        if total == 0 { counts = [Int](repeating: 0, count: Self.most) }
        total += 1
        if length < Self.most { counts[length] += 1 } else { rareCounts[length, default: 0] += 1 }
        if length < longest { return }
        if length > longest {
            longest = length
            atLongest = DamageTally()
            endsInWord = 0
            hasBlank = 0
            distinct.removeAll(keepingCapacity: true)
        }
        if distinct.count < 10 {
            distinct.insert(MixHash.hash(bytes.extracting(range), seed: 0))
        }
        atLongest.note(Self.end(bytes, range), line: line)
        let last = bytes[range.upperBound - 1] | 0x20
        if (last >= 0x61 && last <= 0x7a) || last >= 0x80 || (last >= 0x30 && last <= 0x39) {
            endsInWord += 1
        }
        for index in range where bytes[index] == 0x20 {
            hasBlank += 1
            break
        }
    }

    /// The texts within some characters below a length, that length left out.
    func count(below length: Int, within span: Int) -> Int {
        var sum = 0
        if counts.isEmpty { return 0 }
        for other in max(0, length - span)..<length {
            sum += other < Self.most ? counts[other] : rareCounts[other] ?? 0
        }
        return sum
    }

    /// The last characters of a text: where it was cut.
    private static func end(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        let text = CellText.text(bytes, range)
        return text.count > 60 ? "…" + text.suffix(60) : text
    }
}
