/// What a comparison level says: how often matches and non-matches show it.
public struct LevelModel: Codable, Sendable, Equatable {
    public enum Origin: String, Codable, Sendable {
        /// Learned from the data.
        case trained
        /// The assumption with which training starts; the data did not change it.
        case assumed
        /// No candidate pair showed the level: the assumption stands.
        case neverObserved
        /// Set by the policy.
        case overridden
    }

    public let name: String
    /// Chance of the level among matches.
    public let m: Double
    /// Chance of the level among unrelated pairs; where term frequencies are used, the mean.
    public let u: Double
    /// Chance among the model's other kinds of non-matches, in the model's order.
    public let related: [Double]
    public let origin: Origin
    /// Whether the value's own frequency stands for `u` when a pair is scored.
    public let usesTermFrequency: Bool
    /// Whether agreement is a coincidence whose chance falls as tables grow (`u` is for the
    /// table that the model was trained on).
    public let shrinksWithSize: Bool

    public init(
        name: String, m: Double, u: Double, related: [Double], origin: Origin,
        usesTermFrequency: Bool, shrinksWithSize: Bool
    ) {
        self.name = name
        self.m = m
        self.u = u
        self.related = related
        self.origin = origin
        self.usesTermFrequency = usesTermFrequency
        self.shrinksWithSize = shrinksWithSize
    }
}
