import Resolution

/// What a party is to us, by the stages that its records say and by what it did.
///
/// The raw values are part of the contract: they stand in JSON and in policies.
public enum CustomerRole: Hashable, Sendable, Comparable, RawRepresentable {
    /// Nothing says that it buys or might.
    case other
    /// A role of the company's own, as its policy names it: a partner, a supplier.
    case own(String)
    case prospect
    /// A source says that it is a customer no more, and none says that it is one.
    case formerCustomer
    case customer

    /// Those that every company has.
    public static let known: [CustomerRole] = [.other, .prospect, .formerCustomer, .customer]

    /// What is none of the known roles is a role of the company's own.
    public init(rawValue: String) {
        self = Self.known.first { $0.rawValue == rawValue } ?? .own(rawValue)
    }

    public var rawValue: String {
        switch self {
        case .other: "other"
        case .own(let name): name
        case .prospect: "prospect"
        case .formerCustomer: "formerCustomer"
        case .customer: "customer"
        }
    }

    /// Whether a policy has to name it.
    public var isOwn: Bool { if case .own = self { true } else { false } }

    /// Of two roles of the company's own the one whose name comes first counts more.
    public static func < (left: CustomerRole, right: CustomerRole) -> Bool {
        if case .own(let one) = left, case .own(let other) = right { return other < one }
        return left.order < right.order
    }

    var order: Int {
        switch self {
        case .other: 0
        case .own: 1
        case .prospect: 2
        case .formerCustomer: 3
        case .customer: 4
        }
    }

    /// The role that a stage means; nil for a word that is not known.
    init?(stage: String) {
        if StageOrder.isFormer(stage) {
            self = .formerCustomer
            return
        }
        switch StageOrder.rank(stage) {
        case 0: return nil
        case StageOrder.customerRank...: self = .customer
        default: self = .prospect
        }
    }

    /// The role that the name of a table gives the rows in it, such as a list of leads; nil where it
    /// says nothing.
    ///
    /// - Parameter own: what words of the company's own mean.
    init?(table: String, own: (String) -> CustomerRole?) {
        let words = table.lowercased().split { !$0.isLetter }
        for word in words {
            let singular = String(word.hasSuffix("s") ? word.dropLast() : word)
            for text in [String(word), singular] {
                if let role = own(text) ?? CustomerRole(stage: text) {
                    self = role
                    return
                }
            }
        }
        return nil
    }
}
