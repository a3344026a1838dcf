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
    /// An organisation's name and domain together.
    case organization
    case birthDate
    case birthPlace
    case jobTitle
    case identifier

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
        }
    }

    static let slotCount = 16
    /// Levels per comparison, the missing level included.
    static let levelLimit = 16
}
