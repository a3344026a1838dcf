import RecordModel

/// Given names: exact, nickname, typo, one of several, initial, similar, different.
struct GivenNameComparison: Sendable {
    enum Level {
        static let exact: UInt8 = 1
        static let nickname: UInt8 = 2
        static let typo: UInt8 = 3
        static let part: UInt8 = 4
        static let initial: UInt8 = 5
        static let similar: UInt8 = 6
        static let different: UInt8 = 7
        /// Different names, one of a man and one of a woman.
        static let otherGender: UInt8 = 8
    }

    let names: PreparedFeature
    let words: WordTable
    /// Hash of the phonetic key of each value's first word; 0 where it has none.
    let sounds: FrozenColumn<UInt32>
    private let variants: NameVariantTable

    init(_ column: FeatureColumn, _ names: PreparedFeature, in arena: MemoryArena) {
        self.names = names
        words = WordTable(names, in: arena)
        sounds = arena.freeze(SoundKeys.firstWords(of: names))
        variants = NameVariantTable(column, in: arena)
    }

    /// The best level of two records' given names.
    ///
    /// - Missing: a record without a given name gives level 0.
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
            if left.count == 1 { return (Level.initial, 0) }
            return (Level.exact, names.chance(a))
        }
        let initialsAgree = names.byte(left.lowerBound) == names.byte(right.lowerBound)
        if left.count == 1 || right.count == 1 {
            return (initialsAgree ? Level.initial : Level.different, 0)
        }
        if variants.areShared(a, b) {
            return (Level.nickname, max(names.chance(a), names.chance(b)))
        }
        let shorter = min(left.count, right.count)
        let isSlip = shorter >= 4 && names.distance(a, b, atMost: 1) == 1
        let similarity = isSlip ? 1 : names.similarity(a, b, atLeast: 0.84)
        if isSlip || similarity >= 0.93 && shorter >= 4 {
            // Two names that have nicknames of their own are two names, such as Lena and Lina.
            let areTwo = names.areEstablished(a, b) || variants.areKnown(a, b)
            return (areTwo ? Level.similar : Level.typo, 0)
        }
        if words.wordCount(a) > 1 || words.wordCount(b) > 1 {
            let overlap = words.overlap(a, b)
            if overlap.shared > 0 { return (Level.part, 0) }
            if initialsAgree && hasInitials(a, b) { return (Level.initial, 0) }
        }
        if names.areEstablished(a, b) { return (Level.different, 0) }
        if similarity >= 0.84 || (sounds[a] == sounds[b] && sounds[a] != 0) {
            return (Level.similar, 0)
        }
        return (Level.different, 0)
    }

    /// Whether one of two names with several words is made of initials, as `j r`.
    private func hasInitials(_ a: UInt32, _ b: UInt32) -> Bool {
        isInitials(names.byteRange(a)) || isInitials(names.byteRange(b))
    }

    private func isInitials(_ range: Range<Int>) -> Bool {
        range.count > 1 && names.byte(range.lowerBound + 1) == 0x20
    }
}
