/// A postal address in the form that `Feature` describes; a part that is missing or a placeholder
/// is nil.
public struct PostalAddress: Hashable, Sendable {
    /// House number and street without unit: `12 n main st`; `po box 12` for a post office box.
    public var street: String?
    public var houseNumber: String?
    public var unit: String?
    public var city: String?
    /// The code where the region has one, in lower case: `ca`, `nsw`; else the folded name.
    public var region: String?
    /// Letters and digits in lower case: `sw1a1aa`, `62701`.
    public var postalCode: String?
    /// ISO 3166 alpha-2 in lower case.
    public var country: String?

    public init(
        street: String? = nil, houseNumber: String? = nil, unit: String? = nil,
        city: String? = nil, region: String? = nil, postalCode: String? = nil,
        country: String? = nil
    ) {
        self.street = street
        self.houseNumber = houseNumber
        self.unit = unit
        self.city = city
        self.region = region
        self.postalCode = postalCode
        self.country = country
    }

    /// Whether no part is known.
    public var isEmpty: Bool {
        street == nil && houseNumber == nil && unit == nil && city == nil && region == nil
            && postalCode == nil && country == nil
    }
}
