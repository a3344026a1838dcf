import RecordModel

/// One proposal as the review screen shows it: its records side by side, what they would become, and
/// the evidence.
struct ReviewItem {
    /// One record or the resulting golden record: a title and its values by row name.
    struct Column {
        let title: String
        /// Values by the name of their row; several values of one row stand below each other.
        let values: [String: [String]]
    }

    /// One contribution to the match weight, with its sentence.
    struct Contribution {
        let name: String
        let bits: Double
        let sentence: String
    }

    /// The rows, in order: `name`, `company`, `e-mail` and so on.
    static let rowNames = [
        "name", "company", "title", "e-mail", "phone", "street", "city", "postcode", "country",
        "birth date", "tax id", "web",
    ]

    let number: Int
    let count: Int
    let kind: PartyKind
    let reason: String
    let weight: MatchWeight?
    let columns: [Column]
    let result: Column
    let prior: Double
    let contributions: [Contribution]

    /// The row that a field is shown in; nil for fields that a reviewer does not need.
    static func rowName(of field: Field) -> String? {
        switch field {
        case .fullName, .prefix, .givenName, .middleName, .familyName, .suffix, .nickname: "name"
        case .organization, .accountName, .tradingName: "company"
        case .jobTitle, .department: "title"
        case .email: "e-mail"
        case .phone, .fax: "phone"
        case .street, .houseNumber, .unit, .addressLine2, .fullAddress: "street"
        case .city, .locality: "city"
        case .postalCode: "postcode"
        case .country, .region: "country"
        case .birthDate: "birth date"
        case .taxID, .nationalID, .registrationID: "tax id"
        case .url: "web"
        default: nil
        }
    }
}
