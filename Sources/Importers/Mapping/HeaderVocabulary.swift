import RecordModel

/// What words in headers mean, in the languages and systems that we know.
enum HeaderVocabulary {
    /// Fields by squashed phrase.
    static let fields: [String: Field] = {
        var fields: [String: Field] = [:]
        for (field, phrases) in terms + relationshipTerms + HeaderLanguage.all.flatMap(\.fields) {
            for phrase in phrases.split(separator: ",") {
                for key in HeaderLanguage.keys(String(phrase)) where fields[key] == nil {
                    fields[key] = field
                }
            }
        }
        return fields
    }()

    /// Words that say where or how something reaches a person, and the label that they give.
    static let labels: [String: String] = {
        var labels: [String: String] = [:]
        for language in HeaderLanguage.all {
            for (label, words) in language.labels {
                for word in words.split(separator: " ") {
                    for key in HeaderLanguage.keys(String(word)) where labels[key] == nil {
                        labels[key] = label
                    }
                }
            }
        }
        return labels
    }()

    /// The label that a phrase for a phone implies by itself: `handynummer`, `whatsapp`.
    static func impliedLabel(_ squashed: String) -> String? {
        for (label, parts) in impliedLabels where parts.contains(where: squashed.contains) {
            return label
        }
        return squashed == "gsm" || squashed == "cel" || squashed == "kom" || squashed == "hp"
            || squashed == "mob" || squashed == "telm" || squashed == "tlm" || squashed == "telem"
            ? "mobile" : nil
    }

    /// What an address is for, as the stems of its name say: `adresse de facturation`.
    static func addressLabel(_ squashed: String) -> String? {
        addressLabels.first { $0.stems.contains(where: squashed.contains) }?.label
    }

    private static let addressLabels: [(label: String, stems: [String])] = [
        (
            "billing",
            [
                "billing", "invoice", "rechnung", "factur", "factuur", "fattura", "fatura",
                "faktur",
                "rozlicze", "cobranca", "fiscal",
            ]
        ),
        (
            "shipping",
            [
                "shipping", "delivery", "liefer", "livraison", "envio", "entrega", "spedizion",
                "consegna", "aflever", "bezorg", "levering", "leverans", "dostawy", "wysylk",
                "zustell", "expedition",
            ]
        ),
        (
            "mailing",
            [
                "mailing", "korrespond", "korespond", "correspond", "corrispond", "postale",
                "postal", "postadres",
            ]
        ),
        (
            "home",
            [
                "home", "privat", "prive", "wohn", "domicil", "residen", "casa", "thuis", "huis",
                "woon", "hemadress", "bostad", "domow", "zamieszk", "abitazion", "particular",
                "personal", "personnelle", "domicile",
            ]
        ),
        (
            "work",
            [
                "work", "business", "office", "company", "firmen", "geschaft", "geschaeft",
                "bureau",
                "trabajo", "empresa", "lavoro", "ufficio", "azienda", "werkadres", "bedrijf",
                "arbets", "foretag", "kontor", "firmy", "sluzbow", "comercial", "professionnel",
            ]
        ),
        ("other", ["otheraddress", "otra", "autreadresse", "weitereadresse"]),
    ]

    private static let impliedLabels: [(label: String, parts: [String])] = [
        (
            "mobile",
            [
                "mobil", "movil", "handy", "telemovel", "cell", "celular", "portable", "komork",
                "mobiel", "gsm", "natel", "handphone", "numport", "telport", "06nummer", "telkom",
                "cellulare", "telefonino", "telcel", "nrkom",
            ]
        ),
        ("whatsapp", ["whatsapp"]), ("pager", ["pager"]),
    ]

    /// Words that add nothing to a column's meaning once it is known.
    static let noise: Set<String> = [
        "value", "number", "no", "nr", "num", "my", "the", "of", "de", "text", "field", "info",
        "information", "details", "data", "contact", "person", "customer", "client", "lead", "user",
        "member", "kontakt", "kunde", "kunden", "cliente", "klant", "employee", "account", "owner",
        "site", "clean", "raw", "orig", "original", "current", "new", "c",
    ]

    /// How many of these cells are headers that we know.
    static func knownCount(_ cells: [String]) -> Int {
        cells.count { cell in
            let length = cell.utf8.count
            if length == 0 || length > 60 { return false }
            // An address may hold a word of headers (`org`), and figures some that stand alone.
            if !cell.contains(where: \.isLetter) || ValueShape.looksLikeData(cell) { return false }
            let name = HeaderName(cell)
            return !name.words.isEmpty && HeaderMeaning.isKnown(name)
        }
    }
}
