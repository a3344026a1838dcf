import RecordModel

/// Whole names as sets of words weighted by rarity, for records whose names are not apart.
struct FullNameComparison: Sendable {
    enum Level {
        static let sameWords: UInt8 = 1
        static let mostWords: UInt8 = 2
        static let someWords: UInt8 = 3
        static let different: UInt8 = 4
    }

    let names: PreparedFeature
    let words: WordTable

    init(_ names: PreparedFeature, in arena: MemoryArena) {
        self.names = names
        words = WordTable(names, in: arena)
    }

    func compare(_ left: Int, _ right: Int) -> (level: UInt8, chance: Float) {
        let a = names.first(left)
        let b = names.first(right)
        if a == PreparedFeature.none || b == PreparedFeature.none { return (0, 0) }
        var best: (level: UInt8, chance: Float) = (Level.different, 0)
        for i in names.range(left) {
            for j in names.range(right) {
                let other = compare(names.value(at: i), names.value(at: j))
                if other.level < best.level { best = other }
            }
        }
        return best
    }

    private func compare(_ a: UInt32, _ b: UInt32) -> (level: UInt8, chance: Float) {
        if a == b { return (Level.sameWords, -words.total(a)) }
        let overlap = words.overlap(a, b)
        if overlap.jaccard >= 0.95 { return (Level.sameWords, -overlap.shared) }
        if overlap.jaccard >= 0.6 || overlap.containment >= 0.95 && overlap.shared >= 10 {
            return (Level.mostWords, -overlap.shared)
        }
        let shorter = min(names.length(a), names.length(b))
        if shorter >= 6 && names.similarity(a, b, atLeast: 0.95) >= 0.95 {
            return (Level.mostWords, -(max(words.total(a), words.total(b)) / 2))
        }
        if overlap.jaccard >= 0.25 { return (Level.someWords, -overlap.rarest) }
        return (Level.different, 0)
    }
}
