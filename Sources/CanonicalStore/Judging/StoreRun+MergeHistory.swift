import GRDB
import RecordModel
import Resolution

extension StoreRun {
    /// Finds what the records of this run say about merges that their own systems made.
    ///
    /// Only pairs of which the run brought or changed a record are given, so that a judgement that a
    /// person withdrew does not come back with the next import of the same file.
    /// - Complexity: nothing without such columns; else one pass over the records that have them.
    public func mergeHistory() throws(StoreError) -> MergeHistory {
        try store.access { db -> MergeHistory in
            var history = MergeHistory()
            var pairs: Set<[Int64]> = []
            let lookup = try KeyedRecords(db)
            for number in try Int64.fetchAll(db, sql: "SELECT id FROM tableLayout ORDER BY id") {
                let layout = try store.layout(number, db)
                let columns = MergedKeys(layout.table.columns)
                if columns.isEmpty { continue }
                for merged in try records(of: number, columns, db) {
                    for key in merged.keys {
                        guard let other = try find(key, layout, lookup, db) else {
                            history.unseenKeys += 1
                            continue
                        }
                        let isNews = merged.isNew || other.isNew
                        let pair = [min(merged.id, other.id), max(merged.id, other.id)]
                        guard isNews, merged.id != other.id, pairs.insert(pair).inserted else {
                            continue
                        }
                        history.pairs.append(
                            JudgementDraft(
                                left: RecordID(rawValue: pair[0]),
                                right: RecordID(rawValue: pair[1]), verdict: .same, decider: .rule,
                                actor: layout.table.system ?? layout.table.source, weight: nil,
                                agreements: 0))
                    }
                }
            }
            return history
        }
    }

    private struct Merged {
        let id: Int64
        let isNew: Bool
        let keys: [String]
    }

    private func records(
        of layout: Int64, _ columns: MergedKeys, _ db: Database
    ) throws -> [Merged] {
        let query = try BulkStatement(
            db, "SELECT id, versionRun, cells FROM sourceRecord WHERE layout = ? ORDER BY id")
        defer { query.reset() }
        query.bind(layout, at: 1)
        var found: [Merged] = []
        while try query.step() {
            let keys = columns.keys(in: PackedCells(bytes: query.bytes(2)))
            if keys.isEmpty { continue }
            found.append(
                Merged(
                    id: query.integer(0), isNew: query.integer(1) == id.rawValue, keys: keys))
        }
        return found
    }

    /// Of several records with the key the one of the same table.
    private func find(
        _ key: String, _ layout: TableLayout, _ keys: KeyedRecords, _ db: Database
    ) throws -> (id: Int64, isNew: Bool)? {
        for form in [key, SalesforceID.otherForm(of: key)] {
            guard let form else { continue }
            let found = try keys.records(form, source: layout.source)
            let table = TableLayout.stableName(layout.table.name)
            guard let record = found.first(where: { $0.table == table }) ?? found.first else {
                continue
            }
            let versionRun = try Int64.fetchOne(
                db, sql: "SELECT versionRun FROM sourceRecord WHERE id = ?", arguments: [record.id])
            return (record.id, versionRun == id.rawValue)
        }
        return nil
    }
}
