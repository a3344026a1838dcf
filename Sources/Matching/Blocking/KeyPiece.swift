import RecordModel

/// A property of a record that blocking keys are made of.
enum KeyPiece: String, Sendable, CaseIterable {
    case given, givenSound, givenInitial, givenStart
    case family, familySound, familyStart, familyInitial
    case nameWord
    case email, mailbox, domain
    case phone, phoneEnding
    case street, houseNumber, postcode, postcodeStart, city
    case organization, organizationWord, organizationStart
    case birthDate, birthYear, birthMonthDay, birthPlace, jobTitle
    case taxID, nationalID

    /// The feature that it is derived from.
    var feature: Feature {
        switch self {
        case .given, .givenSound, .givenInitial, .givenStart: .givenName
        case .family, .familySound, .familyStart, .familyInitial: .familyName
        case .nameWord: .fullName
        case .email, .mailbox: .email
        case .domain: .domain
        case .phone, .phoneEnding: .phone
        case .street: .street
        case .houseNumber: .houseNumber
        case .postcode, .postcodeStart: .postalCode
        case .city: .city
        case .organization, .organizationWord, .organizationStart: .organization
        case .birthDate, .birthYear, .birthMonthDay: .birthDate
        case .birthPlace: .birthPlace
        case .jobTitle: .jobTitle
        case .taxID: .taxID
        case .nationalID: .nationalID
        }
    }
}
