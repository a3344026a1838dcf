import RecordModel

/// What words in headers mean, in the languages and systems that we know.
enum HeaderVocabulary {
    /// Fields by squashed phrase.
    static let fields: [String: Field] = {
        var fields: [String: Field] = [:]
        for (field, phrases) in terms + relationshipTerms {
            for phrase in phrases.split(separator: ",") {
                let key = HeaderName(String(phrase)).squashed
                if fields[key] == nil { fields[key] = field }
            }
        }
        return fields
    }()

    /// Words that say where or how something reaches a person, and the label that they give.
    static let labels: [String: String] = {
        let groups: [(label: String, words: String)] = [
            (
                "home",
                "home private privat private personal priv domicile domicilio casa hem prive particular residential residence thuis domowy prywatny persoonlijk personnel privado abitazione"
            ),
            (
                "work",
                "work business office company geschaftlich buro firma firmen dienstlich professionnel pro bureau trabajo oficina trabalho lavoro ufficio werk zakelijk arbete arbets jobb praca sluzbowy organization organisation corporate job"
            ),
            (
                "mobile",
                "mobile cell cellular handy mobil gsm movil celular cellulare portable komorka komorkowy mobiel telemovel"
            ),
            ("mailing", "mailing correspondence korrespondenz"),
            (
                "billing",
                "billing invoice rechnungs rechnung facturation facturacion factuur fakturerings"
            ),
            (
                "shipping",
                "shipping delivery liefer lieferung livraison envio entrega spedizione lever leverans"
            ),
            (
                "other",
                "other andere autre otro outro altro overig ovrig inny secondary alternate alternative additional zweite"
            ),
            ("main", "main primary preferred default haupt principal zentrale direct"),
            ("assistant", "assistant assistants asst sekretariat"),
            ("pager", "pager"), ("car", "car"), ("radio", "radio"), ("whatsapp", "whatsapp"),
            ("emergency", "emergency notfall"),
        ]
        var labels: [String: String] = [:]
        for (label, words) in groups {
            for word in words.split(separator: " ") where labels[String(word)] == nil {
                labels[String(word)] = label
            }
        }
        return labels
    }()

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
            return length > 0 && length <= 60 && HeaderMeaning(HeaderName(cell)) != nil
        }
    }
}
