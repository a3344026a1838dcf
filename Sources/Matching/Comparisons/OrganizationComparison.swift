import RecordModel

/// Names of organisations as sets of words weighted by rarity, else their domains.
struct OrganizationComparison: Sendable {
    enum Level {
        static let exact: UInt8 = 1
        static let sameWords: UInt8 = 2
        /// One name is part of the other: a short form, or the name of a department.
        static let contained: UInt8 = 3
        /// Most words are shared, and each name has others of its own.
        static let mostWords: UInt8 = 4
        static let someWords: UInt8 = 5
        static let domain: UInt8 = 6
        static let acronym: UInt8 = 7
        static let similar: UInt8 = 8
        static let different: UInt8 = 9
    }

    /// log₂ of the chance of a name that no more than two records have, however small the list: of sixty companies
    /// each name is one of sixty, and yet hardly one in a thousand others is called so.
    private static let rareName: Float = -10

    let names: PreparedFeature?
    let words: WordTable?
    let domains: PreparedFeature?
    let additions: NameAdditions?

    init(
        _ names: PreparedFeature?, domains: PreparedFeature?, additions: NameAdditions? = nil,
        in arena: MemoryArena
    ) {
        self.names = names
        self.additions = additions
        words = names.map { WordTable($0, in: arena) }
        self.domains = domains
    }

    func compare(_ left: Int, _ right: Int) -> (level: UInt8, chance: Float) {
        var best: (level: UInt8, chance: Float) = (0, 0)
        if let names, let words, names.has(left), names.has(right) {
            let shared = names.shared(left, right)
            if shared != PreparedFeature.none {
                return (Level.exact, exactChance(shared, names, words))
            }
            best = (Level.different, 0)
            for i in names.range(left) {
                for j in names.range(right) {
                    let other = compare(names.value(at: i), names.value(at: j), names, words)
                    if other.level < best.level { best = other }
                }
            }
            if best.level > Level.contained, let value = additions?.name(left, right, names) {
                return (Level.contained, names.chance(value))
            }
            if best.level <= Level.someWords { return best }
        }
        if let domains, domains.has(left), domains.has(right) {
            let shared = domains.shared(left, right)
            if shared != PreparedFeature.none { return (Level.domain, domains.chance(shared)) }
            if best.level == 0 { return (Level.different, 0) }
        }
        return best
    }

    /// A name that few have is as unlikely by chance as its words together.
    private func exactChance(
        _ value: UInt32, _ names: PreparedFeature, _ words: WordTable
    ) -> Float {
        let own = names.chance(value)
        let count = names.count(value)
        if count > 5 { return own }
        let least = count > 2 ? Self.rareName + 2 : min(own * 1.5, Self.rareName)
        return min(own, max(-words.total(value), least))
    }

    private func compare(
        _ a: UInt32, _ b: UInt32, _ names: PreparedFeature, _ words: WordTable
    ) -> (level: UInt8, chance: Float) {
        let overlap = words.overlap(a, b)
        let shorter = min(names.length(a), names.length(b))
        let similarity = names.similarity(a, b, atLeast: 0.86)
        // The words of a name are not independent: together they say no more than a rare name.
        let chance = max(-overlap.shared, min(names.chance(count: 1), Self.rareName))
        if overlap.jaccard >= 0.85 { return (Level.sameWords, chance) }
        if shorter >= 6 && (similarity >= 0.95 || names.distance(a, b, atMost: 1) <= 1) {
            let own = max(names.chance(a), names.chance(b))
            let isRare = names.count(a) <= 2 && names.count(b) <= 2
            let total = min(words.total(a), words.total(b))
            return (Level.sameWords, isRare ? min(own, max(-total, Self.rareName)) : own)
        }
        if overlap.containment >= 0.95 && (overlap.jaccard >= 0.55 || overlap.shared >= 6) {
            return (Level.contained, chance)
        }
        if overlap.jaccard >= 0.55 { return (Level.mostWords, chance) }
        if overlap.jaccard >= 0.25 { return (Level.someWords, -overlap.rarest) }
        if isAcronym(a, of: b, names) || isAcronym(b, of: a, names) { return (Level.acronym, 0) }
        if similarity >= 0.86 { return (Level.similar, 0) }
        return (Level.different, 0)
    }

    /// Whether a name of one word is made of the initials of the other's words, three at least.
    private func isAcronym(_ short: UInt32, of long: UInt32, _ names: PreparedFeature) -> Bool {
        let letters = names.byteRange(short)
        if letters.count < 3 || letters.count > 6 { return false }
        var position = letters.lowerBound
        var isStart = true
        for index in names.byteRange(long) {
            let byte = names.byte(index)
            if byte == 0x20 {
                isStart = true
            } else if isStart {
                if position == letters.upperBound || names.byte(position) != byte { return false }
                position += 1
                isStart = false
            }
        }
        return position == letters.upperBound
    }
}
