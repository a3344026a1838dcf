/// Whether a record describes a person or an organisation.
///
/// Leads, contacts and customers are roles of a party, not kinds of record: a lead is a `contact`.
public enum PartyKind: String, Sendable, Codable, CaseIterable, Comparable {
    case account
    case contact

    /// Orders accounts before contacts, so that links from contacts find their account.
    public static func < (left: PartyKind, right: PartyKind) -> Bool {
        left.rawValue < right.rawValue
    }
}
