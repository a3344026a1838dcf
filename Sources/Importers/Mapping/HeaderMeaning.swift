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
        if let field = fields[name.squashed] {
            return HeaderMeaning(field: field, label: label(of: name.words, field: field))
        }
        if let consent = consent(name) { return consent }
        if let part = birthPart(name) { return part }
        let (words, number) = withoutNumber(name.words)
        if let field = fields[words.joined()] {
            return HeaderMeaning(
                field: field, label: label(of: words, field: field), number: number)
        }
        return labelled(words, number: number) ?? weak(words, number: number)
    }

    /// Takes the tying number out: the first number, unless it counts lines of an address.
    private static func withoutNumber(_ words: [String]) -> (words: [String], number: Int?) {
        var words = words
        // `Home Street 2` is a second line; `Address 2 - Street` belongs to a second address.
        if let last = words.last, let line = Int(last), words.count > 1 {
            let before = words[words.count - 2]
            let isLine =
                ["street", "line", "strasse", "adresszeile", "addr"].contains(before)
                // `Home Address 2`, but neither `Email Address 2` nor `Address 2`.
                || (before == "address" && words.count > 2
                    && HeaderVocabulary.labels[words[words.count - 3]] != nil)
            if isLine && (2...9).contains(line) {
                words.removeLast()
                words[words.count - 1] = "addressline2"
            }
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

    /// The meaning after words that only label or only fill are taken away.
    private static func labelled(_ words: [String], number: Int?) -> HeaderMeaning? {
        let fields = HeaderVocabulary.fields
        var rest = words
        var label: String?
        for (index, word) in words.enumerated() {
            guard let found = HeaderVocabulary.labels[word] else { continue }
            var shorter = words
            shorter.remove(at: index)
            // A mobile phone is that first, whoever pays for it.
            label = found == "main" ? label : (found == "mobile" ? found : (label ?? found))
            rest = rest.filter { $0 != word }
            if let field = fields[shorter.joined()] {
                return meaning(field, mobileLabel(shorter) ?? found, number)
            }
        }
        if let field = fields[rest.joined()], !rest.isEmpty { return meaning(field, label, number) }
        rest.removeAll { HeaderVocabulary.noise.contains($0) }
        if rest.isEmpty {
            return label == "mobile"
                ? HeaderMeaning(field: .phone, label: label, number: number) : nil
        }
        if let field = fields[rest.joined()] { return meaning(field, label, number) }
        // `Address 1 - City`: the first word only says whose part it is.
        guard rest.count > 1, ["address", "adresse", "addr", "location"].contains(rest[0]),
            let field = fields[rest.dropFirst().joined()], isAddress(field)
        else { return nil }
        return meaning(field, label, number)
    }

    private static func mobileLabel(_ words: [String]) -> String? {
        words.contains { HeaderVocabulary.labels[$0] == "mobile" } ? "mobile" : nil
    }

    private static func meaning(_ field: Field, _ label: String?, _ number: Int?) -> HeaderMeaning?
    {
        if label == "assistant" { return HeaderMeaning(field: .unmapped) }
        // A label makes sense for what reaches a person or has a place.
        if !isReachable(field) && label != nil && label != "main" && label != "work" {
            return field == .fullName || field == .note || field == .status
                ? nil
                : HeaderMeaning(field: field, label: label, number: number, isWeak: true)
        }
        return HeaderMeaning(
            field: field, label: label == "main" ? nil : label, number: number)
    }

    /// A known phrase inside a longer header; the values must agree with it.
    private static func weak(_ words: [String], number: Int?) -> HeaderMeaning? {
        for length in stride(from: words.count - 1, through: max(1, words.count - 3), by: -1) {
            for start in 0...(words.count - length) {
                let phrase = words[start..<(start + length)].joined()
                guard phrase.utf8.count >= 3, let field = HeaderVocabulary.fields[phrase],
                    weakFields.contains(field)
                else { continue }
                return HeaderMeaning(
                    field: field, label: label(of: words, field: field), number: number,
                    isWeak: true)
            }
        }
        return nil
    }

    private static let weakFields: Set<Field> = [
        .email, .phone, .fax, .postalCode, .city, .country, .street, .familyName, .givenName,
        .birthDate, .url, .region,
    ]

    /// The label that words of a whole phrase imply: `mobile phone`, `home address`.
    private static func label(of words: [String], field: Field) -> String? {
        guard isReachable(field) else { return nil }
        for word in words {
            if let label = HeaderVocabulary.labels[word], label != "main" { return label }
        }
        let squashed = words.joined()
        for (part, label) in [
            ("mobil", "mobile"), ("movil", "mobile"), ("handy", "mobile"), ("whatsapp", "whatsapp"),
            ("workemail", "work"), ("telemovel", "mobile"),
        ] where squashed.contains(part) {
            return label
        }
        return nil
    }

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
    private static func consent(_ name: HeaderName) -> HeaderMeaning? {
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
