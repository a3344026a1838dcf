import RecordModel

/// What the cells of one row say to questions.
struct PartyCells {
    private(set) var owner: String?
    private(set) var created: CalendarDay?
    private(set) var touched: CalendarDay?
    private(set) var isBounced = false
    /// One bit for each of `PartyColumns.Basic` that the row says.
    private(set) var said: UInt8 = 0
    private(set) var mayPermit = false
    private(set) var mayObject = false

    init(_ bytes: Span<UInt8>, _ columns: PartyColumns) {
        var name: Range<Int>?
        var key: Range<Int>?
        var made: Range<Int>?
        var changes: [Range<Int>] = []
        var bounces: [Range<Int>] = []
        PackedCells.forEachCell(in: bytes) { column, range in
            guard column < columns.meanings.count, !range.isEmpty else { return }
            switch columns.meanings[column] {
            case .nothing: break
            case .ownerName: if name == nil { name = range }
            case .ownerKey: if key == nil { key = range }
            case .created: if made == nil { made = range }
            case .touched: changes.append(range)
            case .bounce: bounces.append(range)
            case .basic(let basic): said |= 1 << basic.rawValue
            case .permission:
                mayPermit = true
                // `no` in a column of permissions is an objection.
                mayObject = true
            case .objection: mayObject = true
            }
        }
        owner = Self.text(bytes, name ?? key)
        created = Self.text(bytes, made).flatMap(PartyScan.day)
        touched =
            (changes.compactMap { Self.text(bytes, $0).flatMap(PartyScan.day) }
            + [created].compactMap { $0 }).max()
        isBounced = bounces.contains { Self.text(bytes, $0).map(Self.says) ?? false }
    }

    /// Whether a cell about returned mail says that there was some: not `no`, `false`, `0`.
    private static func says(_ text: String) -> Bool {
        let words: Set<String> = [
            "no", "false", "0", "n", "none", "never", "nein", "falsch", "non", "faux", "keine", "-",
        ]
        return !words.contains(text.lowercased().filter { !$0.isWhitespace })
    }

    private static func text(_ bytes: Span<UInt8>, _ range: Range<Int>?) -> String? {
        guard let range else { return nil }
        let cell = bytes.extracting(range)
        let text = unsafe cell.withUnsafeBufferPointer {
            unsafe String(decoding: $0, as: UTF8.self)
        }
        return text.allSatisfy(\.isWhitespace) ? nil : text
    }
}
