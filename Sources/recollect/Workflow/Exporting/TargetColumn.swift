import RecordModel
import Resolution

/// A column of a system's import.
struct TargetColumn: Sendable {
    /// A part of an address.
    enum Part: Sendable {
        case street, city, region, postalCode, country, postOfficeBox
    }

    /// What stands in it. Numbers are places among the layout's columns of that sort.
    enum Content: Sendable {
        /// The entity's own id.
        case id
        case text(Field)
        case date(Field)
        case given, family, whole
        case email(Int), emailLabel(Int)
        case phone(Int), phoneLabel(Int)
        case url(Int), urlLabel(Int)
        case address(Int, Part), addressLabel(Int)
        /// E-mail addresses that no other column is left for, with what joins them.
        case moreEmails(String)
        /// The account that a person belongs to.
        case account
        /// Several values in one cell, with what joins them.
        case joined(Field, String)
        /// The labels, and one for each channel on which the party may not be reached.
        case labels(String)
        /// The text where somebody objected to the channel; empty where nobody did, which is no
        /// permission.
        case objection(ConsentChannel, String)
    }

    let header: String
    let content: Content
    /// Whether the system refuses rows without it.
    let isRequired: Bool

    init(_ header: String, _ content: Content, isRequired: Bool = false) {
        self.header = header
        self.content = content
        self.isRequired = isRequired
    }
}

/// The columns of a system's import for people or for organisations.
struct TargetLayout: Sendable {
    let columns: [TargetColumn]
    var emails: [TargetUse] = [.any]
    var phones: [TargetUse] = []
    var addresses: [TargetUse] = [.any]
    var urls: [TargetUse] = [.any]
    /// What the system joins several values of one cell by; nil where it takes one only.
    var joiner: String?

    /// The columns of an address whose names begin alike.
    static func address(
        _ place: Int, _ prefix: String, region: String = "State", postalCode: String = "Zip",
        street: String = "Street"
    ) -> [TargetColumn] {
        [
            TargetColumn(prefix + street, .address(place, .street)),
            TargetColumn(prefix + "City", .address(place, .city)),
            TargetColumn(prefix + region, .address(place, .region)),
            TargetColumn(prefix + postalCode, .address(place, .postalCode)),
            TargetColumn(prefix + "Country", .address(place, .country)),
        ]
    }
}
