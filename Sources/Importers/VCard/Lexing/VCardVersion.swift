/// The versions of vCard that differ in folding, escaping and parameters.
public enum VCardVersion: String, Sendable, CaseIterable {
    /// versit 1996.
    case v2 = "2.1"
    /// RFC 2426.
    case v3 = "3.0"
    /// RFC 6350.
    case v4 = "4.0"
}
