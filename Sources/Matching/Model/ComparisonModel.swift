/// A comparison with its trained levels, the strongest first; the missing level stands apart.
public struct ComparisonModel: Codable, Sendable, Equatable {
    public let kind: ComparisonKind
    public let levels: [LevelModel]

    public init(kind: ComparisonKind, levels: [LevelModel]) {
        self.kind = kind
        self.levels = levels
    }
}
