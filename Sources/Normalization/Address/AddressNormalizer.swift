/// Brings postal addresses into the form that `Feature` describes, part by part or as a whole.
///
/// The functions of one part are made for distinct raw values; `assemble` puts their results
/// together for a record.
public struct AddressNormalizer: Sendable {
    public init() {}

    /// A whole address; missing and placeholder parts are nil.
    ///
    /// A street cell that holds a JSON object of parts is read as these parts.
    public func parse(
        street: String? = nil, houseNumber: String? = nil, unit: String? = nil,
        line2: String? = nil, locality: String? = nil, city: String? = nil,
        region: String? = nil, postalCode: String? = nil, country: String? = nil,
        postOfficeBox: String? = nil, full: String? = nil
    ) -> PostalAddress {
        PostalAddress(city: city)
    }

    /// The parts of a street line; nil for a placeholder.
    public func street(_ raw: String) -> StreetParts? { nil }

    /// A house number column's value: `12a`; nil for a placeholder.
    public func houseNumber(_ raw: String) -> String? { nil }

    /// A unit column's value without designator: `4b`; nil for a placeholder.
    public func unit(_ raw: String) -> String? { nil }

    /// A city; nil for a placeholder.
    public func city(_ raw: String) -> String? { nil }

    /// A region's code where it has one, else its folded name; nil for a placeholder.
    ///
    /// - Parameter country: ISO 3166 alpha-2 in lower case, nil where it is not known.
    public func region(_ raw: String, country: String? = nil) -> String? { nil }

    /// A postal code; nil for a placeholder.
    ///
    /// - Parameters:
    ///   - country: ISO 3166 alpha-2 in lower case, nil where it is not known.
    ///   - region: as `region(_:country:)` returns it.
    public func postalCode(_ raw: String, country: String? = nil, region: String? = nil)
        -> String?
    { nil }

    /// A country as ISO 3166 alpha-2 in lower case; nil for a placeholder or an unknown name.
    public func country(_ raw: String) -> String? { nil }

    /// The street of an address whose parts stand in several columns.
    ///
    /// - Parameters:
    ///   - houseNumber: as `houseNumber(_:)` returns it; outranks the number on the line.
    ///   - unit: as `unit(_:)` returns it.
    ///   - line2: the second line, as `street(_:)` returns it.
    public func assemble(
        street: StreetParts?, houseNumber: String? = nil, unit: String? = nil,
        line2: StreetParts? = nil, postOfficeBox: String? = nil
    ) -> StreetParts { street ?? StreetParts() }
}
