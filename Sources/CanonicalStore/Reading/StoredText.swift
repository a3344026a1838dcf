/// A model or a policy as stored.
public struct StoredText: Hashable, Sendable {
    public let version: String
    public let text: String

    public init(version: String, text: String) {
        self.version = version
        self.text = text
    }
}
