import RecordModel

/// Whether the rows of a table are people or organisations, told by its columns and values.
struct TableKind {
    /// nil where nothing says that the rows are either.
    let kind: PartyKind?

    init(
        meanings: [HeaderMeaning?], names: [HeaderName], profiles: [ColumnProfile],
        signature: SystemSignature?, tableName: String
    ) {
        if let kind = signature?.kind {
            self.kind = kind
            return
        }
        var contact = 0.0
        var account = 0.0
        var seen: Set<Field> = []
        for (column, meaning) in meanings.enumerated() {
            guard let meaning else { continue }
            let isFirst = seen.insert(meaning.field).inserted
            let profile = profiles[column]
            switch meaning.field {
            case .givenName, .familyName: contact += isFirst ? 3 : 0
            case .birthDate, .gender, .maidenName, .nickname, .birthPlace:
                contact += isFirst ? 2 : 0
            case .middleName, .prefix, .suffix, .jobTitle, .age, .nationalID:
                contact += isFirst ? 1 : 0
            case .email: contact += isFirst ? 0.4 : 0
            case .accountKey: contact += isFirst ? 0.6 : 0
            case .fullName:
                if !isFirst { continue }
                let word = names[column].squashed
                let isPlain = ["name", "nom", "nome", "nombre", "naam", "namn", ""].contains(word)
                // A list of names in which some have a legal form is a list of organisations.
                if profile.organizationShare >= 0.12 {
                    account += 5
                } else if isPlain {
                    contact += profile.personNameShare > 0.6 ? 1.2 : 0.5
                    // Names of people are two to four words without digits.
                    if profile.personNameShare < 0.3 && profile.filled >= 3 { account += 1 }
                } else {
                    contact += 3
                }
            case .organization, .accountName: account += isFirst ? 2 : 0
            case .industry, .taxID, .registrationID, .tradingName: account += isFirst ? 1.5 : 0
            case .url: account += isFirst ? 0.5 : 0
            case .unmapped:
                if Self.accountHeaders.contains(names[column].squashed) { account += 1 }
            default: break
            }
        }
        Self.weighName(tableName, &contact, &account)
        if contact == 0 && account == 0 {
            kind = seen.contains(.phone) ? .contact : nil
        } else if !Self.canBeParty(seen) {
            kind = nil
        } else {
            kind = contact >= account ? .contact : .account
        }
    }

    /// A party has a name or can be reached.
    private static func canBeParty(_ fields: Set<Field>) -> Bool {
        !fields.isDisjoint(with: [
            .givenName, .familyName, .fullName, .organization, .accountName, .tradingName, .email,
            .phone, .nickname,
        ])
    }

    /// A file called `accounts` or `people` says what is in it.
    private static func weighName(_ name: String, _ contact: inout Double, _ account: inout Double)
    {
        let words = Set(HeaderName(name).words)
        let accounts: Set<String> = [
            "account", "accounts", "company", "companies", "organisations", "organizations",
            "firmen", "unternehmen", "entreprises", "societes", "empresas", "aziende", "bedrijven",
            "foretag", "firmy", "suppliers", "vendors",
        ]
        let contacts: Set<String> = [
            "contact", "contacts", "people", "persons", "leads", "lead", "kontakte", "personen",
            "subscribers", "members", "employees", "contactos", "contatti", "contactos",
            "personnes",
        ]
        if !words.isDisjoint(with: accounts) && account > 0 { account += 2 }
        if !words.isDisjoint(with: contacts) && contact > 0 { contact += 2 }
    }

    private static let accountHeaders: Set<String> = [
        "annualrevenue", "numberofemployees", "noofemployees", "employees", "parentaccount",
        "parentcompany", "primarycontact",
    ]
}
