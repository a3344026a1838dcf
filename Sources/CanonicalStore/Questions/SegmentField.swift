import RecordModel

/// What a segment may ask of a party.
///
/// The names are part of the contract: they stand in policies and on the command line.
public enum SegmentField: Hashable, Sendable {
    /// Values that survived, as the views `contact` and `account` have them.
    public enum Column: String, Hashable, Sendable, CaseIterable {
        case fullName, givenName, familyName, organization, jobTitle, email, phone, street, city,
            region, postalCode, country, birthDate, url
    }

    /// What is counted of what happened with a party.
    public enum Behaviour: String, Hashable, Sendable, CaseIterable {
        case openDeals, wonDeals, lostDeals, openTickets, tickets, openTasks, purchases, responses
        /// Days since somebody talked with it; a party with whom nobody did has endlessly many.
        case silentDays
    }

    case column(Column)
    case behaviour(Behaviour)
    /// `contact` or `account`.
    case kind
    /// What the party is to us: `customer`, `formerCustomer`, `prospect`, `other`.
    case role
    /// The stage that one of its records says.
    case stage
    /// Who owns one of its records.
    case owner
    /// A source that one of its records is from.
    case source
    /// A field that one of its records has.
    case field(Field)
    /// A column of the user's own making, by its header.
    case own(String)

    /// What a name means: case does not matter; what is nothing else is a column's header.
    public init(_ name: String) {
        let plain = name.lowercased()
        let words: [(String, SegmentField)] =
            Column.allCases.map { ($0.rawValue, .column($0)) }
            + Behaviour.allCases.map { ($0.rawValue, .behaviour($0)) } + [
                ("kind", .kind), ("role", .role), ("stage", .stage), ("owner", .owner),
                ("source", .source),
            ]
            + Field.allCases.filter { $0 != .unmapped }.map { ($0.rawValue, .field($0)) }
        self = words.first { $0.0.lowercased() == plain }?.1 ?? .own(name)
    }

    public var name: String {
        switch self {
        case .column(let column): column.rawValue
        case .behaviour(let behaviour): behaviour.rawValue
        case .kind: "kind"
        case .role: "role"
        case .stage: "stage"
        case .owner: "owner"
        case .source: "source"
        case .field(let field): field.rawValue
        case .own(let header): header
        }
    }
}
