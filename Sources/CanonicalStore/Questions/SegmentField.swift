/// What a segment may ask of a party.
///
/// The raw values are part of the contract: they stand in policies and on the command line.
public enum SegmentField: String, Hashable, Sendable, CaseIterable {
    // Values that survived, as the views `contact` and `account` have them.
    case fullName, givenName, familyName, organization, jobTitle, email, phone, street, city,
        region, postalCode, country, birthDate, url
    /// `contact` or `account`.
    case kind
    /// What the party is to us: `customer`, `formerCustomer`, `prospect`, `other`.
    case role
}
