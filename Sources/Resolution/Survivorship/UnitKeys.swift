import RecordModel

/// What one name or one address says, part by part: the number of the first key of each field.
struct UnitKeys: Equatable {
    /// By field, ascending; at most one for each.
    private var entries: [Entry]

    private struct Entry: Equatable {
        let ordinal: Int
        let field: Field
        let key: Int32
    }

    /// - Parameter candidates: the statements of one member's name or address, in their order.
    init(_ candidates: [Candidate]) {
        entries = []
        entries.reserveCapacity(candidates.count)
        for candidate in candidates {
            insert(
                Entry(
                    ordinal: candidate.field.ordinal, field: candidate.field, key: candidate.key)
            )
        }
    }

    /// Takes over the fields that are missing here.
    mutating func fillGaps(from other: UnitKeys) {
        for entry in other.entries { insert(entry) }
    }

    /// Whether two units are one thing: nothing differs, and they share what tells it, or one says
    /// no more than the other.
    func agree(with other: UnitKeys, in unit: FieldUnit) -> Bool {
        var shared = 0
        var isTold = false
        var next = 0
        for entry in entries {
            while next < other.entries.count && other.entries[next].ordinal < entry.ordinal {
                next += 1
            }
            guard next < other.entries.count, other.entries[next].ordinal == entry.ordinal else {
                continue
            }
            if other.entries[next].key != entry.key { return false }
            shared += 1
            if unit.isTelling(entry.field) { isTold = true }
        }
        return isTold || shared == min(entries.count, other.entries.count)
    }

    /// For each unit how many say exactly the same, itself included.
    static func frequencies(_ units: [UnitKeys]) -> [Int] {
        if units.count > 64 {
            var counts: [[Int]: Int] = [:]
            let numbers = units.map { $0.entries.flatMap { [$0.ordinal, Int($0.key)] } }
            for unit in numbers { counts[unit, default: 0] += 1 }
            return numbers.map { counts[$0] ?? 1 }
        }
        // For a handful comparing is quicker than hashing.
        return units.map { unit in units.count { $0 == unit } }
    }

    private mutating func insert(_ entry: Entry) {
        var place = entries.count
        while place > 0 && entries[place - 1].ordinal >= entry.ordinal {
            if entries[place - 1].ordinal == entry.ordinal { return }
            place -= 1
        }
        entries.insert(entry, at: place)
    }
}
