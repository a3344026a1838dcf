/// Telling properties from other lines, on raw bytes.
extension VCardHead {
    /// The names of the standards and of the commonest extensions; `X-` names are known anyhow.
    static let knownNames: Set<String> = [
        "ADR", "AGENT", "ANNIVERSARY", "BDAY", "BIRTHPLACE", "CALADRURI", "CALURI", "CAPURI",
        "CATEGORIES", "CLASS", "CLIENTPIDMAP", "CONTACT-URI", "CREATED", "DEATHDATE", "DEATHPLACE",
        "EMAIL", "EXPERTISE", "FBURL", "FN", "GENDER", "GEO", "GRAMGENDER", "HOBBY", "IMPP",
        "INTEREST", "KEY", "KIND", "LABEL", "LANG", "LANGUAGE", "LOGO", "MAILER", "MEMBER", "N",
        "NAME", "NICKNAME", "NOTE", "ORG", "ORG-DIRECTORY", "PHOTO", "PRODID", "PROFILE",
        "PRONOUNS", "RELATED", "REV", "ROLE", "SORT-STRING", "SOCIALPROFILE", "SOUND", "SOURCE",
        "TEL", "TITLE", "TZ", "UID", "URL", "VERSION", "XML", "BEGIN", "END",
    ]

    /// Names whose presence means that the lines are about someone.
    private static let partyNames: Set<String> = [
        "N", "FN", "ORG", "TEL", "EMAIL", "ADR", "NICKNAME", "UID",
    ]

    /// Where the name that a line begins with stands, without group; nil where it begins with none.
    ///
    /// - Parameter end: the position after the name: of a colon, a semicolon, or the line's end.
    private static func nameRange(
        in bytes: [UInt8], _ range: Range<Int>
    ) -> (name: Range<Int>, end: Int)? {
        let span = bytes.span
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            let byte = span[index]
            if byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") { break }
            if byte == UInt8(ascii: ".") { start = index + 1 }
            guard Self.isNameByte(byte) else { return nil }
            index += 1
        }
        var end = index
        while end > start && (span[end - 1] == 0x20 || span[end - 1] == 0x09) { end -= 1 }
        // `Call 555: ask` is text; only spaces before the colon are forgiven.
        if end == start || index - range.lowerBound > 80 { return nil }
        for position in start..<end where span[position] == 0x20 { return nil }
        return (start..<end, index)
    }

    /// The name that a line begins with, in upper case and without group.
    static func name(
        in bytes: [UInt8], _ range: Range<Int>
    ) -> (name: String, end: Int)? {
        guard let (name, end) = nameRange(in: bytes, range) else { return nil }
        return (String(decoding: bytes[name], as: UTF8.self).uppercased(), end)
    }

    /// Whether a line begins a property: a name, then a colon (perhaps after parameters).
    ///
    /// A known name needs no colon; the text `http://…` is no property.
    static func beginsProperty(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
        guard let (name, end) = nameRange(in: bytes, range) else { return false }
        let span = bytes.span
        var colon = end
        while colon < range.upperBound && span[colon] != UInt8(ascii: ":") { colon &+= 1 }
        if colon < range.upperBound {
            // `http://…` and `mailto:…` are text, too; `X-HOME://…` is a property.
            let isPlace =
                colon == end && colon + 2 < range.upperBound
                && span[colon + 1] == UInt8(ascii: "/") && span[colon + 2] == UInt8(ascii: "/")
            return (!isPlace || isKnown(bytes[name]))
                && !(name.count == 6 && bytes[name].map { $0 | 0x20 } == Array("mailto".utf8))
        }
        return isKnown(bytes[name])
    }

    private static func isKnown(_ name: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: name, as: UTF8.self).uppercased()
        return knownNames.contains(text) || text.hasPrefix("X-")
    }

    /// Whether a line begins a property of a known name; for lines outside any card.
    static func beginsKnownProperty(_ line: [UInt8]) -> Bool {
        guard let (name, end) = name(in: line, line.indices), end < line.count else { return false }
        return knownNames.contains(name) || name.hasPrefix("X-")
    }

    /// Whether a line is `AGENT` with nothing after the colon, so that a card follows.
    static func isEmptyAgent(_ line: [UInt8]) -> Bool {
        guard line.count >= 6, line.count < 200, line[0] | 0x20 == UInt8(ascii: "a"),
            line[1] | 0x20 == UInt8(ascii: "g"), let (name, end) = name(in: line, line.indices),
            name == "AGENT", end < line.count
        else { return false }
        guard let colon = line.lastIndex(of: UInt8(ascii: ":")) else { return false }
        return line[(colon + 1)...].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// Whether a line is a property that says who a card is about.
    static func namesParty(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
        guard let (name, _) = name(in: bytes, range) else { return false }
        return partyNames.contains(name)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"),
            UInt8(ascii: "+"), 0x20, 0x09:
            true
        default: false
        }
    }
}
