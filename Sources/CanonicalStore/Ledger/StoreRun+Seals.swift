import GRDB

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
