/// Finds rows whose cells do not stand in their own columns.
///
/// A column's expected shape is learned from the first rows; a row is judged only where two or more
/// of its cells contradict the columns they stand in.
struct RowDetector {
    /// For each column the shape that nearly all its cells have; nil where they differ.
    private(set) var expected: [CellShape?] = []
    /// How many columns the table's own rows have.
    let width: Int

    /// Wider tables are not looked through for shifted rows: the time would grow with the square.
    private static let widest = 300

    init(width: Int) {
        self.width = width
    }

    /// Learns from what was counted so far.
    mutating func learn(_ columns: [ColumnCensus]) {
        expected = columns.prefix(width).map { Self.expectation($0) }
    }

    private static func expectation(_ column: ColumnCensus) -> CellShape? {
        let filled = column.filled - column.shapes[Int(CellShape.mark.rawValue)]
        guard filled >= 8 else { return nil }
        func share(_ shapes: CellShape...) -> Double {
            Double(shapes.reduce(0) { $0 + column.shapes[Int($1.rawValue)] }) / Double(filled)
        }
        for shape in [CellShape.email, .url, .date] where share(shape) >= 0.9 { return shape }
        if share(.number, .phone) >= 0.9 { return .number }
        return filled >= 20 && share(.word) >= 0.97 ? .word : nil
    }

    /// Whether a cell contradicts its column.
    @inline(__always)
    func contradicts(_ shape: CellShape, column: Int) -> Bool {
        guard column < expected.count, let wanted = expected[column] else { return false }
        if shape.fits(wanted) { return false }
        // Among words a number is odd, a word with a digit is not.
        return wanted != .word || shape != .mixed
    }

    /// The shapes that contradict a column, a bit each by their raw values.
    func unexpectedShapes(inColumn column: Int) -> UInt16 {
        var bits: UInt16 = 0
        for shape in CellShape.allCases where contradicts(shape, column: column) {
            bits |= 1 << UInt16(shape.rawValue)
        }
        return bits
    }

    /// Whether the cells of a row would stand right one column to the left or the right, from some
    /// column on.
    ///
    /// - Parameter shapes: of the row's cells, further ones after `width`.
    func isShifted(_ shapes: [CellShape]) -> Bool {
        // Every column is tried as the one where the shift begins.
        if width > Self.widest { return false }
        for offset in [1, -1] {
            for start in 0..<width where fits(shapes, from: start, offset: offset) { return true }
        }
        return false
    }

    /// Whether every cell fits once those from a column on are taken from `offset` columns further.
    private func fits(_ shapes: [CellShape], from start: Int, offset: Int) -> Bool {
        var proofs = 0
        var isTelling = false
        for column in 0..<min(width, expected.count) {
            let source = column < start ? column : column + offset
            // The cell that went missing.
            if offset < 0 && column == start { continue }
            let shape = source >= 0 && source < shapes.count ? shapes[source] : .blank
            if contradicts(shape, column: column) { return false }
            // A proof is a cell that tells what it is and fits where another one did not.
            guard column >= start, column < shapes.count,
                contradicts(shapes[column], column: column)
            else { continue }
            switch shape {
            case .email, .url, .date:
                proofs += 1
                isTelling = true
            case .number, .phone: proofs += 1
            default: break
            }
        }
        return proofs >= 2 || isTelling
    }
}
