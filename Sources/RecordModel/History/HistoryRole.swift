/// What the target of a link is to the piece of history that it starts from.
public enum HistoryRole: String, Sendable, Codable, CaseIterable, Comparable {
    // Parties.
    case contact, lead, account
    /// A person or an organisation: the source says only that it buys.
    case customer
    /// One of several people: an attendee, a sender, a recipient.
    case participant
    // Whatever has the key: a source keeps ids of several kinds in one column.
    case who, what, related
    // Other pieces of history.
    case deal, ticket, campaign, product, purchase, file
    /// The piece of the same kind above it.
    case parent
    // Colleagues.
    case owner, author

    /// The kinds of party that the target may be.
    public var partyKinds: [PartyKind] {
        switch self {
        case .contact, .lead, .participant: [.contact]
        case .account: [.account]
        case .customer, .who, .what, .related: [.contact, .account]
        default: []
        }
    }

    /// The kinds of history that the target may be.
    ///
    /// - Parameter kind: what the link starts from.
    public func historyKinds(from kind: HistoryKind) -> [HistoryKind] {
        switch self {
        case .contact, .lead, .account, .customer, .participant, .who: []
        case .what, .related: HistoryKind.allCases
        case .deal: [.deal]
        case .ticket: [.ticket]
        case .campaign: [.campaign]
        case .product: [.product]
        case .purchase: [.purchase]
        case .file: [.file]
        case .parent: [kind]
        case .owner, .author: [.user]
        }
    }

    /// Whether what starts here belongs to whom its target belongs to: a deal's product to the
    /// deal's account. A campaign's members, a product's buyers, an owner's customers are others.
    public var leadsToParty: Bool {
        switch self {
        case .campaign, .product, .owner, .author, .parent, .related: false
        default: true
        }
    }

    /// Roles of which a row names one party in several ways, so that one way found is enough.
    public var isPerson: Bool { self == .contact || self == .lead || self == .who }

    public static func < (left: HistoryRole, right: HistoryRole) -> Bool {
        left.rawValue < right.rawValue
    }
}
