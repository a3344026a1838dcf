/// Where one cell of a row stands in the decoded text.
///
/// - Units: byte offsets into the text that was scanned, without the quotes.
struct CSVField: Sendable {
    var start: Int32
    var end: Int32
    /// The number of bytes to leave out: one for each escaped quote; 0 for most cells.
    var escapes: Int32

    @inline(__always)
    init(start: Int, end: Int, escapes: Int = 0) {
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
        self.escapes = Int32(truncatingIfNeeded: escapes)
    }

    /// The number of bytes of the cell's value.
    @inline(__always)
    var count: Int { Int(end) &- Int(start) &- Int(escapes) }

    @inline(__always)
    var range: Range<Int> { Int(start)..<Int(end) }
}
