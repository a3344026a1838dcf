import RecordModel

/// What a rule can be on: people, organisations, or a kind of history.
public enum QualitySubject: Hashable, Sendable {
    case contacts
    case accounts
    case history(HistoryKind)

    /// The facts of a piece of history that rules may name beside the fields of its columns.
    public static let facts = ["state", "dueTime", "endTime", "time", "owner"]

    /// The word for it, in the plural or not; nil where it means nothing.
    public init?(named word: String) {
        switch word {
        case "contacts", "contact": self = .contacts
        case "accounts", "account": self = .accounts
        default:
            let found = HistoryKind.allCases.first { kind in
                let name = kind.rawValue
                let plural = name.hasSuffix("y") ? name.dropLast() + "ies" : name + "s"
                return word == name || word == plural
            }
            guard let found else { return nil }
            self = .history(found)
        }
    }

    /// The kind of party; nil for history.
    public var party: PartyKind? {
        switch self {
        case .contacts: .contact
        case .accounts: .account
        case .history: nil
        }
    }

    /// The kind of history; nil for parties.
    public var history: HistoryKind? {
        if case .history(let kind) = self { kind } else { nil }
    }

    /// Whether a field of that name is one of its rows'; columns are named by their headers.
    func knows(_ field: String) -> Bool {
        if field.hasPrefix("column:") { return field.utf8.count > 7 }
        return history == nil
            ? Field(rawValue: field) != nil
            : HistoryField(rawValue: field) != nil || Self.facts.contains(field)
    }
}
