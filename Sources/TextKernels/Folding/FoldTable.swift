/// What each of the common Latin and Cyrillic letters and of the general punctuation folds to.
///
/// Made from ICU once, so that most names outside ASCII are folded without a call of it. Only code points
/// whose folding does not depend on their neighbours are in it; for others the whole text goes through
/// ICU.
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
        let points = Self.low.map { $0 } + Self.high.map { $0 }
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

    /// The entry of a code point; `needsICU` where there is none.
    @inline(__always)
    subscript(point: UInt32) -> UInt64 {
        if point < Self.low.upperBound { return entries[Int(point)] }
        if point >= Self.high.lowerBound && point < Self.high.upperBound {
            return entries[Int(point - Self.high.lowerBound + Self.low.upperBound)]
        }
        return Self.needsICU
    }

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
