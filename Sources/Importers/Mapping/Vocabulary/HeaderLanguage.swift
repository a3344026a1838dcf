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
}
