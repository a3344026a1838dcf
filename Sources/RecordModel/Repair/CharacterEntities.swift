/// Characters as HTML writes them: `&amp;`, `&#39;`, `&eacute;`.
///
/// - Source: HTML 4.01, section 24.2 (the Latin-1 entities) and the marks of section 24.4 that
///   exports use.
public enum CharacterEntities {
    /// The text with its characters; nil where it has no entity. `&amp;amp;` is decoded twice.
    public static func decoded(_ text: [UInt8]) -> [UInt8]? {
        guard let once = decodedOnce(text) else { return nil }
        return decodedOnce(once) ?? once
    }

    private static func decodedOnce(_ text: [UInt8]) -> [UInt8]? {
        var out: [UInt8] = []
        var hasChanged = false
        var index = 0
        while index < text.count {
            if text[index] == UInt8(ascii: "&"), let (scalar, count) = entity(text, at: index) {
                out += Array(String(Character(scalar)).utf8)
                index += count
                hasChanged = true
            } else {
                out.append(text[index])
                index += 1
            }
        }
        return hasChanged ? out : nil
    }

    /// The character of the entity at a position, and the number of its bytes.
    private static func entity(_ text: [UInt8], at start: Int) -> (Unicode.Scalar, Int)? {
        let end = text[start...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
        guard let end, end > start + 2 else { return nil }
        let body = String(decoding: text[(start + 1)..<end], as: UTF8.self)
        guard let value = value(of: body), let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, end - start + 1)
    }

    private static func value(of body: String) -> UInt32? {
        if body.hasPrefix("#x") || body.hasPrefix("#X") {
            return UInt32(body.dropFirst(2), radix: 16).flatMap { $0 >= 0x20 ? $0 : nil }
        }
        if body.hasPrefix("#") {
            return UInt32(body.dropFirst(1)).flatMap { $0 >= 0x20 ? $0 : nil }
        }
        // A space that does not break is a space in a cell.
        if body == "nbsp" { return 0x20 }
        if let index = latin.firstIndex(of: body) { return 0xa0 + UInt32(index) }
        return others[body]
    }

    private static let others: [String: UInt32] = [
        "amp": 0x26, "lt": 0x3c, "gt": 0x3e, "quot": 0x22, "apos": 0x27, "ndash": 0x2013,
        "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019, "ldquo": 0x201c, "rdquo": 0x201d,
        "bdquo": 0x201e, "sbquo": 0x201a, "hellip": 0x2026, "bull": 0x2022, "euro": 0x20ac,
        "trade": 0x2122, "OElig": 0x152, "oelig": 0x153, "Scaron": 0x160, "scaron": 0x161,
        "Yuml": 0x178,
    ]

    /// The names of U+00A0 to U+00FF, in order.
    private static let latin = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 \
        sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc \
        Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve \
        Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute \
        acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde \
        ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
        """.split(separator: " ").map(String.init)
}
