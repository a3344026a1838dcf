import RecordModel

/// How the values of a column can be found.
enum SearchRole: Sendable {
    case none
    /// By each of its words.
    case words
    /// As a whole.
    case address
    /// By its last digits.
    case phone

    init(_ field: Field) {
        switch field {
        case .fullName, .givenName, .middleName, .familyName, .nickname, .maidenName,
            .organization, .tradingName, .accountName, .city:
            self = .words
        case .email: self = .address
        case .phone, .fax: self = .phone
        default: self = .none
        }
    }
}
