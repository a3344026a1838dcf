/// A place where something names what the store does not have, or has several of.
public struct UnlinkedReference: Hashable, Sendable {
    public let source: String
    /// The kind of what names it: of history (`deal`), or `contact` or `account`.
    public let object: String
    public let key: String
    public let role: String
    /// The raw key, address or name by which it is named, and which of these it is.
    public let way: String
    public let reference: String
    /// `missing` or `ambiguous`.
    public let reason: String
}
