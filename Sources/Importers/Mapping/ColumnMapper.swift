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
        /// What the table is where its rows are history: deals, tickets, tasks.
        var history: HistoryMapping?
        /// What the rows are where they are other objects of a CRM, in the plural.
        var otherObjects: String? { history?.kind.plural }
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
    /// The rows that are looked at.
    let rows: [[String]]

    /// - Parameters:
    ///   - headers: the headers; nil where the table has none.
    ///   - rows: the first data rows.
    init(headers: [String]?, width: Int, rows: [[String]], tableName: String) {
        let sample = rows.prefix(Self.sampleRows)
        self.rows = Array(sample)
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
        let stated = meanings
        let contradicted = checkWithValues(&meanings)
        ShapeMapping(profiles: profiles, names: names).complete(&meanings)
        var settling = MeaningSettling(
            headers: headers, names: names, profiles: profiles, system: signature?.system)
        settling.settle(&meanings)
        let saved = options.mapping?.table(named: tableName)
        let given = options.kind ?? saved?.kind.flatMap { MappingFile.kind(named: $0) }
        let history = given == nil ? history(stated, options: options, saved: saved) : nil
        var kind = given
        if kind == nil && history == nil {
            kind =
                TableKind(
                    meanings: meanings, names: names, profiles: profiles, signature: signature,
                    tableName: tableName
                ).kind
        }
        settleKind(&meanings, kind: kind)
        var result = Result(
            columns: ColumnGroups.columns(headers: headers, meanings: meanings, profiles: profiles),
            kind: kind, system: history?.mapping.system ?? signature?.system)
        result.history = history?.mapping
        if let history {
            result.keyColumn = history.mapping.keyColumn
            result.findings = history.findings
            return result
        }
        result.findings = settling.findings + findings(contradicted, result.columns)
        if given == nil, kind == .contact, users(stated).likeness() == .columnsOnly {
            result.findings.append(
                Diagnostic(
                    code: "mapping.perhapsUsers", severity: .info,
                    message:
                        "The rows may be users of a system; they are taken for people. If they are"
                        + " colleagues, import the file with --as users."))
        }
        if let saved { apply(saved, to: &result) }
        result.region =
            options.region ?? saved?.region
            ?? RegionGuess.region(columns: result.columns, profiles: profiles)
        result.keyColumn = keyColumn(options.keyColumn ?? saved?.key, &result)
        return result
    }

    /// What the table is as history; nil where its rows are no such thing.
    private func history(
        _ meanings: [HeaderMeaning?], options: ImportOptions, saved: MappingFile.Table?
    ) -> (mapping: HistoryMapping, findings: [Diagnostic])? {
        let recognizer = HistoryRecognizer(
            headers: headers, names: names, partyMeanings: meanings, signature: signature,
            tableName: tableName)
        var found = recognizer.find()
        if found == nil, users(meanings).likeness() == .users {
            found = .init(kind: .user, system: signature?.system)
        }
        if let kind = options.historyKind ?? saved?.kind.flatMap(MappingFile.historyKind(named:)) {
            found = .init(kind: kind, system: found?.system ?? signature?.system)
        }
        return found.map {
            HistoryMapper(headers: headers, names: names, profiles: profiles, rows: rows)
                .map($0, saved: saved, key: options.keyColumn)
        }
    }

    private func users(_ meanings: [HeaderMeaning?]) -> UserList {
        UserList(
            names: names, partyMeanings: meanings, rows: rows, tableName: tableName)
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
    ///
    /// - Returns: the columns whose headers were understood and whose values say otherwise.
    private func checkWithValues(_ meanings: inout [HeaderMeaning?]) -> [(Int, Field)] {
        var contradicted: [(Int, Field)] = []
        for (column, meaning) in meanings.enumerated() {
            guard let meaning else { continue }
            let profile = profiles[column]
            if profile.share(.compound) > 0.5 && meaning.field != .recordKey {
                meanings[column] = HeaderMeaning(field: .unmapped)
            } else if meaning.isWeak && !supports(profile, meaning.field) {
                meanings[column] = nil
            } else if profile.filled >= 3, contradicts(profile, meaning.field) {
                contradicted.append((column, meaning.field))
                meanings[column] = nil
            }
        }
        return contradicted
    }

    private func findings(_ contradicted: [(Int, Field)], _ columns: [SourceColumn]) -> [Diagnostic]
    {
        contradicted.map { column, field in
            let now = columns[column].field
            return Diagnostic(
                code: "mapping.contradicted", severity: .warning,
                message:
                    "The column '\(headers[column])' is called \(field.rawValue), but its values"
                    + " are something else; "
                    + (now == .unmapped ? "it is kept raw." : "it is taken for \(now.rawValue)."))
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
        case .recordKey: profile.personNameShare > 0.6
        default: false
        }
    }

    // MARK: What the other columns say

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
