/// The sorts of bytes that a cell has: one look at each byte, and the rest is asked of a number.
struct CellTraits: OptionSet {
    let rawValue: UInt32

    static let digit = CellTraits(rawValue: 1 << 0)
    static let lower = CellTraits(rawValue: 1 << 1)
    static let upper = CellTraits(rawValue: 1 << 2)
    static let space = CellTraits(rawValue: 1 << 3)
    static let dot = CellTraits(rawValue: 1 << 4)
    static let comma = CellTraits(rawValue: 1 << 5)
    static let hyphen = CellTraits(rawValue: 1 << 6)
    static let slash = CellTraits(rawValue: 1 << 7)
    static let plus = CellTraits(rawValue: 1 << 8)
    static let parenthesis = CellTraits(rawValue: 1 << 9)
    static let colon = CellTraits(rawValue: 1 << 10)
    static let at = CellTraits(rawValue: 1 << 11)
    static let numberSign = CellTraits(rawValue: 1 << 12)
    static let ampersand = CellTraits(rawValue: 1 << 13)
    static let underscore = CellTraits(rawValue: 1 << 14)
    static let backslash = CellTraits(rawValue: 1 << 15)
    static let question = CellTraits(rawValue: 1 << 16)
    static let apostrophe = CellTraits(rawValue: 1 << 17)
    static let equals = CellTraits(rawValue: 1 << 18)
    static let lineEnd = CellTraits(rawValue: 1 << 19)
    static let control = CellTraits(rawValue: 1 << 20)
    static let high = CellTraits(rawValue: 1 << 21)
    static let angle = CellTraits(rawValue: 1 << 22)
    static let other = CellTraits(rawValue: 1 << 23)

    static let letters: CellTraits = [.lower, .upper, .high]

    @inline(__always)
    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The traits of a cell.
    @inline(__always)
    init(_ bytes: Span<UInt8>, _ range: Range<Int>, _ table: Span<UInt32>) {
        var mask: UInt32 = 0
        for index in range { mask |= table[Int(bytes[index])] }
        rawValue = mask
    }

    @inline(__always)
    func has(_ other: CellTraits) -> Bool { rawValue & other.rawValue != 0 }

    @inline(__always)
    func isWithin(_ other: CellTraits) -> Bool { rawValue & ~other.rawValue == 0 }

    /// For each byte its trait.
    static let table: [UInt32] = (0..<256).map { trait(of: UInt8($0)).rawValue }

    private static func trait(of byte: UInt8) -> CellTraits {
        switch byte {
        case 0x30...0x39: .digit
        case 0x61...0x7a: .lower
        case 0x41...0x5a: .upper
        case 0x80...: .high
        case 0x0a, 0x0d: .lineEnd
        case 0x09, 0x20: .space
        case ..<0x20, 0x7f: .control
        default: marks[byte] ?? .other
        }
    }

    private static let marks: [UInt8: CellTraits] = [
        UInt8(ascii: "."): .dot, UInt8(ascii: ","): .comma, UInt8(ascii: "-"): .hyphen,
        UInt8(ascii: "/"): .slash, UInt8(ascii: "+"): .plus, UInt8(ascii: "("): .parenthesis,
        UInt8(ascii: ")"): .parenthesis, UInt8(ascii: ":"): .colon, UInt8(ascii: "@"): .at,
        UInt8(ascii: "#"): .numberSign, UInt8(ascii: "&"): .ampersand,
        UInt8(ascii: "_"): .underscore, UInt8(ascii: "\\"): .backslash,
        UInt8(ascii: "?"): .question, UInt8(ascii: "'"): .apostrophe,
        UInt8(ascii: "="): .equals, UInt8(ascii: "<"): .angle, UInt8(ascii: ">"): .angle,
    ]
}
