/// A person's name, taken apart and folded to lower-case ASCII.
public struct PersonName: Hashable, Sendable {
    /// Titles, joined by a space: `prof dr`; nil where there is none.
    public let prefix: String?
    /// The given names that are meant to be used, one word each; empty where none is known.
    public let given: [String]
    /// Further given names and initials, joined by a space.
    public let middle: String?
    public let family: String?
    /// Degrees and other letters behind the name, joined by a space.
    public let suffix: String?
    /// 1 senior, 2 junior or II, 3 III, and so on.
    public let generation: Int?
    /// What stands in quotes or brackets.
    public let nickname: String?
    /// What title or given name tell; nil where they do not or contradict each other.
    public let gender: Gender?

    /// A gender as far as titles, given names and columns say it.
    public enum Gender: String, Sendable, CaseIterable {
        case female = "f"
        case male = "m"
    }

    /// Given, middle and family name in this order, joined by a space.
    public var fullName: String {
        (given + [middle, family].compactMap { $0 }).joined(separator: " ")
    }

    init(_ parts: NameParts) {
        func text(_ bytes: [UInt8]) -> String? {
            bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
        }
        prefix = text(parts.prefix)
        given = parts.given.split(separator: Ascii.space).map {
            String(decoding: $0, as: UTF8.self)
        }
        middle = text(parts.middle)
        family = text(parts.family)
        suffix = text(parts.suffix)
        generation = parts.generation == 0 ? nil : Int(parts.generation)
        nickname = text(parts.nickname)
        gender = parts.gender
    }
}
