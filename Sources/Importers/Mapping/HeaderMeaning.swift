import RecordModel

/// What a header says about its column, before the other columns and the values are looked at.
struct HeaderMeaning: Hashable, Sendable {
    var field: Field
    var label: String?
    /// The number that ties columns together: `2` of `E-mail 2 - Value`; nil where there is none.
    var number: Int?
    /// Whether only a part of the header was understood, so that the values must agree.
    var isWeak = false

    /// nil where no word of the header is known.
    init?(_ name: HeaderName) {
        guard !name.words.isEmpty, let meaning = Self.interpret(name) else { return nil }
        self = meaning
    }

    init(field: Field, label: String? = nil, number: Int? = nil, isWeak: Bool = false) {
        self.field = field
        self.label = label
        self.number = number
        self.isWeak = isWeak
    }

    private static func interpret(_ name: HeaderName) -> HeaderMeaning? {
        let fields = HeaderVocabulary.fields
        // Nobody names a column with a whole paragraph.
        if name.words.count > 40 { return nil }
        if let field = fields[name.squashed] {
            return HeaderMeaning(field: field, label: label(of: name.words, field: field))
        }
        if let consent = optedOut(name) ?? ConsentHeader.meaning(of: name) { return consent }
        if let part = birthPart(name) { return part }
        let (words, number) = withoutNumber(name.words)
        if let field = fields[words.joined()] {
            return HeaderMeaning(
                field: field, label: label(of: words, field: field), number: number)
        }
        let composition = HeaderComposition(HeaderSegmenter(words).pieces())
        guard let meaning = composition.meaning(number: number) else { return nil }
        // A known phrase inside a longer header: the values must agree with it.
        return composition.unknown == 0 || weakFields.contains(meaning.field) ? meaning : nil
    }

    /// Whether every word of a header is known; cheap enough to ask of cells that may be data.
    static func isKnown(_ name: HeaderName) -> Bool {
        if HeaderVocabulary.fields[name.squashed] != nil { return true }
        if name.words.count > 8 { return false }
        let (words, number) = withoutNumber(name.words)
        if HeaderVocabulary.fields[words.joined()] != nil { return true }
        let composition = HeaderComposition(HeaderSegmenter(words).pieces(cutsWords: false))
        return composition.unknown == 0 && composition.meaning(number: number) != nil
            || ConsentHeader.meaning(of: name) != nil
    }

    /// Takes the tying number out: the first number, unless it counts lines of an address.
    private static func withoutNumber(_ words: [String]) -> (words: [String], number: Int?) {
        var words = words
        // `Home Street 2` is a second line; `Address 2 - Street` belongs to a second address.
        if let last = words.last, let line = Int(last), words.count > 1 {
            let before = words[words.count - 2]
            let isLine =
                lineWords.contains(before)
                // `Home Address 2`, but neither `Email Address 2` nor `Address 2`.
                || (HeaderVocabulary.fields[before] == .fullAddress && words.count > 2
                    && HeaderVocabulary.labels[words[words.count - 3]] != nil)
            if isLine && (1...9).contains(line) {
                words.removeLast()
                words[words.count - 1] = line == 1 ? "street" : "addressline2"
            }
        }
        if let last = words.last, let number = romanNumbers[last], words.count > 1 {
            words.removeLast()
            return (words, number)
        }
        guard let index = words.firstIndex(where: { Int($0) != nil }),
            let number = Int(words[index])
        else { return (words, nil) }
        if number > 99 { return (words, nil) }
        words.remove(at: index)
        // `fname_c1`: the letter belongs to the number.
        if index > 0, index == words.count, words.count > 1, words[index - 1].utf8.count == 1 {
            words.removeLast()
        }
        return (words, number)
    }

    private static let romanNumbers = ["ii": 2, "iii": 3]

