import CICU

/// An encoding that files come in; the raw value is its IANA name in lower case.
///
/// Pure ASCII is reported as `utf8`, of which it is a part.
public enum TextEncoding: String, Sendable, Codable, CaseIterable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1252 = "windows-1252"
    case latin1 = "iso-8859-1"
    case latin2 = "iso-8859-2"
    case latin9 = "iso-8859-15"
    case windows1250 = "windows-1250"
    case utf32LittleEndian = "utf-32le"
    case utf32BigEndian = "utf-32be"
    case windows1251 = "windows-1251"
    case windows1253 = "windows-1253"
    case windows1254 = "windows-1254"
    case koi8r = "koi8-r"
    case koi8u = "koi8-u"
    case macintosh = "macintosh"
    case shiftJIS = "shift_jis"
    case eucJP = "euc-jp"
    case eucKR = "euc-kr"
    case big5 = "big5"
    case gb18030 = "gb18030"

    /// The encoding of this name, written as people and vCards write it: any case, `_` for `-`,
    /// common aliases; nil where we do not read it.
    public init?(name: String) {
        var key = ""
        for byte in name.utf8 where byte != 0x2d && byte != 0x5f && byte != 0x20 {
            key.unicodeScalars.append(Unicode.Scalar(byte &- 0x41 < 26 ? byte | 0x20 : byte))
        }
        switch key {
        case "utf8", "usascii", "ascii", "utf8mb4": self = .utf8
        case "utf16le", "utf16", "ucs2", "unicode": self = .utf16LittleEndian
        case "utf16be": self = .utf16BigEndian
        case "windows1252", "cp1252", "ansi", "win1252": self = .windows1252
        case "iso88591", "latin1", "l1": self = .latin1
        case "iso88592", "latin2", "l2": self = .latin2
        case "iso885915", "latin9", "l9": self = .latin9
        case "windows1250", "cp1250", "win1250": self = .windows1250
        case "windows1251", "cp1251", "win1251": self = .windows1251
        case "windows1253", "cp1253", "win1253": self = .windows1253
        case "windows1254", "cp1254", "win1254", "iso88599", "latin5": self = .windows1254
        case "koi8r": self = .koi8r
        case "koi8u": self = .koi8u
        case "utf32le", "utf32", "ucs4": self = .utf32LittleEndian
        case "utf32be": self = .utf32BigEndian
        case "eucjp", "ujis": self = .eucJP
        case "euckr", "cp949", "uhc", "ksc56011987", "windows949": self = .eucKR
        case "big5", "cp950", "windows950": self = .big5
        case "macintosh", "macroman", "xmacroman", "mac": self = .macintosh
        case "shiftjis", "sjis", "cp932", "windows31j", "mskanji", "ms932": self = .shiftJIS
        case "gb18030", "gbk", "gb2312", "cp936", "euccn": self = .gb18030
        default: return nil
        }
    }

    /// The encoded text, without a byte order mark.
    ///
    /// - Throws: `unmappableCharacters` where the encoding lacks some of its characters.
    public func encode(_ text: String) throws(TextError) -> [UInt8] {
        let source = Array(text.utf8)
        if self == .utf8 { return source }
        var unmappable: Int32 = 0
        var output: [UInt8] = []
        let name = libraryName
        let isDone = unsafe ICUText.append(to: &output, firstGuess: source.count * 2 + 16) {
            target, capacity in
            unsafe source.withUnsafeBufferPointer { buffer in
                unsafe cicu_encode(
                    name, buffer.baseAddress, Int32(buffer.count), target, capacity, &unmappable)
            }
        }
        guard isDone else {
            throw TextError(
                code: .unavailableEncoding,
                message: "The installed ICU cannot write \(rawValue); choose utf-8.")
        }
        guard unmappable == 0 else {
            throw TextError(
                code: .unmappableCharacters,
                message: "\(unmappable) characters do not exist in \(rawValue); choose utf-8.")
        }
        return output
    }

    /// ICU's name of the variant in use: `shift_jis` and `euc-kr` files come from Windows.
    var libraryName: String {
        switch self {
        case .shiftJIS: "windows-31j"
        case .eucKR: "windows-949"
        default: rawValue
        }
    }
}
