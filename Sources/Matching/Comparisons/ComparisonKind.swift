/// The comparisons that the engine knows, in the order in which explanations list them.
public enum ComparisonKind: String, Sendable, Codable, CaseIterable {
    case givenName
    case familyName
    /// Whole names as sets of words, where given and family name are not apart on both sides.
    case fullName
    case middleName
    case generation
    case gender
    case email
    case phone
    /// Street, postcode and city together, because they are not independent.
    case address
    /// What the address has beside street and place: a building, an estate, a farm.
    case building
    /// Flat, suite or floor of two addresses in one house.
    case unit
    /// An organisation's name and domain together.
    case organization
    /// Which branch or department of an organisation.
    case branch
    /// The legal forms of two organisations.
    case legalForm
    case birthDate
    case birthPlace
    case jobTitle
    case identifier
    /// The people of two organisations.
    case people

    /// The comparison's position in outcomes and weight tables.
    var slot: Int {
        switch self {
        case .givenName: 0
        case .familyName: 1
        case .fullName: 2
        case .middleName: 3
        case .generation: 4
        case .gender: 5
        case .email: 6
        case .phone: 7
        case .address: 8
        case .organization: 9
        case .birthDate: 10
        case .birthPlace: 11
        case .jobTitle: 12
        case .identifier: 13
        case .building: 14
        case .unit: 15
        // People have no branch and no legal form, organisations no names of their own.
        case .branch: 0
        case .legalForm: 4
        case .people: 1
        }
    }

    static let slotCount = 16
    /// Levels per comparison, the missing level included.
    static let levelLimit = 16
}
