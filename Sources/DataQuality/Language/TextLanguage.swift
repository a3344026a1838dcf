/// A language that a column's texts may be in, by its code of ISO 639.
///
/// Bosnian, Croatian and Serbian in Latin letters are one here: their short words are the same.
enum TextLanguage: UInt8, CaseIterable, Sendable {
    case english, german, french, spanish, italian, portuguese, catalan, dutch, danish, swedish
    case norwegian, icelandic, finnish, estonian, latvian, lithuanian, polish, czech, slovak
    case hungarian, romanian, slovenian, serboCroatian, turkish, vietnamese
    case russian, ukrainian, belarusian, bulgarian, serbian, macedonian
    case greek, armenian, georgian, hebrew, arabic, persian, urdu, hindi, marathi, thai
    case korean, japanese, chinese

    /// The code, of two letters where there is one.
    var code: String { Self.names[Int(rawValue)].code }

    /// What it is called in English.
    var name: String { Self.names[Int(rawValue)].name }

    /// The place of the language in sets of languages.
    var bit: UInt64 { 1 << UInt64(rawValue) }

    /// The set of languages with some codes, which are separated by spaces; unknown ones are left out.
    static func set(_ codes: Substring) -> UInt64 {
        codes.split(separator: " ").reduce(0) { set, code in
            names.firstIndex { $0.code == code }.map { set | 1 << UInt64($0) } ?? set
        }
    }

    private static let names: [(code: String, name: String)] = [
        ("en", "English"), ("de", "German"), ("fr", "French"), ("es", "Spanish"),
        ("it", "Italian"), ("pt", "Portuguese"), ("ca", "Catalan"), ("nl", "Dutch"),
        ("da", "Danish"), ("sv", "Swedish"), ("nb", "Norwegian"), ("is", "Icelandic"),
        ("fi", "Finnish"), ("et", "Estonian"), ("lv", "Latvian"), ("lt", "Lithuanian"),
        ("pl", "Polish"), ("cs", "Czech"), ("sk", "Slovak"), ("hu", "Hungarian"),
        ("ro", "Romanian"), ("sl", "Slovenian"), ("hbs", "Serbo-Croatian"), ("tr", "Turkish"),
        ("vi", "Vietnamese"), ("ru", "Russian"), ("uk", "Ukrainian"), ("be", "Belarusian"),
        ("bg", "Bulgarian"), ("sr", "Serbian"), ("mk", "Macedonian"), ("el", "Greek"),
        ("hy", "Armenian"), ("ka", "Georgian"), ("he", "Hebrew"), ("ar", "Arabic"),
        ("fa", "Persian"), ("ur", "Urdu"), ("hi", "Hindi"), ("mr", "Marathi"), ("th", "Thai"),
        ("ko", "Korean"), ("ja", "Japanese"), ("zh", "Chinese"),
    ]
}
