/// Where a cell's text stands in the file: 40 bits of place, 23 of length, one that says that quotes are doubled.
struct Cell: BitwiseCopyable, Sendable {
    let word: UInt64

    /// The longest text that a cell may have.
    static let longest = 1 << 23 - 1

    @inline(__always)
    init(start: Int, end: Int, hasDoubledQuotes: Bool) {
        word =
            UInt64(start) | UInt64(end &- start) &<< 40 | (hasDoubledQuotes ? 1 &<< 63 : 0)
    }

    @inline(__always)
    var isEmpty: Bool { word &>> 40 & 0x7f_ffff == 0 }

    @inline(__always)
    var range: Range<Int> {
        let start = Int(word & 0xff_ffff_ffff)
        return start..<start &+ Int(word &>> 40 & 0x7f_ffff)
    }

    @inline(__always)
    var hasDoubledQuotes: Bool { word &>> 63 == 1 }
}
