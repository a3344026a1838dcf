import Importers

/// Writes rows of CSV after RFC 4180: quoted where needed.
struct CSVRows {
    private var buffer: [UInt8] = []
    private let writer: CSVWriter
    private let write: (String) throws -> Void

    /// - Parameter hasByteOrderMark: whether the mark of UTF-8 stands before the first byte.
    init(
        _ header: [String], lineEnd: String = "\n", hasByteOrderMark: Bool = false,
        _ write: @escaping (String) throws -> Void
    ) {
        self.write = write
        writer = CSVWriter(lineEnd: lineEnd)
        if hasByteOrderMark { buffer = [0xef, 0xbb, 0xbf] }
        writer.append(header, to: &buffer)
    }

    /// Adds a row; it is written with others, in pieces of some kilobytes.
    mutating func add(_ cells: [String]) throws {
        writer.append(cells, to: &buffer)
        if buffer.count > 1 << 16 { try finish() }
    }

    /// Writes what is not written yet.
    mutating func finish() throws {
        try write(String(decoding: buffer, as: UTF8.self))
        buffer.removeAll(keepingCapacity: true)
    }
}
