/// What each of the common Latin and Cyrillic letters and of the general punctuation folds to.
///
/// As ICU folds them, so that most names outside ASCII are folded without a call of it. Only code points
/// whose folding does not depend on their neighbours are in it; for others the whole text goes through
/// ICU. Written down (`letters`), because to ask ICU for it took each process a tenth of a second.
struct FoldTable: Sendable {
    /// The table of this process.
    static let shared = FoldTable()

    /// Marks an entry that does not say it all.
    static let needsICU: UInt64 = .max

    /// The first group: up to the end of Cyrillic. The second: Latin Extended Additional to general
    /// punctuation and currency signs.
    private static let low = UInt32(0)..<0x460
    private static let high = UInt32(0x1e00)..<0x20d0

    /// For each code point up to seven folded bytes, the first in the lowest byte; the number of them
    /// in the highest byte.
    private let entries: [UInt64]

    private init() {
        var entries = [UInt64](
            repeating: Self.needsICU, count: Self.low.count + Self.high.count)
        for line in Self.letters.split(separator: "\n") {
            let words = line.split(separator: " ")
            let folded: [UInt8] =
                switch words[0] {
                case "∅": []
                case "␣": [0x20]
                default: Array(words[0].utf8)
                }
            for range in words.dropFirst() {
                let ends = range.split(separator: "-").compactMap { UInt32($0, radix: 16) }
                guard let first = ends.first, let last = ends.last else { continue }
                for point in first...last {
                    if let place = Self.place(of: point) {
                        entries[place] = Self.entry(point, folded)
                    }
                }
            }
        }
        self.entries = entries
    }

    /// A table of what ICU says now.
    init(askingICU: Void) {
        let points = Self.points
        var text: [UInt8] = []
        for point in points {
            if Self.isFolded(point) { text.append(scalarValue: point) }
            text.append(0x0a)
        }
        var folded: [UInt8] = []
        let source = text
        TextFolder.foldRaw(source.span, into: &folded)
        let pieces = folded.split(separator: 0x0a, omittingEmptySubsequences: false)
        guard pieces.count == points.count + 1 else {
            entries = points.map { _ in Self.needsICU }
            return
        }
        entries = zip(points, pieces).map { point, piece in
            Self.isFolded(point) ? Self.entry(point, Array(piece)) : Self.needsICU
        }
    }

    @inline(__always)
    private static func place(of point: UInt32) -> Int? {
        if point < low.upperBound { return Int(point) }
        if point >= high.lowerBound && point < high.upperBound {
            return Int(point - high.lowerBound + low.upperBound)
        }
        return nil
    }

    /// The entry of a code point; `needsICU` where there is none.
    @inline(__always)
    subscript(point: UInt32) -> UInt64 {
        Self.place(of: point).map { entries[$0] } ?? Self.needsICU
    }

    /// The code points that may have an entry.
    static let points = low.map { $0 } + high.map { $0 }

    /// Whether a combining mark after it changes nothing but the mark: true of Latin letters, but not of
    /// Cyrillic ones (и with a breve is another letter) nor of signs ("=" with a stroke).
    @inline(__always)
    static func dropsMarks(after point: UInt32) -> Bool {
        (point | 0x20) &- 0x61 < 26 || isMark(point)
            || (point >= 0xc0 && point < 0x250 && point != 0xd7 && point != 0xf7)
            || (point >= 0x1e00 && point < 0x1f00)
    }

    @inline(__always)
    static func isMark(_ point: UInt32) -> Bool {
        point >= 0x300 && point < 0x370
    }

    /// Greek depends on neighbours; controls are handled outside.
    private static func isFolded(_ point: UInt32) -> Bool {
        point >= 0xa0 && !(point >= 0x250 && point < 0x300) && !(point >= 0x370 && point < 0x400)
            && !(point >= 0x1f00 && point < 0x2000)
    }

    private static func entry(_ point: UInt32, _ bytes: [UInt8]) -> UInt64 {
        if bytes.count > 7 || (isMark(point) && !bytes.isEmpty) { return needsICU }
        // What stays outside ASCII may be white space or a format character: the general way decides.
        if bytes.contains(where: { $0 >= 0x80 }) { return needsICU }
        var packed = UInt64(bytes.count) << 56
        for (index, byte) in bytes.enumerated() { packed |= UInt64(byte) << UInt64(index * 8) }
        return packed
    }
}
