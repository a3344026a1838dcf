import GRDB
import RecordModel

/// What rows of one run say, in a few numbers from which a single row that was changed or taken away
/// can be named.
///
/// Beside the number of rows it holds the sum of their hashes, and for each column of their key the
/// sum of hash times key, all modulo the prime 2^61 − 1. One row that is another than before changes
/// the first sum by some difference and the others by that difference times its key: the quotients
/// are the key. (The syndromes of a code that corrects one error.)
struct LedgerSeal: Hashable, Codable {
    private(set) var count: Int64 = 0
    private(set) var sums: [UInt64]

    init(keys: Int) { sums = [UInt64](repeating: 0, count: keys + 1) }

    mutating func add(_ hash: StableHash128, keys: [Int64]) {
        let digest = hash.low % Self.prime
        count += 1
        sums[0] = Self.sum(sums[0], digest)
        for (index, key) in keys.enumerated() {
            sums[index + 1] = Self.sum(
                sums[index + 1], Self.product(digest, UInt64(max(0, key)) % Self.prime))
        }
    }

    /// The key of the one row in which two seals differ; nil where it is not one row alone.
    func differing(from other: LedgerSeal) -> [Int64]? {
        guard sums.count == other.sums.count, abs(count - other.count) <= 1 else { return nil }
        let change = Self.difference(sums[0], other.sums[0])
        guard change != 0 else { return nil }
        let inverse = Self.power(change, Self.prime - 2)
        return zip(sums, other.sums).dropFirst().map { own, theirs in
            Int64(Self.product(Self.difference(own, theirs), inverse))
        }
    }

    private static let prime: UInt64 = (1 << 61) - 1

    private static func sum(_ left: UInt64, _ right: UInt64) -> UInt64 {
        (left + right) % prime
    }

    private static func difference(_ left: UInt64, _ right: UInt64) -> UInt64 {
        (left + prime - right) % prime
    }

    private static func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let full = left.multipliedFullWidth(by: right)
        return prime.dividingFullWidth((full.high, full.low)).remainder
    }

    private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
        var result: UInt64 = 1
        var square = base
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result = product(result, square) }
            square = product(square, square)
            rest >>= 1
        }
        return result
    }
}

/// A table whose rows belong to runs and are never changed afterwards, but by `erase`.
struct SealedTable: Hashable, Sendable {
    let name: String
    let keys: [String]
    let columns: [String]

    /// By name.
    static let all: [SealedTable] = [
        SealedTable(name: "absenceChange", keys: ["record"], columns: ["isAbsent"]),
        SealedTable(name: "formerLink", keys: ["contact"], columns: ["account", "basis", "role"]),
        SealedTable(
            name: "judgement", keys: ["id"],
            columns: [
                "\"left\"", "\"right\"", "verdict", "relation", "decider", "actor", "weight",
                "agreements",
            ]),
        SealedTable(name: "proposalChange", keys: ["proposal"], columns: ["state"]),
        SealedTable(name: "reachChange", keys: ["record", "item"], columns: ["isGained"]),
        SealedTable(
            name: "withdrawal", keys: ["id"], columns: ["judgement", "reason"]),
    ]

    /// The seals of the rows of some runs; nil for all.
    func seals(_ db: Database, of run: Int64? = nil) throws -> [Int64: LedgerSeal] {
        let chosen = (keys + columns).joined(separator: ", ")
        let query = try BulkStatement(
            db,
            "SELECT run, \(chosen) FROM \(name) \(run == nil ? "" : "WHERE run = ?1")")
        if let run { query.bind(run, at: 1) }
        defer { query.reset() }
        var seals: [Int64: LedgerSeal] = [:]
        var numbers = [Int64](repeating: 0, count: keys.count)
        while try query.step() {
            var hasher = StableHasher()
            for index in keys.indices { numbers[index] = query.integer(Int32(index + 1)) }
            for index in 0..<(keys.count + columns.count) {
                let column = Int32(index + 1)
                // What is missing differs from what is empty.
                hasher.append(query.optionalText(column) ?? "\u{0}")
            }
            seals[query.integer(0), default: LedgerSeal(keys: keys.count)]
                .add(hasher.finish(), keys: numbers)
        }
        return seals
    }
}

extension StoreRun {
    /// Seals what the run wrote, and what it had to change of earlier runs' rows; a store that has no
    /// seals yet gets them for all runs.
    func writeSeals(_ db: Database, into entry: inout LedgerEntry, isFirst: Bool) throws {
        var written: [String: [String: LedgerSeal]] = [:]
        for table in SealedTable.all {
            let isAll = isFirst || resealed.contains(table.name)
            let seals = try table.seals(db, of: isAll ? nil : id.rawValue)
            for (run, seal) in seals { written[table.name, default: [:]][String(run)] = seal }
        }
        entry.seals = written
    }

    /// Notes that the run changed rows of earlier runs.
    func reseal(_ table: String) { resealed.insert(table) }
}

extension CanonicalStore {
    /// Rows that say otherwise than when their run wrote them.
    ///
    /// - Parameter isNamed: whether it is known already that rows of a table are missing or new.
    func sealGaps(
        _ entries: [(run: Int64, entry: LedgerEntry)], _ db: Database, isNamed: (String) -> Bool
    ) throws -> [StoreGap] {
        var gaps: [StoreGap] = []
        for table in SealedTable.all where !isNamed(table.name) {
            var kept: [Int64: LedgerSeal] = [:]
            for entry in entries {
                for (run, seal) in entry.entry.seals?[table.name] ?? [:] {
                    if let run = Int64(run) { kept[run] = seal }
                }
            }
            guard entries.contains(where: { $0.entry.seals != nil }) else { continue }
            let found = try table.seals(db)
            for run in Set(kept.keys).union(found.keys).sorted() {
                let nothing = LedgerSeal(keys: table.keys.count)
                let old = kept[run] ?? nothing
                let new = found[run] ?? nothing
                if old != new { gaps.append(Self.gap(table, run: run, old, new)) }
            }
        }
        return gaps
    }

    private static func gap(
        _ table: SealedTable, run: Int64, _ old: LedgerSeal, _ new: LedgerSeal
    ) -> StoreGap {
        let rows = old.differing(from: new).map { numbers in
            "row of \(table.name) ("
                + zip(table.keys, numbers).map { "\($0) \($1)" }.joined(separator: ", ") + ")"
        }
        let what = rows ?? "rows of \(table.name)"
        switch new.count - old.count {
        case ..<0:
            return StoreGap(
                code: "verify.missingRow", message: "Missing: \(what), written by run \(run).")
        case 0:
            return StoreGap(
                code: "verify.changedRow",
                message: "Not as it was written by run \(run): \(what).")
        default:
            return StoreGap(
                code: "verify.unknownRow", message: "Not written by run \(run): \(what).")
        }
    }
}
