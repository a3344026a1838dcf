import RecordModel

/// Settles what headers leave open by what the other columns and the values say: `Name` beside
/// `Vorname`, `Address` beside `City`, `Title` beside `Job Title`, swapped names.
struct MeaningSettling {
    let headers: [String]
    let names: [HeaderName]
    let profiles: [ColumnProfile]
    let system: String?
    /// What was decided against the headers.
    private(set) var findings: [Diagnostic] = []

    init(headers: [String], names: [HeaderName], profiles: [ColumnProfile], system: String?) {
        self.headers = headers
        self.names = names
        self.profiles = profiles
        self.system = system
    }

    mutating func settle(_ meanings: inout [HeaderMeaning?]) {
        settleBirthDay(&meanings)
        settleNames(&meanings)
        settleSwappedNames(&meanings)
        settleStreetLines(&meanings)
        settleAddresses(&meanings)
        settleConsentDates(&meanings)
    }

    /// Settles words that mean the whole name or a part of it, and titles.
    private func settleNames(_ meanings: inout [HeaderMeaning?]) {
        let present = Set(meanings.compactMap { $0?.field })
        for (column, name) in names.enumerated() {
            guard var meaning = meanings[column] else { continue }
            if meaning.field == .fullName {
                switch name.squashed {
                // French `Nom`, German `Name`: the family name beside a given one.
                case "nom", "name", "naam", "namn":
                    if present.contains(.givenName) && !present.contains(.familyName) {
                        meaning.field = .familyName
                    }
                // Spanish `Nombre`, Italian and Portuguese `Nome`: the given name beside a family one.
                case "nombre", "nome":
                    if present.contains(.familyName) && !present.contains(.givenName) {
                        meaning.field = .givenName
                    }
                default: break
                }
            }
            if ["title", "titel", "titre", "titolo"].contains(name.squashed) {
                let isPrefix = profiles[column].honorificShare > 0.3
                let hasFunction = meanings.enumerated().contains {
                    $0.offset != column && $0.element?.field == .jobTitle
                }
                if system != "salesforce" && system != "zoho" {
                    meaning.field = isPrefix || hasFunction ? .prefix : .jobTitle
                }
            }
            meanings[column] = meaning
        }
    }

    /// `Birth Day` beside `Birth Year` is the day of the month.
    private func settleBirthDay(_ meanings: inout [HeaderMeaning?]) {
        guard meanings.contains(where: { $0?.field == .birthDate && $0?.label == "year" }) else {
            return
        }
        for (column, name) in names.enumerated()
        where name.squashed == "birthday" && meanings[column]?.label == nil {
            meanings[column] = HeaderMeaning(field: .birthDate, label: "day")
        }
    }

    /// `Address` beside a city or a postal code is the street; a suburb without a city is the city.
    private func settleAddresses(_ meanings: inout [HeaderMeaning?]) {
        for (column, meaning) in meanings.enumerated() {
            guard var meaning, meaning.field == .fullAddress || meaning.field == .locality else {
                continue
            }
            let siblings = Set(
                meanings.compactMap {
                    $0?.label == meaning.label && $0?.number == meaning.number ? $0?.field : nil
                })
            if meaning.field == .fullAddress {
                let hasParts = siblings.contains(.city) || siblings.contains(.postalCode)
                if hasParts && !siblings.contains(.street) { meaning.field = .street }
            } else if !siblings.contains(.city) {
                meaning.field = .city
            }
            meanings[column] = meaning
        }
    }

    /// A column of given names under `Last Name` beside one of surnames under `First Name`.
    private mutating func settleSwappedNames(_ meanings: inout [HeaderMeaning?]) {
        let given = meanings.indices.filter { meanings[$0]?.field == .givenName }
        let family = meanings.indices.filter { meanings[$0]?.field == .familyName }
        guard given.count == 1, family.count == 1, let first = given.first, let last = family.first,
            profiles[first].filled >= 10, profiles[last].filled >= 10,
            profiles[last].givenNameShare > 0.5, profiles[first].givenNameShare < 0.15
        else { return }
        meanings.swapAt(first, last)
        findings.append(
            Diagnostic(
                code: "mapping.swappedNames", severity: .warning,
                message: "The columns '\(headers[first])' and '\(headers[last])' hold each other's"
                    + " values; they are read the other way round."))
    }

    /// `Straße geschäftlich 2` is the second line of an address that has no second city.
    private func settleStreetLines(_ meanings: inout [HeaderMeaning?]) {
        for (column, meaning) in meanings.enumerated() {
            guard let meaning, meaning.field == .street, let number = meaning.number, number > 1
            else { continue }
            let isAlone = !meanings.enumerated().contains { other, sibling in
                guard other != column, let sibling else { return false }
                return HeaderMeaning.isAddress(sibling.field) && sibling.label == meaning.label
                    && sibling.number == number && sibling.field != .street
            }
            let hasFirst = meanings.contains {
                $0?.field == .street && $0?.label == meaning.label && ($0?.number ?? 1) == 1
            }
            if isAlone && hasFirst {
                meanings[column] = HeaderMeaning(field: .addressLine2, label: meaning.label)
            }
        }
    }

    /// The date of an opt-in is the opt-in where no other column says it.
    private func settleConsentDates(_ meanings: inout [HeaderMeaning?]) {
        let hasAnswer = meanings.contains {
            switch $0?.field {
            case .emailOptIn, .phoneOptIn, .messageOptIn, .postOptIn, .faxOptIn, .allOptIn: true
            default: false
            }
        }
        if hasAnswer { return }
        for (column, name) in names.enumerated() where meanings[column]?.field == .consentDate {
            let words = name.words
            let isOptIn =
                name.squashed.contains("optin") || words.contains("confirm")
                || words.contains("confirmation")
            if isOptIn {
                meanings[column] = HeaderMeaning(
                    field: words.contains("email") ? .emailOptIn : .allOptIn)
            }
        }
    }
}
