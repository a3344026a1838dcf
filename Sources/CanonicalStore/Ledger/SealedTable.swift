import GRDB
import RecordModel

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
