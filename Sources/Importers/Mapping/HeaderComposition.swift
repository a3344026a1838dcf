import RecordModel

/// What the pieces of a header mean together: which of its fields is the head, which only say whose
/// it is.
struct HeaderComposition {
    private(set) var fields: [Field] = []
    private(set) var labels: [String] = []
    private var hasAttribute = false
    private var hasStranger = false
    /// Words that nobody knows.
    private(set) var unknown = 0

    init(_ pieces: [HeaderSegmenter.Piece]) {
        for piece in pieces {
            switch piece.atom {
            case .field(let field): if !fields.contains(field) { fields.append(field) }
            case .label(let label): labels.append(label)
            case .filler: break
            case .attribute: hasAttribute = true
            case .stranger: hasStranger = true
            case nil: unknown += 1
            }
            if case .field(.fullAddress) = piece.atom,
                let label = HeaderVocabulary.addressLabel(piece.text)
            {
                labels.append(label)
            }
            // `Mobile phone` is one phrase, and says where it reaches the person.
            if case .field(let field) = piece.atom, field == .phone,
                let label = HeaderVocabulary.impliedLabel(piece.text)
            {
                labels.append(label)
            }
        }
    }

    /// nil where the pieces do not add up to one field.
    func meaning(number: Int?) -> HeaderMeaning? {
        if hasStranger && !fields.isEmpty { return HeaderMeaning(field: .unmapped) }
        guard !fields.isEmpty else {
            // `Handy 2`, `Work mobile`: a mobile is a phone.
            return labels.contains("mobile") && unknown == 0 && !hasAttribute
                ? HeaderMeaning(field: .phone, label: "mobile", number: number) : nil
        }
        guard let head = Self.head(of: fields) else { return nil }
        if hasAttribute && head != .unmapped && !Self.isDate(head) {
            return HeaderMeaning(field: .unmapped)
        }
        return labelled(head, number)
    }

    private func labelled(_ head: Field, _ number: Int?) -> HeaderMeaning? {
        var label = labels.first { $0 != "main" }
        if labels.contains("mobile") && HeaderMeaning.isPhone(head) { label = "mobile" }
        // Whoever answers there is not the party.
        if labels.contains("assistant") || labels.contains("emergency") {
            return HeaderMeaning(field: .unmapped)
        }
        if label == nil, HeaderMeaning.isReachable(head), Self.namesCompany(fields, head) {
            label = "work"
        }
        if HeaderMeaning.isReachable(head) || label == nil {
            return HeaderMeaning(
                field: head, label: HeaderMeaning.isReachable(head) ? label : nil, number: number,
                isWeak: unknown > 0)
        }
        // `Business Name`, `Work Title`: whose it is goes without saying.
        if label == "work" || head == .organization || head == .unmapped {
            return HeaderMeaning(field: head, number: number, isWeak: unknown > 0)
        }
        if head == .note || head == .status || (head == .fullName && label != "billing") {
            return nil
        }
        return HeaderMeaning(field: head, label: label, number: number, isWeak: true)
    }

    private static func namesCompany(_ fields: [Field], _ head: Field) -> Bool {
        head != .url && (fields.contains(.organization) || fields.contains(.accountName))
    }

    // MARK: Several fields in one header

    /// The field that several fields in one header amount to; nil where they do not.
    static func head(of all: [Field]) -> Field? {
        if all.count == 1 { return all[0] }
        if all.contains(.unmapped) { return .unmapped }
        // `Adresse de facturation - Ville`: the address says whose part it is.
        var rest = all.filter { $0 != .fullAddress && $0 != .fullName }
        if rest.isEmpty { rest = all }
        if rest.count == 1 { return rest[0] }
        for (parts, whole) in wholes where rest.allSatisfy(parts.contains) { return whole }
        // How the owner is reached is no way to reach the party.
        if rest.contains(.ownerName) && rest.contains(where: isReachable) { return .unmapped }
        // A date of something else is not that something.
        if let date = rest.first(where: isDate) {
            let others = rest.filter { $0 != date && !isOwner($0) }
            return others.isEmpty ? date : (others.allSatisfy(isReachable) ? .unmapped : nil)
        }
        // Calling codes and display names are about a number or an address.
        if rest.contains(.phone) && (rest.contains(.country) || rest.contains(.region)) {
            return .unmapped
        }
        let remarks: Set<Field> = [.status, .role, .tags, .note, .age, .leadSource]
        if rest.contains(where: remarks.contains) && rest.contains(where: isReachable) {
            return .unmapped
        }
        for owner in owners where rest.count > 1 { rest.removeAll { $0 == owner } }
        if rest.count == 1 { return rest[0] }
        for (parts, whole) in wholes where rest.allSatisfy(parts.contains) { return whole }
        return nil
    }

    /// Fields whose words only say whose field the other one is, the least telling first.
    private static let owners: [Field] = [
        .fullName, .accountName, .organization, .fullAddress, .url, .department, .unit,
    ]

    private static func isOwner(_ field: Field) -> Bool { owners.contains(field) }
    private static func isReachable(_ field: Field) -> Bool { HeaderMeaning.isReachable(field) }

    static func isDate(_ field: Field) -> Bool {
        switch field {
        case .birthDate, .createdAt, .modifiedAt, .lastActivityAt, .consentDate: true
        default: false
        }
    }

    /// Parts that make a whole when they stand in one header.
    private static let wholes: [(parts: Set<Field>, whole: Field)] = [
        (
            [.givenName, .familyName, .middleName, .prefix, .suffix, .initials],
            .fullName
        ),
        ([.street, .houseNumber, .unit, .postOfficeBox], .street),
        ([.addressLine2, .unit, .houseNumber], .addressLine2),
        ([.city, .postalCode, .locality], .city),
        ([.postalCode, .city, .region, .locality], .city),
        ([.country, .region], .region),
        ([.city, .locality], .city), ([.city, .region], .city),
        (
            [
                .street, .houseNumber, .unit, .city, .postalCode, .region, .country, .addressLine2,
                .fullAddress, .locality,
            ], .fullAddress
        ),
        ([.phone, .fax], .phone), ([.phone, .instantMessage], .phone),
        ([.socialProfile, .url], .socialProfile),
        ([.socialProfile, .instantMessage], .socialProfile),
        ([.organization, .tradingName], .organization),
        ([.organization, .accountName], .organization),
        ([.organization, .fullName], .organization),
        ([.jobTitle, .role], .jobTitle), ([.jobTitle, .department], .jobTitle),
        ([.jobTitle, .prefix], .jobTitle), ([.organization, .jobTitle], .jobTitle),
        ([.recordKey, .fullName], .recordKey), ([.recordKey, .organization], .accountKey),
        ([.recordKey, .accountName], .accountKey), ([.recordKey, .ownerName], .ownerKey),
        ([.taxID, .registrationID], .taxID), ([.nationalID, .taxID], .taxID),
        ([.tags, .role], .tags), ([.status, .lifecycleStage], .status),
        ([.note, .fullAddress], .unmapped), ([.organization, .status], .status),
        ([.organization, .role], .role),
    ]
}
