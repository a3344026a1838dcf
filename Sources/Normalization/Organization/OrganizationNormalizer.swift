/// Takes organisations' names apart.
public struct OrganizationNormalizer: Sendable {
    public init() {}

    /// The parts of a name as found.
    ///
    /// - Missing: nil for an empty text and for placeholders such as "n/a", "self-employed".
    public func parse(_ raw: String) -> OrganizationName? {
        raw.isEmpty ? nil : OrganizationName(core: raw.lowercased())
    }
}
