/// What a piece of history is: what a CRM remembers besides people and organisations.
///
/// The raw values are part of the contract: they stand in the store, in mapping files and in JSON.
public enum HistoryKind: String, Sendable, Codable, CaseIterable, Comparable {
    // Selling.
    case deal
    /// A change of a deal's stage, with its time.
    case dealStage
    /// A product on a deal, with quantity and price.
    case dealProduct
    /// A person's part in a deal.
    case dealContact
    // Talking. `activity` is a list that mixes several sorts; each row's `channel` tells which.
    case activity, call, email, meeting, note
    // Serving.
    case ticket
    /// An answer or a comment within a ticket.
    case ticketEntry
    case task
    // Buying.
    case purchase, purchaseLine, contract, asset
    case product
    /// The price of a product in a price list.
    case price
    // Reaching.
    case campaign
    /// A party's place in a campaign or on a list, with its response.
    case membership
    /// A contact's place at an account, with role and dates.
    case affiliation
    /// A colleague who owns records and writes notes; never a customer.
    case user
    /// A document or an attachment; its description, not its bytes.
    case file
    /// A file's place at what it belongs to.
    case fileLink
    /// An object of the user's own making, kept with all its columns and links.
    case other

    public static func < (left: HistoryKind, right: HistoryKind) -> Bool {
        left.rawValue < right.rawValue
    }

    /// What one of them is called, in English.
    public var singular: String {
        switch self {
        case .activity: "activity"
        case .dealContact: "person in a deal"
        case .dealProduct: "product of a deal"
        case .affiliation: "relation between a contact and an account"
        case .fileLink: "place of a file"
        default: String(plural.dropLast())
        }
    }

    /// What several of them are called, in English.
    public var plural: String {
        switch self {
        case .deal: "deals"
        case .dealStage: "stage changes"
        case .dealProduct: "products of deals"
        case .dealContact: "people in deals"
        case .activity: "activities"
        case .call: "calls"
        case .email: "e-mails"
        case .meeting: "meetings"
        case .note: "notes"
        case .ticket: "tickets"
        case .ticketEntry: "ticket comments"
        case .task: "tasks"
        case .purchase: "purchases"
        case .purchaseLine: "purchase lines"
        case .contract: "contracts"
        case .asset: "assets"
        case .product: "products"
        case .price: "prices"
        case .campaign: "campaigns"
        case .membership: "campaign members"
        case .affiliation: "relations between contacts and accounts"
        case .user: "users"
        case .file: "files"
        case .fileLink: "places of files"
        case .other: "other records"
        }
    }

    /// Whether it stands on its own; everything else should lead to a party.
    public var standsAlone: Bool {
        switch self {
        case .product, .price, .campaign, .user, .file, .other: true
        default: false
        }
    }

    /// Whether of two rows without ids that say the same in every cell each counts: what is sold or
    /// bought twice is two sales, a talk told twice is one talk.
    public var countsEqualRows: Bool {
        switch self {
        case .deal, .dealProduct, .purchase, .purchaseLine, .contract, .asset: true
        default: false
        }
    }
}
