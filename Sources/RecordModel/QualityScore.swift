/// A line of a scorecard, as the store keeps it and a report shows it.
public struct QualityScore: Hashable, Sendable, Codable {
    /// `overall`, `dimension`, `source` or `owner`.
    public var scope: String
    /// Of an owner the hash.
    public var name: String
    /// From 0 to 1.
    public var score: Double
    public var checked: Int
    public var failed: Int

    public init(scope: String, name: String, score: Double, checked: Int, failed: Int) {
        self.scope = scope
        self.name = name
        self.score = score
        self.checked = checked
        self.failed = failed
    }
}
