/// The independent kinds of evidence that a pair agrees or disagrees on (DESIGN.md, D5).
public struct EvidenceKinds: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    public static let name = EvidenceKinds(rawValue: 1 << 0)
    public static let email = EvidenceKinds(rawValue: 1 << 1)
    public static let phone = EvidenceKinds(rawValue: 1 << 2)
    public static let address = EvidenceKinds(rawValue: 1 << 3)
    public static let birthDate = EvidenceKinds(rawValue: 1 << 4)
    public static let organization = EvidenceKinds(rawValue: 1 << 5)
    public static let identifier = EvidenceKinds(rawValue: 1 << 6)
    public static let generation = EvidenceKinds(rawValue: 1 << 7)
    public static let other = EvidenceKinds(rawValue: 1 << 8)

    public static let people = EvidenceKinds(rawValue: 1 << 9)

    /// How many kinds are in the set.
    public var count: Int { rawValue.nonzeroBitCount }
}
