/// Writes rows of CSV after RFC 4180: quoted where needed, lines ended by LF.
struct CSVRows {
    private var buffer = ""
    private let write: (String) throws -> Void

    init(_ header: [String], _ write: @escaping (String) throws -> Void) {
        self.write = write
        append(header)
    }

    /// Adds a row; it is written with others, in pieces of some kilobytes.
    mutating func add(_ cells: [String]) throws {
        append(cells)
        if buffer.utf8.count > 1 << 16 { try finish() }
    }

    /// Writes what is not written yet.
    mutating func finish() throws {
        try write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { buffer += "," }
            let needsQuotes = cell.utf8.contains {
                $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 10 || $0 == 13
            }
            buffer += needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
        }
        buffer += "\n"
    }
}
