import RecordModel

/// Tells whether the rows of a table are history rather than people or organisations, and which.
///
/// Taking a list of people for history would lose customers, and taking deals for people would
/// invent some; so it needs a signature, or a name of the file and columns that go with it.
struct HistoryRecognizer {
    let headers: [String]
    let names: [HeaderName]
    /// What the columns would mean in a table of people.
    let partyMeanings: [HeaderMeaning?]
    let signature: SystemSignature?
    let tableName: String

    /// What was recognised.
    struct Finding: Hashable {
        let kind: HistoryKind
        let system: String?
    }

    /// nil where the rows are not recognised as history.
    func find() -> Finding? {
        if names.allSatisfy(\.words.isEmpty) { return nil }
        if signature?.system == "pipedrive" || headers.contains(where: Self.hasPipedrivePrefix) {
            return pipedrive()
        }
        if let dynamics = dynamics() { return dynamics }
        let squashed = Set(names.map(\.squashed))
        for rule in HistorySignature.all where rule.matches(squashed) {
            if hasPersonName && !Self.namesPersons(rule.kind) { continue }
            return Finding(kind: rule.kind, system: rule.system ?? system)
        }
        if let custom = customObject(squashed) { return custom }
        if let signature, signature.kind != nil, !Self.mixed.contains(signature.system) {
            return nil
        }
        return general().map { Finding(kind: $0, system: system) }
    }

    /// Systems whose signature of a party also fits their other objects.
    private static let mixed: Set<String> = ["hubspot", "zoho", "salesforce"]

    private var system: String? { signature?.system }

    /// Without what only a part of a header suggests: `Last Viewed Date` names nobody.
    private var partyFields: Set<Field> {
        // `Family` alone is one of products as well.
        Set(
            zip(names, partyMeanings).compactMap { name, meaning in
                meaning?.isWeak == false && name.squashed != "family" ? meaning?.field : nil
            })
    }

    private var hasPersonName: Bool {
        partyFields.contains(.familyName)
            && (partyFields.contains(.givenName) || partyFields.contains(.fullName))
    }

    /// Kinds whose rows repeat the names of the persons they are about, or of colleagues.
    private static func namesPersons(_ kind: HistoryKind) -> Bool {
        switch kind {
        case .membership, .user, .dealContact, .ticket: true
        default: false
        }
    }

    // MARK: Systems

    private static let pipedrivePrefixes: [(prefix: String, kind: HistoryKind?)] = [
        ("Person - ", nil), ("Organization - ", nil), ("Lead - ", nil), ("Deal - ", .deal),
        ("Activity - ", .activity), ("Note - ", .note), ("Product - ", .product),
    ]

    private static func hasPipedrivePrefix(_ header: String) -> Bool {
        pipedrivePrefixes.contains { header.hasPrefix($0.prefix) }
    }

    /// The prefix names the object; of several the one that most columns are about. A row that
    /// brings a person with ways to reach it is imported as the person, with the rest kept raw.
    private func pipedrive() -> Finding? {
        func has(_ start: String) -> Bool { headers.contains { $0.hasPrefix(start) } }
        let isReachable = has("Person - Email") || has("Person - Phone")
        if isReachable && (has("Person - Name") || has("Person - First name")) { return nil }
        let counts = Self.pipedrivePrefixes.map { entry in
            headers.count { $0.hasPrefix(entry.prefix) }
        }
        guard let most = counts.max(), most > 0 else { return nil }
        // What stands earlier in the list is what the later ones hang on.
        let winner = counts.lastIndex(of: most) ?? 0
        guard let kind = Self.pipedrivePrefixes[winner].kind else { return nil }
        return Finding(kind: kind, system: "pipedrive")
    }

    /// `(Do Not Modify) Opportunity` names the object.
    private func dynamics() -> Finding? {
        for (header, name) in zip(headers, names)
        where header.hasPrefix("(Do Not Modify) ") || header.hasPrefix("\u{feff}(Do Not Modify) ") {
            let words = Array(name.words.dropFirst(3))
            if words == ["quote"] { return Finding(kind: .deal, system: "dynamics") }
            if let kind = HistoryWords.kinds[words.joined()] {
                return Finding(kind: kind, system: "dynamics")
            }
        }
        return nil
    }

    /// An export of Salesforce whose rows are neither parties nor any known object.
    private func customObject(_ squashed: Set<String>) -> Finding? {
        guard signature?.system == "salesforce", signature?.kind == nil, squashed.contains("id"),
            squashed.contains("createddate") || squashed.contains("systemmodstamp"),
            partyFields.isDisjoint(with: [.familyName, .givenName])
        else { return nil }
        return Finding(kind: .other, system: "salesforce")
    }

