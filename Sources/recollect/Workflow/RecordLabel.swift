import RecordModel

/// How a record is called and told apart from others, for people.
struct RecordLabel {
    /// The name as its source writes it; the best there is where it has no name.
    let name: String
    /// E-mail, phone, company and place, as far as there are any.
    let detail: String

    init(_ record: SourceRecord) {
        let values = record.values
        self.init(kind: record.reference.kind) { field in
            values.first { $0.field == field && !$0.text.allSatisfy(\.isWhitespace) }?.text
        }
    }

    /// - Parameter text: the first text of a field that is not blank.
    init(kind: PartyKind, text: (Field) -> String?) {
        let parts = [Field.prefix, .givenName, .middleName, .familyName, .suffix].compactMap(text)
        let person = text(.givenName) == nil && text(.familyName) == nil ? nil : parts
        let company = text(.organization) ?? text(.accountName)
        let names: [String?] =
            kind == .contact
            ? [person?.joined(separator: " "), text(.fullName), company]
            : [company, text(.fullName), text(.tradingName)]
        let found = names.compactMap { $0 }.first
        name = found ?? text(.email) ?? text(.phone) ?? "(no name)"
        var details: [String] = []
        if kind == .contact, let company, company != found { details.append(company) }
        details += [Field.email, .phone].compactMap(text)
        let address = [Field.street, .postalCode, .city, .country].compactMap(text)
        if !address.isEmpty { details.append(address.joined(separator: " ")) }
        detail = details.joined(separator: " · ")
    }
}
