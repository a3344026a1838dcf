import RecordModel

/// The organisation that a person belongs to: the account in the source, its name, else its domain.
struct EmployerComparison: Sendable {
    enum Level {
        static let exact: UInt8 = 1
        static let typo: UInt8 = 2
        static let part: UInt8 = 3
        static let domain: UInt8 = 4
        static let different: UInt8 = 5
    }

    let names: PreparedFeature?
    let words: WordTable?
    let domains: PreparedFeature?
    /// Keys of accounts, each with its source.
    private let accounts: PreparedFeature?
    /// log₂ of the share of pairs in which the domain decides, since a name is missing or differs.
    private let domainDecides: Float

    /// - Parameter records: the number of records of the table.
    init(
        _ names: PreparedFeature?, domains: PreparedFeature?, accounts: PreparedFeature? = nil,
        records: Int, in arena: MemoryArena
    ) {
        self.accounts = accounts
        self.names = names
        words = names.map { WordTable($0, in: arena) }
        self.domains = domains
        let share = Double(names?.population ?? 0) / Double(max(1, records))
        domainDecides = Float(BinaryLogarithm.log(max(1 - share * share, 0.05)))
    }

    func compare(_ left: Int, _ right: Int) -> (level: UInt8, chance: Float) {
        var best: (level: UInt8, chance: Float) = (0, 0)
        if let accounts, accounts.has(left), accounts.has(right) {
            // Another key is another account only within one source, and accounts have duplicates.
            let shared = accounts.shared(left, right)
            if shared != PreparedFeature.none { return (Level.exact, accounts.chance(shared)) }
        }
        if let names, let words, names.has(left), names.has(right) {
            let shared = names.shared(left, right)
            if shared != PreparedFeature.none { return (Level.exact, names.chance(shared)) }
            best = compare(names.first(left), names.first(right), names, words)
            if best.level <= Level.part { return best }
        }
        if let domains, domains.has(left), domains.has(right) {
            let shared = domains.shared(left, right)
            if shared != PreparedFeature.none {
                return (Level.domain, domains.chance(shared) + domainDecides)
            }
            return (Level.different, 0)
        }
        return best
    }

    private func compare(
        _ a: UInt32, _ b: UInt32, _ names: PreparedFeature, _ words: WordTable
    ) -> (level: UInt8, chance: Float) {
        let chance = max(names.chance(a), names.chance(b))
        let shorter = min(names.length(a), names.length(b))
        if shorter >= 5 && names.distance(a, b, atMost: 1) == 1 { return (Level.typo, chance) }
        let overlap = words.overlap(a, b)
        if overlap.jaccard >= 0.8 { return (Level.typo, chance) }
        if overlap.containment >= 0.9 && overlap.rarest >= 6 {
            return (Level.part, -overlap.rarest)
        }
        if shorter >= 8 && names.similarity(a, b, atLeast: 0.95) >= 0.95 {
            return (Level.typo, chance)
        }
        return (Level.different, 0)
    }
}
