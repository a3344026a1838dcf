/// The parts of a name as folded bytes, words separated by one space: what the builder works on.
struct NameParts: Equatable, Sendable {
    var prefix: [UInt8] = []
    var given: [UInt8] = []
    var middle: [UInt8] = []
    var family: [UInt8] = []
    var suffix: [UInt8] = []
    var nickname: [UInt8] = []
    /// 0 where none is stated.
    var generation: UInt8 = 0
    var gender: PersonName.Gender?

    /// Whether no name is left.
    var isEmpty: Bool { given.isEmpty && middle.isEmpty && family.isEmpty && nickname.isEmpty }

    /// Appends a word to a part.
    static func append(_ word: some Collection<UInt8>, to part: inout [UInt8]) {
        if !part.isEmpty { part.append(Ascii.space) }
        part.append(contentsOf: word)
    }

    /// Takes over what another column of the same record says.
    mutating func fill(from other: NameParts) {
        if given.isEmpty { given = other.given }
        if family.isEmpty { family = other.family }
        if !other.middle.isEmpty && middle != other.middle {
            if middle.isEmpty {
                middle = other.middle
            } else {
                Self.append(other.middle, to: &middle)
            }
        }
        if prefix.isEmpty { prefix = other.prefix }
        if suffix.isEmpty { suffix = other.suffix }
        if nickname.isEmpty { nickname = other.nickname }
        if generation == 0 { generation = other.generation }
        if gender == nil { gender = other.gender }
    }
}
