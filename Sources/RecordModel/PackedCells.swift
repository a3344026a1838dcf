/// The cells of one source record, packed: the form in which raw cells travel and are stored.
///
/// For each cell that is present: its column number and the number of its bytes, both as unsigned
/// LEB128, then its text in UTF-8, columns ascending. A cell that is present but empty has no
/// bytes; an absent cell is not listed. The form is part of the store's format.
public struct PackedCells: Sendable, Equatable {
    public let bytes: [UInt8]

    public init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Packs cells given as (column, text).
    ///
    /// - Precondition: columns ascend; several cells may share a column (repeated properties).
    public init(_ cells: some Sequence<(column: Int, text: String)>) {
        var packed: [UInt8] = []
        for cell in cells {
            Self.append(column: cell.column, text: cell.text.utf8, to: &packed)
        }
        bytes = packed
    }

    /// Appends one cell to a buffer of packed cells.
    @inlinable
    public static func append(
        column: Int, text: some Collection<UInt8>, to packed: inout [UInt8]
    ) {
        VariableLength.append(UInt64(column), to: &packed)
        VariableLength.append(UInt64(text.count), to: &packed)
        packed.append(contentsOf: text)
    }

    /// Calls `body` with the column and the byte range of each cell within `bytes`.
    ///
    /// Bytes that do not follow the format end the walk; the store's hash finds such damage.
    @inlinable
    public static func forEachCell(
        in bytes: Span<UInt8>, _ body: (_ column: Int, _ range: Range<Int>) -> Void
    ) {
        var index = 0
        while let column = VariableLength.read(bytes, &index),
            let count = VariableLength.read(bytes, &index), index &+ count <= bytes.count
        {
            body(column, index..<(index &+ count))
            index &+= count
        }
    }

    /// The column and the byte range of the cell that begins at `index`, which moves behind it; nil
    /// at the end, or where bytes do not follow the format.
    @inlinable
    public static func nextCell(
        in bytes: Span<UInt8>, _ index: inout Int
    ) -> (column: Int, range: Range<Int>)? {
        guard let column = VariableLength.read(bytes, &index),
            let count = VariableLength.read(bytes, &index), index &+ count <= bytes.count
        else { return nil }
        let start = index
        index &+= count
        return (column, start..<index)
    }

    /// The byte range of the first cell of a column; nil where it is absent.
    @inlinable
    public static func firstCell(of wanted: Int, in bytes: Span<UInt8>) -> Range<Int>? {
        var index = 0
        while let column = VariableLength.read(bytes, &index), column <= wanted,
            let count = VariableLength.read(bytes, &index), index &+ count <= bytes.count
        {
            if column == wanted { return index..<(index &+ count) }
            index &+= count
        }
        return nil
    }

    /// The cells as (column, text), in order.
    public var cells: [(column: Int, text: String)] {
        var out: [(column: Int, text: String)] = []
        let local = bytes
        Self.forEachCell(in: local.span) { column, range in
            out.append((column, String(decoding: local[range], as: UTF8.self)))
        }
        return out
    }
}