    // MARK: Any list

    private func general() -> HistoryKind? {
        if hasPersonName || partyFields.isSuperset(of: [.email, .phone, .fullName]) { return nil }
        if let hint = HistoryWords.kind(inName: tableName), let typical = Self.typical[hint] {
            let fields = fields(as: hint)
            let found = fields.intersection(typical).count
            // A list of people says more of them than a note or a date.
            let needed = (names(hint) ? 1 : 2) + (looksLikeParty ? 1 : 0)
            let isLetter = fields.contains(.subject) || hint != .email
            if found >= needed, isLetter, !isParty(fields, found) { return hint }
        }
        for (kind, combinations) in Self.combinations where !looksLikeParty || names(kind) {
            let fields = fields(as: kind)
            if isParty(fields, fields.intersection(Self.typical[kind] ?? []).count) { continue }
            if combinations.contains(where: { $0.isSubset(of: fields) }) { return kind }
        }
        return nil
    }

    /// Whether a column is called after a kind: `Deal`, `Ticket status`.
    private func names(_ kind: HistoryKind) -> Bool {
        names.contains { HistoryWords.stripped($0.words, of: kind) != nil }
    }

    /// Whether the columns name somebody and say how to reach him.
    private var looksLikeParty: Bool {
        !partyFields.isDisjoint(with: [.fullName, .givenName, .organization, .accountName])
            && !partyFields.isDisjoint(with: [.email, .phone])
    }

    /// Whether the columns describe where somebody can be reached more than they describe history.
    private func isParty(_ fields: Set<HistoryField>, _ found: Int) -> Bool {
        let reach: Set<Field> = [
            .phone, .street, .city, .postalCode, .jobTitle, .birthDate, .fax, .url, .fullAddress,
        ]
        return partyFields.intersection(reach).count > found
    }

    private func fields(as kind: HistoryKind) -> Set<HistoryField> {
        let header = HistoryHeader(kind: kind)
        return Set(names.compactMap(header.field))
    }

    /// What columns of a kind usually mean, where the name of the file says the kind.
    private static let typical: [HistoryKind: Set<HistoryField>] = [
        .deal: [.stage, .amount, .closeDate, .probability, .pipeline, .status, .isWon, .endedAt],
        .task: [.dueAt, .status, .priority, .subject, .isDone, .type],
        .call: [.direction, .duration, .happenedAt, .startedAt, .outcome, .subject, .body],
        .meeting: [
            .startedAt, .endedAt, .location, .subject, .participantEmail, .participantName,
            .outcome, .happenedAt,
        ],
        .email: [.subject, .participantEmail, .body, .direction, .happenedAt],
        .note: [.body, .subject, .createdAt, .happenedAt],
        .activity: [
            .type, .subject, .dueAt, .isDone, .happenedAt, .body, .direction, .duration,
            .startedAt,
        ],
        .ticket: [.status, .priority, .subject, .createdAt, .endedAt, .type, .body],
        .ticketEntry: [.body, .createdAt, .happenedAt, .ticketKey],
        .purchase: [.amount, .happenedAt, .number, .currency, .status, .quantity, .productName],
        .purchaseLine: [.quantity, .unitPrice, .amount, .productName, .productKey, .purchaseKey],
        .dealProduct: [.quantity, .unitPrice, .amount, .productName, .productKey, .dealKey],
        .dealStage: [.stage, .previousStage, .happenedAt],
        .product: [.unitPrice, .number, .isActive, .name, .currency],
        .contract: [.startedAt, .endedAt, .amount, .number, .status],
        .campaign: [.startedAt, .endedAt, .type, .status],
        .membership: [.campaignKey, .campaignName, .hasResponded],
        .file: [.fileName, .byteCount, .contentType],
    ]

    /// Meanings that only occur together in a kind, whatever the file is called.
    private static let combinations: [(HistoryKind, [Set<HistoryField>])] = [
        (.deal, [[.stage, .amount], [.stage, .closeDate], [.amount, .closeDate, .name]]),
        (.task, [[.dueAt, .subject, .status], [.dueAt, .subject, .priority]]),
        (
            .meeting,
            [
                [.startedAt, .endedAt, .subject, .participantName],
                [.startedAt, .endedAt, .subject, .participantEmail],
            ]
        ),
        (.ticket, [[.subject, .status, .priority, .createdAt]]),
        (.purchase, [[.number, .amount, .happenedAt]]),
    ]
}
