/// What sort of value a cell is, as far as its bytes say it cheaply: what tells a shifted row.
enum CellShape: UInt8, CaseIterable {
    case blank
    /// Letters without digits.
    case word
    /// Letters and digits.
    case mixed
    case email
    case url
    case date
    /// Digits, perhaps with points.
    case number
    /// Digits with the marks of a phone number.
    case phone
    /// Punctuation only.
    case mark

    /// The shape of a trimmed cell that is not empty.
    @inline(__always)
    init(_ traits: CellTraits, _ bytes: Span<UInt8>, _ range: Range<Int>) {
        if !traits.has(.digit) && traits.has(.letters) && !traits.has([.at, .colon]) {
            self = .word
        } else if traits.isWithin([.digit, .dot, .comma]) {
            self = traits.has(.digit) ? Self.numeric(bytes, range) : .mark
        } else {
            self = Self.rare(traits, bytes, range)
        }
    }

    private static func numeric(_ bytes: Span<UInt8>, _ range: Range<Int>) -> CellShape {
        if (6...10).contains(range.count), isDate(bytes, range) { return .date }
        return .number
    }

    private static func rare(
        _ traits: CellTraits, _ bytes: Span<UInt8>, _ range: Range<Int>
    ) -> CellShape {
        if traits.has(.at) && traits.has(.dot) && !traits.has(.space) { return .email }
        if traits.has(.letters) {
            if traits.has(.colon) && traits.has(.slash) && isURL(bytes, range) { return .url }
            if traits.has(.dot) && !traits.has(.space) && isWeb(bytes, range) { return .url }
            // `2024-01-31T10:00:00Z`
            if traits.has(.digit), range.count >= 16, isDate(bytes, range) { return .date }
            return traits.has(.digit) ? .mixed : .word
        }
        if !traits.has(.digit) { return .mark }
        if traits.has([.hyphen, .slash, .dot]), isDate(bytes, range) { return .date }
        let marks: CellTraits = [
            .digit, .space, .hyphen, .slash, .dot, .plus, .parenthesis,
        ]
        return traits.isWithin(marks) && range.count >= 7 ? .phone : .mixed
    }

    /// Whether it begins with `h` and has `://`, as far as that is cheap to say.
    private static func isURL(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count > 8, bytes[range.lowerBound] | 0x20 == UInt8(ascii: "h") else {
            return false
        }
        for offset in 4...5 where bytes[range.lowerBound + offset] == UInt8(ascii: ":") {
            return bytes[range.lowerBound + offset + 1] == UInt8(ascii: "/")
        }
        return false
    }

    private static func isWeb(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count > 6 else { return false }
        for offset in 0..<3 where bytes[range.lowerBound + offset] | 0x20 != UInt8(ascii: "w") {
            return false
        }
        return bytes[range.lowerBound + 3] == UInt8(ascii: ".")
    }

    /// Whether it begins with three numbers of a date between equal separators.
    static func isDate(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        DateReading(bytes, range) != nil
    }

    /// Whether a cell of this shape may stand where the other is expected.
    @inline(__always)
    func fits(_ expected: CellShape) -> Bool {
        if self == expected || self == .blank || self == .mark { return true }
        switch expected {
        case .number, .phone: return self == .number || self == .phone
        default: return false
        }
    }
}
