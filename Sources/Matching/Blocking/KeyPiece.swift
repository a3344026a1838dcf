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
    case person

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
        case .person: .person
        }
    }

    /// What it is called where people read of it.
    var words: String {
        switch self {
        case .given: "given name"
        case .givenSound: "sound of the given name"
        case .givenInitial: "initial of the given name"
        case .givenStart: "beginning of the given name"
        case .family: "family name"
        case .familySound: "sound of the family name"
        case .familyStart: "beginning of the family name"
        case .familyInitial: "initial of the family name"
        case .nameWord: "rare word of the name"
        case .email: "e-mail"
        case .mailbox: "mailbox name"
        case .domain: "domain"
        case .phone: "phone"
        case .phoneEnding: "last seven digits of the phone"
        case .street: "street address"
        case .houseNumber: "house number"
        case .postcode: "postcode"
        case .postcodeStart: "beginning of the postcode"
        case .city: "city"
        case .organization: "company"
        case .organizationWord: "rare word of the company"
        case .organizationStart: "beginning of the company"
        case .birthDate: "birth date"
        case .birthYear: "year of birth"
        case .birthMonthDay: "day of birth"
        case .birthPlace: "birth place"
        case .jobTitle: "job title"
        case .taxID: "tax number"
        case .nationalID: "national id"
        case .person: "person"
        }
    }
}
