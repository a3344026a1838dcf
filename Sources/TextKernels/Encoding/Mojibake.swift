/// How text was damaged by reading bytes in another encoding than they were written in.
public enum Mojibake: String, Sendable, CaseIterable, Codable {
    /// "Ã©" for "é".
    case utf8AsWindows1252
    /// The same with control characters in between, as ISO-8859-1 has them.
    case utf8AsLatin1
    /// "√©" for "é".
    case utf8AsMacintosh
    /// "РРІР°РЅ" for "Иван".
    case utf8AsWindows1251
    /// "Èâàí" for "Иван".
    case windows1251AsWindows1252
    /// "Mьller" for "Müller".
    case windows1252AsWindows1251

    /// Whether the text was encoded in UTF-8 twice, so that the bytes in between give it back.
    public var isDoubleEncoding: Bool {
        switch self {
        case .utf8AsWindows1252, .utf8AsLatin1, .utf8AsMacintosh, .utf8AsWindows1251: true
        case .windows1251AsWindows1252, .windows1252AsWindows1251: false
        }
    }

    /// What was taken for what, in the words of the encodings' names.
    public var description: String {
        switch self {
        case .utf8AsWindows1252: "UTF-8 as Windows-1252 (“Ã©” for “é”)"
        case .utf8AsLatin1: "UTF-8 as ISO-8859-1 (“Ã©” for “é”)"
        case .utf8AsMacintosh: "UTF-8 as MacRoman (“√©” for “é”)"
        case .utf8AsWindows1251: "UTF-8 as Windows-1251 (“РёРІ” for “ив”)"
        case .windows1251AsWindows1252: "Windows-1251 as Windows-1252 (“Èâàí” for “Иван”)"
        case .windows1252AsWindows1251: "Windows-1252 as Windows-1251 (“Mьller” for “Müller”)"
        }
    }
}
