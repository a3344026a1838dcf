import Resolution

/// What a party is to us, by the stages that its records say and by what it did.
///
/// The raw values are part of the contract: they stand in JSON and in policies.
public enum CustomerRole: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Nothing says that it buys or might.
    case other
    case prospect
    /// A source says that it is a customer no more, and none says that it is one.
    case formerCustomer
    case customer

    public static func < (left: CustomerRole, right: CustomerRole) -> Bool {
        left.order < right.order
    }

    var order: Int {
        switch self {
        case .other: 0
        case .prospect: 1
        case .formerCustomer: 2
        case .customer: 3
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
    init?(table: String) {
        let words = table.lowercased().split { !$0.isLetter }
        for word in words {
            let singular = word.hasSuffix("s") ? word.dropLast() : word
            if let role = CustomerRole(stage: String(word)) ?? CustomerRole(stage: String(singular))
            {
                self = role
                return
            }
        }
        return nil
    }
}