    /// Words before the number of a line of an address.
    private static let lineWords: Set<String> = [
        "street", "line", "strasse", "adresszeile", "addr", "zeile", "ligne", "linea", "linha",
        "riga", "regel", "rad", "linia", "adressrad", "adresregel", "calle", "rue", "via", "rua",
        "straat", "gata", "ulica", "adreslijn", "lijn", "wiersz",
    ]

    private static let weakFields: Set<Field> = [
        .email, .phone, .fax, .postalCode, .city, .country, .street, .familyName, .givenName,
        .birthDate, .url, .region,
    ]

    /// The label that words of a whole phrase imply: `mobile phone`, `Rechnungsadresse`.
    private static func label(of words: [String], field: Field) -> String? {
        guard isReachable(field) else { return nil }
        if isPhone(field), let label = HeaderVocabulary.impliedLabel(words.joined()) {
            return label
        }
        if field == .fullAddress { return HeaderVocabulary.addressLabel(words.joined()) }
        for (index, word) in words.enumerated() {
            guard let label = HeaderVocabulary.labels[word], label != "main" else { continue }
            // The rest must be understood without it: `postal` of `postal code` is no label.
            var rest = words
            rest.remove(at: index)
            let isPart = isAddress(field) && !["billing", "shipping", "other"].contains(label)
            if isPart && (label != "mailing" || word.hasPrefix("po")) { continue }
            if HeaderVocabulary.fields[rest.joined()] == field || rest == ["code"] { return label }
        }
        return isAddress(field) ? nil : compoundLabel(words, field)
    }

    /// `Privattelefon`, `hemtelefon`: a label and a field in one word.
    private static func compoundLabel(_ words: [String], _ field: Field) -> String? {
        for word in words where word.utf8.count > 5 {
            for length in stride(from: word.utf8.count - 3, through: 3, by: -1) {
                let start = String(decoding: word.utf8.prefix(length), as: UTF8.self)
                let rest = String(decoding: word.utf8.dropFirst(length), as: UTF8.self)
                if let label = HeaderVocabulary.labels[start], label != "main",
                    HeaderVocabulary.fields[rest] == field
                {
                    return label
                }
            }
        }
        return nil
    }

    static func isPhone(_ field: Field) -> Bool { field == .phone || field == .instantMessage }

    static func isReachable(_ field: Field) -> Bool {
        switch field {
        case .email, .phone, .fax, .url, .socialProfile, .instantMessage: true
        default: isAddress(field)
        }
    }

    static func isAddress(_ field: Field) -> Bool {
        switch field {
        case .street, .houseNumber, .unit, .addressLine2, .locality, .city, .region, .postalCode,
            .country, .postOfficeBox, .fullAddress:
            true
        default: false
        }
    }

    // MARK: Special forms

    /// `Opted out of email: Newsletter` and the like, which carry a purpose.
    private static func optedOut(_ name: HeaderName) -> HeaderMeaning? {
        let prefix = "optedoutofemail"
        guard name.squashed.hasPrefix(prefix), name.words.count > 4 else { return nil }
        return HeaderMeaning(
            field: .emailOptOut, label: name.words.dropFirst(4).joined(separator: " "))
    }

    /// `Birth Year`, `Birth Month`, `Birth Day`: parts of one date.
    private static func birthPart(_ name: HeaderName) -> HeaderMeaning? {
        let parts: [(String, String)] = [
            ("year", "year"), ("month", "month"), ("day", "day"), ("jahr", "year"),
            ("monat", "month"), ("tag", "day"), ("annee", "year"), ("mois", "month"),
            ("jour", "day"), ("yy", "year"), ("mm", "month"), ("dd", "day"), ("yr", "year"),
        ]
        guard name.words.count >= 2, let last = name.words.last, let first = name.words.first,
            ["birth", "dob", "born", "geburts", "geb", "naissance", "bday"].contains(first),
            let part = parts.first(where: { $0.0 == last })
        else { return nil }
        return HeaderMeaning(field: .birthDate, label: part.1)
    }
}
