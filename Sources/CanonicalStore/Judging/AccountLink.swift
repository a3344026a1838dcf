import RecordModel

/// A contact record's account.
public struct AccountLink: Hashable, Sendable {
    /// How the account was found.
    public enum Basis: String, Sendable, CaseIterable {
        /// The source names the account's key.
        case key
        /// One account alone has the name that the contact gives.
        case name
        /// One account alone has the e-mail's domain.
        case domain
    }

    public let contact: RecordID
    public let account: RecordID
    public let basis: Basis
    /// What the contact is there; nil where nothing says so.
    public let role: String?

    public init(contact: RecordID, account: RecordID, basis: Basis, role: String? = nil) {
        self.contact = contact
        self.account = account
        self.basis = basis
        self.role = role
    }
}
