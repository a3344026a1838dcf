import RecordModel

/// Finds out what the columns of a table mean: by their headers, then by their values, then by the
/// other columns, then by what the user says.
struct ColumnMapper {
    /// What was found out.
    struct Result {
        var columns: [SourceColumn]
        /// nil where the rows are neither people nor organisations.
        var kind: PartyKind?
        var system: String?
        var region: String?
        /// The column that gives the records their keys.
        var keyColumn: Int?
        /// What the rows are where they are other objects of a CRM, in the plural.
        var otherObjects: String?
        /// What of the mapping given does not fit the table.
        var findings: [Diagnostic] = []
    }

    /// At most this many rows are looked at.
    static let sampleRows = 1_000

    let headers: [String]
    let names: [HeaderName]
    let profiles: [ColumnProfile]
    let signature: SystemSignature?
    let tableName: String

    /// - Parameters:
    ///   - headers: the headers; nil where the table has none.
    ///   - rows: the first data rows.
    init(headers: [String]?, width: Int, rows: [[String]], tableName: String) {
        let sample = rows.prefix(Self.sampleRows)
        profiles = (0..<width).map { column in
            ColumnProfile(values: sample.lazy.map { column < $0.count ? $0[column] : "" })
        }
        self.headers = headers ?? (0..<width).map { "column \($0 + 1)" }
        let names = headers.map { $0.map { HeaderName($0) } }
        self.names = names ?? [HeaderName](repeating: HeaderName(words: []), count: width)
        signature = headers.flatMap { SystemSignature(headers: names ?? [], raw: $0) }
        self.tableName = tableName
    }

    /// Maps the table.
    func map(options: ImportOptions) -> Result {
        var meanings = headerMeanings()
        checkWithValues(&meanings)
        ShapeMapping(
            profiles: profiles, names: names,
            isHeaderless: names.allSatisfy { $0.words.isEmpty }
        ).complete(&meanings)
        settleBirthDay(&meanings)
        settleNames(&meanings)
        settleAddresses(&meanings)
        let other = OtherObjects.name(headers: names, system: signature?.system)
        let saved = options.mapping?.table(named: tableName)
        let given = options.kind ?? saved?.kind.flatMap { MappingFile.kind(named: $0) }
        var kind = given
        if kind == nil && other == nil {
            kind =
                TableKind(
                    meanings: meanings, names: names, profiles: profiles, signature: signature,
                    tableName: tableName
                ).kind
        }
        settleKind(&meanings, kind: kind)
        var result = Result(
            columns: ColumnGroups.columns(headers: headers, meanings: meanings, profiles: profiles),
            kind: kind, system: signature?.system)
        result.otherObjects = given == nil ? other : nil
        if let saved { apply(saved, to: &result) }
        result.region =
            options.region ?? saved?.region
            ?? RegionGuess.region(columns: result.columns, profiles: profiles)
        result.keyColumn = keyColumn(options.keyColumn ?? saved?.key, &result)
        return result
    }

    // MARK: Headers

    private func headerMeanings() -> [HeaderMeaning?] {
        names.map { name in
            if name.words.isEmpty { return nil }
            if let system = signature?.system,
                let meaning = SystemVocabulary.meaning(of: name, system: system)
            {
                return meaning
            }
            return HeaderMeaning(name)
        }
    }

    /// Takes back meanings that the values contradict.
    private func checkWithValues(_ meanings: inout [HeaderMeaning?]) {
        for (column, meaning) in meanings.enumerated() {
            guard let meaning else { continue }
            let profile = profiles[column]
            if profile.share(.compound) > 0.5 && meaning.field != .recordKey {
                meanings[column] = HeaderMeaning(field: .unmapped)
            } else if meaning.isWeak && !supports(profile, meaning.field) {
                meanings[column] = nil
            } else if profile.filled >= 3, contradicts(profile, meaning.field) {
                meanings[column] = nil
            }
        }
    }

    private func supports(_ profile: ColumnProfile, _ field: Field) -> Bool {
        switch field {
        case .email: profile.share(.email) > 0.5
        case .phone, .fax: profile.share(.phone) + profile.share(.number) > 0.6
        case .url: profile.share(.url) > 0.5 || profile.share(.text) > 0.8
        case .birthDate: profile.share(.date) > 0.5
        case .postalCode: profile.postcodeShare > 0.5
        case .street: profile.streetShare > 0.3
        case .country: profile.countryShare > 0.5
        case .city, .region, .givenName, .familyName:
            profile.filled > 0 && profile.share(.text) > 0.8
        default: profile.filled > 0
        }
    }

    private func contradicts(_ profile: ColumnProfile, _ field: Field) -> Bool {
        switch field {
        case .email, .url:
            profile.share(.date) > 0.5 || profile.share(.number) > 0.5
                || profile.share(.boolean) > 0.5 || profile.share(.phone) > 0.5
        case .phone, .fax:
            profile.share(.email) > 0.5 || profile.share(.url) > 0.5
                || profile.share(.date) > 0.9
        case .givenName, .familyName, .fullName, .organization, .city, .country:
            profile.share(.email) > 0.5 || profile.share(.url) > 0.5 || profile.share(.date) > 0.5
                || (field != .organization && profile.share(.number) > 0.5)
        case .fullAddress, .street:
            profile.share(.email) > 0.5 || profile.share(.url) > 0.5
        case .birthDate: profile.share(.email) > 0.5
        default: false
        }
    }

    // MARK: What the other columns say

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
                if signature?.system != "salesforce" && signature?.system != "zoho" {
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

    /// A name in a table of organisations is the organisation's, an account id its own key.
    private func settleKind(_ meanings: inout [HeaderMeaning?], kind: PartyKind?) {
        let hasKey = meanings.contains { $0?.field == .recordKey }
        let hasOrganization = meanings.contains { $0?.field == .organization }
        for (column, meaning) in meanings.enumerated() {
            guard var meaning else { continue }
            switch (kind, meaning.field) {
            case (.account, .accountName):
                meaning.field = .organization
            case (.account, .fullName):
                let isPerson = ["contact", "person", "ansprechpartner", "kontakt"].contains {
                    names[column].squashed.hasPrefix($0)
                }
                meaning.field = (isPerson && hasOrganization) ? .unmapped : .organization
            case (.account, .accountKey) where !hasKey:
                meaning.field = .recordKey
            default: break
            }
            meanings[column] = meaning
        }
    }
}
