/// Some thousand source records as a reader hands them on: packed cells, keys and positions.
///
/// - Shapes: `rowCount` entries in `cellEnds`, `keys`, `rowNumbers`, `lines` and `contentHashes`.
public struct RecordBatch: Sendable {
    /// The packed cells (`PackedCells`) of all rows, one after the other.
    public var cells: [UInt8] = []
    /// Where each row's packed cells end within `cells`.
    public var cellEnds: [Int] = []
    /// The key of each row within its source and kind.
    public var keys: [String] = []
    /// The 1-based data row in the file, or the number of the card.
    public var rowNumbers: [Int] = []
    /// The 1-based line on which each row begins.
    public var lines: [Int] = []
    /// The hash of each row's packed cells with their headers; equal rows have equal hashes.
    public var contentHashes: [StableHash128] = []

    public init() {}

    public var rowCount: Int { cellEnds.count }

    /// The range of one row's packed cells within `cells`.
    public func cellRange(ofRow row: Int) -> Range<Int> {
        (row == 0 ? 0 : cellEnds[row - 1])..<cellEnds[row]
    }
}
