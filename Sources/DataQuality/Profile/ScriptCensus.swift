/// Which scripts the values of a column are written in.
struct ScriptCensus: Sendable {
    /// A script, by what people call it.
    enum Script: Int, CaseIterable, Sendable {
        case latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, thai, hangul, kana, han
        case georgian
        case other

        var name: String {
            switch self {
            case .latin: "Latin"
            case .greek: "Greek"
            case .cyrillic: "Cyrillic"
            case .armenian: "Armenian"
            case .hebrew: "Hebrew"
            case .arabic: "Arabic"
            case .devanagari: "Devanagari"
            case .thai: "Thai"
            case .hangul: "Hangul"
            case .kana: "Kana"
            case .han: "Han"
            case .georgian: "Georgian"
            case .other: "other"
            }
        }
    }

    /// The scripts of a value's letters.
    struct Found: Sendable {
        fileprivate var bits: UInt16 = 0
        /// Whether nothing in it is beyond ASCII.
        fileprivate(set) var isPlain = true

        func contains(_ script: Script) -> Bool { bits & 1 << UInt16(script.rawValue) != 0 }

        /// The script of all its letters; nil where there are several, or none.
        var only: Script? {
            bits.nonzeroBitCount == 1 ? Script(rawValue: bits.trailingZeroBitCount) : nil
        }
    }

    private var counts = [Int](repeating: 0, count: Script.allCases.count)
    /// Values with letters of several scripts.
    private(set) var mixed = 0

    /// Counts a value in UTF-8 under each script of which it has letters.
    @discardableResult
    mutating func add(_ bytes: Span<UInt8>) -> Found {
        var seen = Found()
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                if (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a { seen.bits |= 1 }
                index += 1
                continue
            }
            seen.isPlain = false
            let (scalar, length) = Self.scalar(bytes, at: index)
            if let script = Self.script(scalar) { seen.bits |= 1 << UInt16(script.rawValue) }
            index += length
        }
        if seen.bits == 0 { return seen }
        for script in Script.allCases where seen.contains(script) { counts[script.rawValue] += 1 }
        // Japanese is written in two scripts by nature.
        let japanese: UInt16 =
            1 << UInt16(Script.kana.rawValue) | 1 << UInt16(Script.han.rawValue)
        if seen.bits.nonzeroBitCount > 1 && seen.bits != japanese { mixed += 1 }
        return seen
    }

    /// Scripts that occur, the most frequent first.
    var found: [(name: String, count: Int)] {
        Script.allCases.filter { counts[$0.rawValue] > 0 }
            .sorted { (counts[$1.rawValue], $0.rawValue) < (counts[$0.rawValue], $1.rawValue) }
            .map { ($0.name, counts[$0.rawValue]) }
    }

    /// The scalar of UTF-8 at a place, and its length in bytes.
    static func scalar(_ bytes: Span<UInt8>, at index: Int) -> (UInt32, Int) {
        let first = UInt32(bytes[index])
        let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1
        guard length > 1, index + length <= bytes.count else { return (first, 1) }
        var scalar = length == 2 ? first & 0x1f : length == 3 ? first & 0x0f : first & 0x07
        for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset]) & 0x3f }
        return (scalar, length)
    }

    /// nil for what is no letter.
    private static func script(_ scalar: UInt32) -> Script? {
        switch scalar {
        case 0xaa, 0xba, 0xc0...0xd6, 0xd8...0xf6, 0xf8...0x24f, 0x1e00...0x1eff, 0xff21...0xff3a,
            0xff41...0xff5a:
            .latin
        case 0x80...0xbf, 0xd7, 0xf7, 0x2b0...0x36f, 0x2000...0x2bff, 0x3000...0x303f,
            0xfe00...0xfe0f, 0xff00...0xff65, 0x1f000...0x1faff:
            nil
        case 0x370...0x3ff, 0x1f00...0x1fff: .greek
        case 0x400...0x52f, 0x1c80...0x1c8f, 0x2de0...0x2dff, 0xa640...0xa69f: .cyrillic
        case 0x530...0x58f: .armenian
        case 0x590...0x5ff, 0xfb1d...0xfb4f: .hebrew
        case 0x600...0x6ff, 0x750...0x77f, 0x8a0...0x8ff, 0xfb50...0xfdff, 0xfe70...0xfefe: .arabic
        case 0x900...0x97f: .devanagari
        case 0xe00...0xe7f: .thai
        case 0x10a0...0x10ff, 0x1c90...0x1cbf: .georgian
        case 0x1100...0x11ff, 0x3130...0x318f, 0xac00...0xd7ff: .hangul
        case 0x3040...0x30ff, 0x31f0...0x31ff, 0xff66...0xff9f: .kana
        case 0x2e80...0x2fdf, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfaff, 0x20000...0x3ffff:
            .han
        default: .other
        }
    }
}
