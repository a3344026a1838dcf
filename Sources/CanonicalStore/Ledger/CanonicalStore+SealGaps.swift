import GRDB

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
