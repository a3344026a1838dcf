import RecordModel

/// What the cells of one row say to questions.
struct PartyCells {
    /// Where the row's bytes name the owner; nil where they name none.
    private(set) var owner: Range<Int>?
    private(set) var created: CalendarDay?
    private(set) var touched: CalendarDay?
    private(set) var isBounced = false
    /// One bit for each of `PartyColumns.Basic` that the row says.
    private(set) var said: UInt8 = 0
    private(set) var mayPermit = false
    private(set) var mayObject = false

    init(_ bytes: Span<UInt8>, _ columns: PartyColumns, days: inout DayPool) {
        var name: Range<Int>?
        var key: Range<Int>?
        var made: Range<Int>?
        var index = 0
        while let (column, range) = PackedCells.nextCell(in: bytes, &index) {
            guard column < columns.meanings.count, !range.isEmpty else { continue }
            switch columns.meanings[column] {
            case .nothing: break
            case .ownerName: if name == nil { name = range }
            case .ownerKey: if key == nil { key = range }
            case .created: if made == nil { made = range }
            case .touched:
                if let day = days.day(bytes.extracting(range)) {
                    touched = max(touched ?? day, day)
                }
            case .bounce: isBounced = isBounced || Self.says(bytes.extracting(range))
            case .basic(let basic): said |= 1 << basic.rawValue
            case .permission:
                mayPermit = true
                // `no` in a column of permissions is an objection.
                mayObject = true
            case .objection: mayObject = true
            }
        }
        if let range = name ?? key, !Self.isBlank(bytes.extracting(range)) { owner = range }
        if let made, let day = days.day(bytes.extracting(made)) {
            created = day
            touched = max(touched ?? day, day)
        }
    }

    /// Whether a cell about returned mail says that there was some: not `no`, `false`, `0`.
    private static func says(_ cell: Span<UInt8>) -> Bool {
        if isBlank(cell) { return false }
        return !denials.contains(text(cell).lowercased().filter { !$0.isWhitespace })
    }

    private static let denials: Set<String> = [
        "no", "false", "0", "n", "none", "never", "nein", "falsch", "non", "faux", "keine", "-",
    ]

    private static func isBlank(_ cell: Span<UInt8>) -> Bool {
        if cell.isEmpty { return true }
        if cell[0] > 0x20 && cell[0] < 0x80 { return false }
        return text(cell).allSatisfy(\.isWhitespace)
    }

    private static func text(_ cell: Span<UInt8>) -> String {
        unsafe cell.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
