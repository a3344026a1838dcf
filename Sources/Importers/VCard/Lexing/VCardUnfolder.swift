/// Joins the physical lines of a card into content lines.
///
/// - Folds: a line that begins with a space or tab continues the one before. Versions 3.0 and 4.0
///   drop that one character (RFC 6350, section 3.2); 2.1 keeps it (RFC 822, section 3.1.1), unless
///   the line before is as long as writers of the newer kind fold. Bytes are joined, so a fold
///   may cut a character.
/// - Quoted-printable: a line that ends with `=` continues on the next one, whatever that is.
/// - Base64: continues over all lines that are indented, or made of its alphabet alone.
/// - A line that is neither indented nor a property continues the value before as a new line.
struct VCardUnfolder {
    /// One content line within `bytes`.
    struct ContentLine {
        enum Role {
            case property
            case comment
            /// A line of a card that stands inside.
            case nested
        }

        var range: Range<Int>
        /// The colon's position; nil where there is none.
        var colon: Int?
        /// The 1-based line on which it begins.
        var number: Int
        /// 0-based.
        var byteOffset: Int
        var role: Role
    }

    private(set) var bytes: [UInt8] = []
    private(set) var lines: [ContentLine] = []
    private(set) var problems: [(problem: VCardProblem, number: Int, byteOffset: Int)] = []

    private enum Encoding {
        case plain
        case quotedPrintable
        case base64
    }

    private var encoding = Encoding.plain
    private var previousLength = 0
    private var isOpen = false

    init(_ card: VCardRawCard, version: VCardVersion) {
        bytes.reserveCapacity(card.bytes.count)
        lines.reserveCapacity(card.lines.count)
        for line in card.lines { take(line, of: card.bytes, version) }
        close()
    }

    private mutating func take(
        _ line: VCardRawCard.Line, of source: [UInt8], _ version: VCardVersion
    ) {
        let text = source[line.range]
        defer { previousLength = text.count }
        if line.isNested {
            close()
            open(line, text, .nested)
            close()
        } else if isOpen && encoding == .quotedPrintable && removeSoftBreak() {
            bytes.append(contentsOf: text)
        } else if text.isEmpty {
            return
        } else if isOpen, let first = text.first, first == 0x20 || first == 0x09 {
            continueFolded(text, version)
        } else if isOpen && encoding == .base64 && Self.isBase64(text) {
            bytes.append(contentsOf: text)
        } else if text.first == UInt8(ascii: "#") {
            close()
            open(line, text, .comment)
            close()
            problems.append((.commentLine, line.number, line.byteOffset))
        } else if VCardHead.beginsProperty(source, in: line.range) || !isOpen {
            close()
            open(line, text, .property)
        } else {
            bytes.append(0x0a)
            bytes.append(contentsOf: text)
            problems.append((.lineWithoutProperty, line.number, line.byteOffset))
        }
    }

    private mutating func open(
        _ line: VCardRawCard.Line, _ text: ArraySlice<UInt8>, _ role: ContentLine.Role
    ) {
        let start = bytes.count
        // Indentation of the first line of all; there is nothing that it could continue.
        bytes.append(contentsOf: text.drop { $0 == 0x20 || $0 == 0x09 })
        lines.append(
            ContentLine(
                range: start..<bytes.count, colon: nil, number: line.number,
                byteOffset: line.byteOffset, role: role))
        isOpen = role == .property
        encoding = .plain
        if isOpen { encoding = Self.encoding(bytes[start...]) }
    }

    private mutating func close() {
        guard isOpen, let last = lines.indices.last else { return }
        isOpen = false
        if encoding == .quotedPrintable { _ = removeSoftBreak() }
        let start = lines[last].range.lowerBound
        lines[last].range = start..<bytes.count
        let local = bytes
        guard let found = VCardHead.colon(in: local.span, lines[last].range) else {
            problems.append((.missingColon, lines[last].number, lines[last].byteOffset))
            return
        }
        lines[last].colon = found.position
        if found.oddity.contains(.unterminatedQuote) {
            problems.append((.unterminatedQuote, lines[last].number, lines[last].byteOffset))
        }
    }

    private mutating func continueFolded(_ text: ArraySlice<UInt8>, _ version: VCardVersion) {
        if encoding == .base64 {
            bytes.append(contentsOf: text.filter { $0 != 0x20 && $0 != 0x09 })
        } else if version == .v2 && !(73...76).contains(previousLength) {
            bytes.append(contentsOf: text)
        } else {
            bytes.append(contentsOf: text.dropFirst())
        }
        // The head itself may be folded, so its encoding may only be known now.
        if encoding == .plain, let last = lines.last {
            let head = bytes[last.range.lowerBound...]
            if head.count < 512 { encoding = Self.encoding(head) }
        }
    }

    /// Drops an `=` at the end, with white space after it; whether there was one.
    private mutating func removeSoftBreak() -> Bool {
        var end = bytes.count
        while end > 0 && (bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09) { end -= 1 }
        guard end > 0, bytes[end - 1] == UInt8(ascii: "=") else { return false }
        bytes.removeSubrange((end - 1)...)
        return true
    }

    /// How the value of a line that begins like this is encoded, as far as lines are concerned.
    private static func encoding(_ line: ArraySlice<UInt8>) -> Encoding {
        let head = line.prefix(512)
        let end = head.firstIndex(of: UInt8(ascii: ":")) ?? head.endIndex
        guard mayNameEncoding(head[..<end]) else { return .plain }
        switch VCardHead(parsing: Array(head[..<end])).encoding {
        case .quotedPrintable: return .quotedPrintable
        case .base64: return .base64
        case .none, .unknown: return .plain
        }
    }

    /// Whether any parameter begins like `ENCODING`, `QUOTED-PRINTABLE`, `BASE64` or `B`.
    private static func mayNameEncoding(_ head: ArraySlice<UInt8>) -> Bool {
        var follows = false
        for byte in head {
            if follows {
                let letter = byte | 0x20
                if letter == UInt8(ascii: "e") || letter == UInt8(ascii: "q")
                    || letter == UInt8(ascii: "b")
                {
                    return true
                }
                if byte == 0x20 || byte == 0x09 { continue }
            }
            follows = byte == UInt8(ascii: ";")
        }
        return false
    }

    private static func isBase64(_ text: ArraySlice<UInt8>) -> Bool {
        text.allSatisfy { Base64.value(of: $0) != nil || $0 == UInt8(ascii: "=") || $0 == 0x20 }
    }
}
