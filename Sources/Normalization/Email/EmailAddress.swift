/// An e-mail address in the forms that matching and survivorship need.
public struct EmailAddress: Hashable, Sendable {
    /// `local@domain` as its owner could be written to: lower case, tag and dots kept.
    public let address: String
    /// `local@domain` in the form in which addresses of one mailbox are equal: without a `+tag`,
    /// without dots where the provider ignores them, one domain for a provider's several.
    public let canonical: String
    /// The part after the last `@`, in lower case.
    public let domain: String
    /// Whether the mailbox belongs to a function (`info@`, `kontakt@`) rather than to a person.
    public let isShared: Bool
}
