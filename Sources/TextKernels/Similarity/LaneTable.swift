/// Texts of a batch that share a width of lanes, with their tables of positions.
///
/// A group is what one vector holds: 32 texts of at most sixteen bytes, 16 of at most 32, eight of at most
/// 64. Texts of a group are equally long, so that whatever depends on lengths (the window of Jaro,
/// whether a limit can be kept at all) is decided once for all of them.
struct LaneTable: ~Copyable {
    /// The bits of a lane: 8, 16, 32 or 64, which is also the longest text that fits.
    let bits: Int
    /// The number of lanes of a group.
    let lanes: Int
    private let rowWords: Int
    /// For each group a row for each byte value: the positions of the byte in each lane's text.
    private(set) var rows: [UInt64] = []
    /// For each group the length of its texts.
    private(set) var lengths: [Int] = []
    /// For each group the number of lanes that have a text.
    private(set) var filled: [Int] = []
    /// For each lane of each group the number of its text.
    private(set) var numbers: [Int] = []
    /// For each lane of each group up to four first bytes of its text, the first lowest.
    private(set) var beginnings: [UInt32] = []
    /// Where something stands in `rows`.
    private var used: [UInt32] = []
    /// For each length the group that takes its next text; -1 where there is none.
    private var open = [Int](repeating: -1, count: 65)

    init(bits: Int) {
        self.bits = bits
        lanes = TextLanes.lanes(bits: bits)
        rowWords = TextLanes.rowWords(bits: bits)
    }

    /// Adds a text.
    ///
    /// - Precondition: it is not longer than a lane has bits.
    mutating func append(_ text: Span<UInt8>, number: Int) {
        let group = groupWithRoom(text.count)
        let lane = filled[group]
        filled[group] = lane + 1
        let first = lane * bits
        for index in 0..<text.count {
            let position = first + index
            let slot = (group * 256 + Int(text[index])) * rowWords + position >> 6
            rows[slot] |= 1 &<< UInt64(position & 63)
            used.append(UInt32(slot))
        }
        numbers[group * lanes + lane] = number
        beginnings[group * lanes + lane] = Self.beginning(text)
    }

    /// The group that takes the next text of a length.
    private mutating func groupWithRoom(_ length: Int) -> Int {
        let group = open[length]
        if group >= 0 && filled[group] < lanes { return group }
        open[length] = lengths.count
        lengths.append(length)
        filled.append(0)
        for _ in 0..<lanes {
            numbers.append(0)
            beginnings.append(0)
        }
        let needed = lengths.count * 256 * rowWords
        if rows.count < needed {
            rows.append(contentsOf: repeatElement(0, count: needed - rows.count))
        }
        return open[length]
    }

    /// Empties the table; keeps its room.
    mutating func removeAll() {
        for slot in used { rows[Int(slot)] = 0 }
        for length in lengths { open[length] = -1 }
        used.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        filled.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        beginnings.removeAll(keepingCapacity: true)
    }

    /// The rows of a group.
    @inline(__always)
    func rows(of group: Int) -> Range<Int> {
        let words = 256 &* rowWords
        return group &* words..<(group &+ 1) &* words
    }

    /// Up to four first bytes of a text, the first lowest.
    static func beginning(_ text: Span<UInt8>) -> UInt32 {
        var result: UInt32 = 0
        for index in 0..<min(4, text.count) { result |= UInt32(text[index]) &<< UInt32(8 &* index) }
        return result
    }
}
