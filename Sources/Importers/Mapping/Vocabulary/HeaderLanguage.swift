import RecordModel

/// What columns are called in one language: whole phrases and the words that they are built of.
///
/// Written as people write them; compared as `HeaderName.squashed`, so that case, marks, spaces and
/// hyphens do not matter.
struct HeaderLanguage: Sendable {
    /// Phrases by what they mean, parted by commas.
    var fields: [(field: Field, phrases: String)] = []
    /// Words that say where or how something reaches a party, by the label that they give.
    var labels: [(label: String, words: String)] = []
    /// Words that say nothing beside a word that does.
    var fillers = ""
    /// Words that turn a field into something about it: its type, its state, its history.
    var attributes = ""
    /// Words that make a field another person's: the assistant's, the spouse's.
    var strangers = ""
    /// Letters that join the parts of compounds: `s` of `Geschäftstelefon`.
    var joints = ""

    static let all: [HeaderLanguage] = [
        .english, .german, .french, .spanish, .portuguese, .italian, .dutch, .swedish, .polish,
    ]

    /// A phrase as it is compared, and in German also with its umlauts written out.
    static func keys(_ phrase: String) -> [String] {
        if let plain = plain(phrase) { return [plain] }
        let plain = HeaderName(phrase).squashed
        var written = ""
        for scalar in phrase.unicodeScalars {
            switch scalar {
            case "ä", "å": written += scalar == "ä" ? "ae" : "aa"
            case "ö": written += "oe"
            case "ü": written += "ue"
            default: written.unicodeScalars.append(scalar)
            }
        }
        if written == phrase { return [plain] }
        return [plain, HeaderName(written).squashed]
    }

    /// The key of a phrase of small ASCII letters, which needs no folding; nil for any other.
    ///
    /// Most phrases are such, and every file that is read asks for the keys of all.
    private static func plain(_ phrase: String) -> String? {
        var letters: [UInt8] = []
        for byte in phrase.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                letters.append(byte)
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "-"): continue
            default: return nil
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }
}
