/// What stands on the street line of an address, folded, abbreviations spelled one way.
public struct StreetParts: Hashable, Sendable {
    /// The number with its suffix, without spaces: `12a`, `12-14`; nil where there is none.
    public var houseNumber: String?
    /// The street without number and unit: `n main st`, `haupt st`, `calle mayor`; `po box 12` for
    /// a post office box. Nil where the line has only a number or a unit.
    public var name: String?
    /// The flat, suite or floor without its designator, a floor as `fl 2`; nil where there is none.
    public var unit: String?
    /// Whether `name` is a post office box.
    public var isPostOfficeBox: Bool

    public init(
        houseNumber: String? = nil, name: String? = nil, unit: String? = nil,
        isPostOfficeBox: Bool = false
    ) {
        self.houseNumber = houseNumber
        self.name = name
        self.unit = unit
        self.isPostOfficeBox = isPostOfficeBox
    }

    /// House number and street, `12 n main st`: what `Feature.street` holds; nil without a street.
    public var line: String? {
        guard let name else { return nil }
        guard let houseNumber else { return name }
        return houseNumber + " " + name
    }

    /// Whether nothing was found.
    public var isEmpty: Bool { houseNumber == nil && name == nil && unit == nil }
}
