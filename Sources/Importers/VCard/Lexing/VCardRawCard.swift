/// The physical lines of one card, from BEGIN to END, as they stand in the file.
struct VCardRawCard {
    /// One physical line within `bytes`.
    struct Line {
        var range: Range<Int>
        /// 1-based.
        var number: Int
        /// 0-based.
        var byteOffset: Int
        /// Whether it belongs to a card that stands inside this one.
        var isNested = false
    }

    /// 1-based, in the order of the cards' beginnings.
    let ordinal: Int
    /// The 1-based line and the 0-based offset at which it begins.
    let line: Int
    let byteOffset: Int
    var bytes: [UInt8] = []
    /// The lines between BEGIN and END.
    var lines: [Line] = []
    var hasBegin = true
    var hasEnd = false
    var isMisspelled = false
    var isNested = false
    var isOversized = false

    init(ordinal: Int, line: Int, byteOffset: Int) {
        self.ordinal = ordinal
        self.line = line
        self.byteOffset = byteOffset
    }

    mutating func append(
        _ text: some Collection<UInt8>, number: Int, byteOffset: Int, isNested: Bool = false
    ) {
        let start = bytes.count
        bytes.append(contentsOf: text)
        lines.append(
            Line(
                range: start..<bytes.count, number: number, byteOffset: byteOffset,
                isNested: isNested))
    }

    /// Takes in the lines of a card that stands inside this one, with its BEGIN and END.
    mutating func append(nested card: VCardRawCard) {
        append(
            "BEGIN:VCARD".utf8, number: card.line, byteOffset: card.byteOffset, isNested: true)
        for line in card.lines {
            append(
                card.bytes[line.range], number: line.number, byteOffset: line.byteOffset,
                isNested: true)
        }
        append("END:VCARD".utf8, number: card.line, byteOffset: card.byteOffset, isNested: true)
    }
}
