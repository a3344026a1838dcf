import RecordModel

/// Family names: exact, one of two, typo, similar, swapped with the given name, initial, different.
struct FamilyNameComparison: Sendable {
    enum Level {
        static let exact: UInt8 = 1
        static let part: UInt8 = 2
        static let typo: UInt8 = 3
        static let similar: UInt8 = 4
        static let swapped: UInt8 = 5
        static let initial: UInt8 = 6
        static let crossed: UInt8 = 7
        static let different: UInt8 = 8
    }

    let names: PreparedFeature
    let words: WordTable
    /// Hash of each value's phonetic key; 0 where it has none.
    let sounds: FrozenColumn<UInt32>
    private let variants: NameVariantTable

    /// - Parameter column: has the groups of spellings of one name; nil for none.
    init(_ names: PreparedFeature, column: FeatureColumn? = nil, in arena: MemoryArena) {
        self.names = names
        variants = NameVariantTable(column, in: arena)
        words = WordTable(names, in: arena)
        sounds = arena.freeze(SoundKeys.whole(of: names))
    }

    /// The best level of two records' family names, swapping apart.
    @inline(__always)
    func compare(_ left: Int, _ right: Int) -> (level: UInt8, chance: Float) {
        let a = names.first(left)
        let b = names.first(right)
        if a == PreparedFeature.none || b == PreparedFeature.none { return (0, 0) }
        if !names.isMultiValued { return compare(a, b) }
        var best = compare(a, b)
        for i in names.range(left) {
            for j in names.range(right) where best.level != Level.exact {
                let other = compare(names.value(at: i), names.value(at: j))
                if other.level < best.level { best = other }
            }
        }
        return best
    }

    func compare(_ a: UInt32, _ b: UInt32) -> (level: UInt8, chance: Float) {
        let left = names.byteRange(a)
        let right = names.byteRange(b)
        if a == b {
            return left.count == 1 ? (Level.initial, 0) : (Level.exact, names.chance(a))
        }
        if left.count == 1 || right.count == 1 {
            let agrees = names.byte(left.lowerBound) == names.byte(right.lowerBound)
            return (agrees ? Level.initial : Level.different, 0)
        }
        let shorter = min(left.count, right.count)
        let areEstablished = names.areEstablished(a, b)
        if shorter >= 4 && names.distance(a, b, atMost: 1) == 1 {
            return (areEstablished ? Level.similar : Level.typo, 0)
        }
        if variants.areShared(a, b) { return (Level.similar, 0) }
        if words.wordCount(a) > 1 || words.wordCount(b) > 1 {
            let overlap = words.overlap(a, b)
            if overlap.rarest >= 5 { return (Level.part, -overlap.rarest) }
        }
        if areEstablished { return (Level.different, 0) }
        let similarity = names.similarity(a, b, atLeast: 0.86)
        if similarity >= 0.94 && shorter >= 5 { return (Level.typo, 0) }
        if similarity >= 0.86 || (sounds[a] == sounds[b] && sounds[a] != 0) {
            return (Level.similar, 0)
        }
        return (Level.different, 0)
    }
}
