import RecordModel

/// The values of one column of one group of rows, until they are written.
struct ParquetColumnBuffer {
    /// Compressed pages with their headers.
    struct Pages {
        /// Empty where the column has none.
        var dictionary: [UInt8] = []
        var data: [[UInt8]] = []
        /// Of all pages with their headers, had they not been compressed.
        var size: Int64 = 0
    }

    private let kind: ParquetColumn.Kind
    /// Of each row, 1 where it has a value.
    private var levels: [UInt32] = []
    /// Of a column of texts, the number of each value in `pool`.
    private var texts: [UInt32] = []
    private var pool = ValuePool()
    private var numbers: [Int64] = []

    /// So many rows share a page.
    private static let rowsOfPage = 16_384
    /// A dictionary of more texts than this is no shorter.
    private static let largestDictionary = 32_768

    init(_ kind: ParquetColumn.Kind) {
        self.kind = kind
    }

    /// The rows without a value.
    var missing: Int { levels.count - texts.count - numbers.count }

    mutating func append(_ value: ParquetValue) {
        switch value {
        case .missing:
            levels.append(0)
            return
        case .text(let text):
            precondition(kind == .text, "texts stand in columns of texts")
            var text = text
            texts.append(text.withUTF8 { pool.intern(unsafe $0.span) })
        case .number(let number):
            precondition(kind != .text, "numbers stand in columns of numbers")
            numbers.append(number)
        }
        levels.append(1)
    }

    /// All pages of the column.
    ///
    /// - Throws: `ImportError` where memory is short.
    func pages() throws(ImportError) -> Pages {
        var pages = Pages()
        // Worth it where values recur: a reference is shorter than a text.
        let hasDictionary =
            !texts.isEmpty && pool.count <= Self.largestDictionary && pool.count * 2 <= texts.count
        if hasDictionary {
            var body: [UInt8] = []
            for number in 0..<UInt32(pool.count) { appendText(number, to: &body) }
            pages.dictionary = try page(.dictionary(values: pool.count), body, &pages.size)
        }
        var value = 0
        for start in stride(from: 0, to: levels.count, by: Self.rowsOfPage) {
            let rows = levels[start..<min(start + Self.rowsOfPage, levels.count)]
            let count = rows.count { $0 == 1 }
            var present: [UInt8] = []
            ParquetEncoding.appendHybrid(rows, width: 1, to: &present)
            var body: [UInt8] = []
            ParquetEncoding.append(UInt32(present.count), to: &body)
            body += present
            appendValues(value..<(value + count), hasDictionary, to: &body)
            value += count
            let header = ParquetPageHeader.data(values: rows.count, isDictionary: hasDictionary)
            pages.data.append(try page(header, body, &pages.size))
        }
        return pages
    }

    private func page(
        _ header: ParquetPageHeader, _ body: [UInt8], _ size: inout Int64
    ) throws(ImportError) -> [UInt8] {
        let compressed = try GzipDeflater.compressed(body)
        let head = header.bytes(size: body.count, compressedSize: compressed.count)
        size += Int64(head.count + body.count)
        return head + compressed
    }

    private func appendValues(
        _ range: Range<Int>, _ hasDictionary: Bool, to body: inout [UInt8]
    ) {
        switch kind {
        case .text where hasDictionary:
            let width = max(1, UInt32.bitWidth - UInt32(pool.count - 1).leadingZeroBitCount)
            body.append(UInt8(width))
            ParquetEncoding.appendHybrid(texts[range], width: width, to: &body)
        case .text:
            for number in texts[range] { appendText(number, to: &body) }
        case .integer, .decimal, .moment:
            for number in numbers[range] { ParquetEncoding.append(number, to: &body) }
        case .day:
            for number in numbers[range] {
                ParquetEncoding.append(Int32(clamping: number), to: &body)
            }
        case .truth:
            let bits = numbers[range].map { $0 == 0 ? UInt32(0) : 1 }
            ParquetEncoding.appendPacked(bits[...], width: 1, to: &body)
        }
    }

    private func appendText(_ number: UInt32, to body: inout [UInt8]) {
        ParquetEncoding.append(UInt32(pool.range(of: number).count), to: &body)
        pool.append(number, to: &body)
    }
}
