import RecordModel

/// What kind of damage a column's cells can take, by what they mean.
enum ColumnRole: Sendable {
    case phone, email, url, postal, date
    /// Ids and numbers of authorities: digits that are names.
    case key
    /// Parts of a person's name.
    case name
    /// Cities: towns have the oddest names.
    case city
    /// Other text that is about the party.
    case text
    /// House numbers, units: short codes.
    case code
    /// Columns that say nothing about who the party is.
    case free

    init(_ column: SourceColumn) {
        self =
            switch column.field {
            case .phone, .fax: .phone
            case .email: .email
            case .url: .url
            case .postalCode: .postal
            case .birthDate, .createdAt, .modifiedAt, .lastActivityAt, .consentDate:
                ["year", "month", "day"].contains(column.label ?? "") ? .free : .date
            case .recordKey, .accountKey, .parentKey, .mergedInto, .ownerKey, .taxID,
                .registrationID, .nationalID:
                .key
            case .fullName, .givenName, .middleName, .familyName, .nickname, .maidenName: .name
            case .city, .locality: .city
            case .houseNumber, .unit, .postOfficeBox: .code
            case .organization, .tradingName, .accountName, .jobTitle, .department, .street,
                .addressLine2, .fullAddress, .region, .country, .birthPlace, .prefix, .suffix:
                .text
            default: Self.isNamedDate(column) ? .date : .free
            }
    }

    /// Whether the header of a column without a meaning says that it holds dates.
    private static func isNamedDate(_ column: SourceColumn) -> Bool {
        let words: Set<String> = ["date", "datum", "fecha", "dato", "birthday", "anniversary"]
        return column.field == .unmapped
            && HeaderName(column.header).words.contains { words.contains($0) }
    }

    /// Whether any word in such a column is out of place.
    var isTyped: Bool {
        switch self {
        case .phone, .email, .url, .postal, .date: true
        default: false
        }
    }

    /// Whether digits in it are a name and not a quantity.
    var isDigitName: Bool {
        switch self {
        case .phone, .postal, .key: true
        default: false
        }
    }

    /// Whether it holds words that people write.
    var isWording: Bool {
        switch self {
        case .name, .city, .text: true
        default: false
        }
    }
}
