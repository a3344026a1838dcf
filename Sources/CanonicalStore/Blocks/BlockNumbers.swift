import RecordModel

/// Columns of numbers, each as wide as its numbers differ.
///
/// A column is its width, its smallest number and, for each row, how far the row's number lies above it,
/// from 1; 0 says that the row has none. One whose rows all say the same has no rows. The bytes follow
/// from the numbers alone, so that what is kept can be compared with what is derived anew.
enum BlockNumbers {
    /// What rows without a number have in wide columns.
    static let none = Int64.min

    fileprivate enum Width: UInt8 {
        /// No row has a number.
        case empty
        /// All rows have the smallest number.
        case constant
        case one, two, four, eight

        var bytes: Int {
            switch self {
            case .empty, .constant: 0
            case .one: 1
            case .two: 2
            case .four: 4
            case .eight: 8
            }
        }
    }

    // MARK: Writing

    static func append(_ numbers: [Int64], to bytes: inout [UInt8]) {
        var least = Int64.max
        var greatest = Int64.min
        var hasNone = false
        for number in numbers {
            if number == none {
                hasNone = true
                continue
            }
            least = min(least, number)
            greatest = max(greatest, number)
        }
        if least > greatest {
            bytes.append(Width.empty.rawValue)
            return
        }
        let span = UInt64(bitPattern: greatest &- least)
        let width: Width =
            span == 0 && !hasNone
            ? .constant
            : span < 0xFF ? .one : span < 0xFFFF ? .two : span < 0xFFFF_FFFF ? .four : .eight
        bytes.append(width.rawValue)
        appendFixed(UInt64(bitPattern: least), 8, to: &bytes)
        if width == .constant { return }
        for number in numbers {
            let code = number == none ? 0 : UInt64(bitPattern: number &- least) &+ 1
            appendFixed(code, width.bytes, to: &bytes)
        }
    }

    static func appendFixed(_ value: UInt64, _ count: Int, to bytes: inout [UInt8]) {
        var rest = value
        for _ in 0..<count {
            bytes.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    // MARK: Reading

    /// Appends a column's numbers to others, without a number as `Int32.min`.
    ///
    /// - Throws: `damaged` where there are fewer bytes than the column has; a number that is too large
    ///   for its kind is cut.
    static func read(
        _ bytes: Span<UInt8>, _ index: inout Int, count: Int, into numbers: inout [Int32]
    ) throws(StoreError) {
        let (width, least) = try head(bytes, &index, count: count)
        let base = Int32(truncatingIfNeeded: least)
        switch width {
        case .empty: numbers.append(contentsOf: repeatElement(.min, count: count))
        case .constant: numbers.append(contentsOf: repeatElement(base, count: count))
        case .one: fill(&numbers, count, base) { UInt64(bytes[index + $0]) }
        // A constant number of bytes is one load.
        case .two: fill(&numbers, count, base) { fixed(bytes, index + 2 * $0, 2) }
        case .four: fill(&numbers, count, base) { fixed(bytes, index + 4 * $0, 4) }
        case .eight: fill(&numbers, count, base) { fixed(bytes, index + 8 * $0, 8) }
        }
        index += count * width.bytes
    }

    /// Appends as many numbers as there are codes.
    @inline(__always)
    private static func fill(
        _ numbers: inout [Int32], _ count: Int, _ base: Int32, _ code: (Int) -> UInt64
    ) {
        let start = numbers.count
        numbers.append(contentsOf: repeatElement(.min, count: count))
        var all = numbers.mutableSpan
        for row in 0..<count {
            let code = code(row)
            all[start + row] =
                code == 0 ? .min : base &+ Int32(truncatingIfNeeded: code) &- 1
        }
    }

    /// As above, of numbers that need more room, without a number as `none`.
    static func read(
        _ bytes: Span<UInt8>, _ index: inout Int, count: Int, into numbers: inout [Int64]
    ) throws(StoreError) {
        try column(bytes, &index, count: count).append(bytes, 0..<count, to: &numbers)
    }

    /// A column whose numbers are read one by one.
    struct Column {
        private let width: Width
        private let least: Int64
        private let start: Int

        fileprivate init(_ width: Width, _ least: Int64, start: Int) {
            self.width = width
            self.least = least
            self.start = start
        }

        /// The number of a row; `none` where it has none.
        func number(_ bytes: Span<UInt8>, _ row: Int) -> Int64 {
            switch width {
            case .empty: BlockNumbers.none
            case .constant: least
            case .one: number(UInt64(bytes[start + row]))
            case .two: number(fixed(bytes, start + 2 * row, 2))
            case .four: number(fixed(bytes, start + 4 * row, 4))
            case .eight: number(fixed(bytes, start + 8 * row, 8))
            }
        }

        /// Appends the numbers of some rows to others.
        func append(_ bytes: Span<UInt8>, _ rows: Range<Int>, to numbers: inout [Int64]) {
            switch width {
            case .empty:
                numbers.append(contentsOf: repeatElement(BlockNumbers.none, count: rows.count))
            case .constant: numbers.append(contentsOf: repeatElement(least, count: rows.count))
            default: for row in rows { numbers.append(number(bytes, row)) }
            }
        }

        @inline(__always)
        private func number(_ code: UInt64) -> Int64 {
            code == 0 ? BlockNumbers.none : least &+ Int64(bitPattern: code) &- 1
        }
    }

    /// Goes on after a column that is read row by row.
    ///
    /// - Throws: `damaged` where there are fewer bytes than the column has.
    static func column(
        _ bytes: Span<UInt8>, _ index: inout Int, count: Int
    ) throws(StoreError) -> Column {
        let (width, least) = try head(bytes, &index, count: count)
        defer { index += count * width.bytes }
        return Column(width, least, start: index)
    }

    /// Goes on after a column that nobody asks for.
    static func skip(_ bytes: Span<UInt8>, _ index: inout Int, count: Int) throws(StoreError) {
        let (width, _) = try head(bytes, &index, count: count)
        index += count * width.bytes
    }

    private static func head(
        _ bytes: Span<UInt8>, _ index: inout Int, count: Int
    ) throws(StoreError) -> (Width, Int64) {
        guard index < bytes.count, let width = Width(rawValue: bytes[index]) else { throw damaged }
        index += 1
        if width == .empty { return (width, none) }
        guard index + 8 <= bytes.count else { throw damaged }
        let least = Int64(bitPattern: fixed(bytes, index, 8))
        index += 8
        guard bytes.count - index >= count * width.bytes else { throw damaged }
        return (width, least)
    }

    /// - Precondition: so many bytes are there.
    @inline(__always)
    static func fixed(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
        var value: UInt64 = 0
        for place in 0..<count { value |= UInt64(bytes[start + place]) << UInt64(8 * place) }
        return value
    }

    static var damaged: StoreError {
        StoreError(
            .inputOutput, code: "store.damagedBlock",
            message: "What the store keeps for questions is damaged; run verify, then rebuild.")
    }
}
