import RecordModel

/// How often values occur in a whole table, of which the table at hand is a part or all.
///
/// Weights depend on how frequent values are, so a few records out of a million can be compared as a run
/// over all of them would do it, if the frequencies of their values are known. A run over all records them;
/// who has a part asks for those of its own values (`asked`), looks them up, and knows them.
///
/// - Precondition: used by one task; a prepared table keeps nothing of it.
final class WholeCounts {
    private enum Use {
        case recording
        case asking
        case knowing([UInt64: UInt16], former: [UInt64: UInt32])
    }

    private var use: Use
    private let least: UInt32
    /// Of the whole table; while recording they are noted here.
    var facts: WholeFacts
    /// For each record of the part whether the whole is without it; empty where it has all.
    let isNew: [Bool]
    /// Whether new records make values more frequent, all of them, or each value by one record at most,
    /// as if only one of them were there.
    let addsAll: Bool
    /// Keys in the high 48 bits, codes in the low 16.
    private(set) var recorded: [UInt64] = []
    private(set) var asked: [UInt64] = []

    /// Records the counts of a whole table.
    ///
    /// - Parameter least: lower counts are left out.
    init(recordingRecords records: Int, least: UInt32 = 2) {
        use = .recording
        self.least = least
        facts = WholeFacts(records: records)
        isNew = []
        addsAll = true
    }

    /// Collects what has to be looked up for a part of a table.
    init(of facts: WholeFacts, isNew: [Bool], addsAll: Bool) {
        use = .asking
        least = 2
        self.facts = facts
        self.isNew = isNew
        self.addsAll = addsAll
    }

    /// The counts that the new records change, as they are with them; keys and codes as in `recorded`.
    private(set) var changed: [UInt64] = []

    /// Takes what was found of the keys that were asked for, so that the part can be prepared.
    ///
    /// - Parameter former: how often the values of new records occurred in what they were before; the
    ///   whole's counts still have those.
    func know(_ found: [UInt64: UInt16], former: [UInt64: UInt32] = [:]) {
        use = .knowing(found, former: former)
    }

    var isRecording: Bool { if case .recording = use { true } else { false } }

    /// The number of records with a value.
    ///
    /// Counts below two are not kept, since a part has those records itself.
    ///
    /// - Parameters:
    ///   - known: those of the part that the whole has, too.
    ///   - new: those of the part that the whole is without.
    func count(_ key: UInt64, known: UInt32, new: UInt32) -> UInt32 {
        let added = addsAll ? new : min(1, new)
        switch use {
        case .recording:
            if known >= least { recorded.append(key << 16 | UInt64(CountCode.code(count: known))) }
            return known
        case .asking:
            asked.append(key)
            return known + added
        case .knowing(let found, let former):
            let gone = former[key] ?? 0
            let before = found[key].map(CountCode.count) ?? min(1, known + gone)
            let total = (before > gone ? before - gone : 0) + added
            if new > 0 || gone > 0, total > 1 || found[key] != nil {
                changed.append(key << 16 | UInt64(CountCode.code(count: total)))
            }
            return total
        }
    }

    /// All counts that the new records change, also of values that nobody has any more.
    func changedCounts() -> [UInt64] {
        guard case .knowing(let found, let former) = use else { return [] }
        let visited = Set(changed.map { $0 >> 16 })
        var all = changed
        for (key, gone) in former where !visited.contains(key) {
            guard let before = found[key].map(CountCode.count), before > gone else { continue }
            all.append(key << 16 | UInt64(CountCode.code(count: before - gone)))
        }
        return all
    }

    /// The logarithm of the population of a value of which `count` records are at hand.
    func logarithm(_ key: UInt64, count: Double, own: Float) -> Float {
        switch use {
        case .recording:
            // Of what is no more only counts matter.
            if least > 1, count > 1 {
                recorded.append(key << 16 | UInt64(CountCode.code(logarithm: own)))
            }
            return own
        case .asking:
            asked.append(key)
            return own
        case .knowing(let found, _):
            return found[key].map(CountCode.logarithm) ?? own
        }
    }

    /// Says of each value of a column how many records of the part have it: those that the whole has, too,
    /// and the others.
    func split(_ column: FeatureColumn) -> (known: [UInt32], new: [UInt32]) {
        var known = [UInt32](repeating: 0, count: column.pool.count)
        var new = known
        if isNew.isEmpty {
            for value in column.values { known[Int(value)] += 1 }
            return (known, new)
        }
        for record in isNew.indices {
            for position in column.range(ofRecord: record) {
                let value = Int(column.values[position])
                if isNew[record] { new[value] += 1 } else { known[value] += 1 }
            }
        }
        return (known, new)
    }
}

/// The figures of a whole table that are not of single values.
public struct WholeFacts: Codable, Sendable, Equatable {
    public var records: Int
    /// By feature: the records that have it.
    public var populations: [String: Int] = [:]
    /// Records with a country.
    public var knownCountries = 0
    /// Whether years are written as their first days.
    public var hasBareYears = false

    init(records: Int) { self.records = records }

    func population(of feature: Feature) -> Int { populations[feature.rawValue] ?? 0 }

    /// The records that have a feature; nil where that was not counted.
    public func records(with feature: Feature) -> Int? { populations[feature.rawValue] }
}
