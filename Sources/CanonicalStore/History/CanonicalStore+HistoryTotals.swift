import GRDB
import RecordModel

extension CanonicalStore {
    /// The totals before and after a run, as the audit trail has them; nil where it has none.
    public func historyTotals(
        around run: RunID
    ) throws(StoreError) -> (before: HistoryTotals, after: HistoryTotals)? {
        try reading { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT run, detail FROM auditEvent WHERE action = ? AND +run <= ?
                    ORDER BY id DESC LIMIT 2
                    """, arguments: [LedgerEntry.action, run.rawValue])
            guard let last = rows.first, last["run"] as Int64 == run.rawValue,
                let after = LedgerEntry(last["detail"])?.totals
            else { return nil }
            let before = rows.count > 1 ? LedgerEntry(rows[1]["detail"])?.totals : nil
            return (before ?? HistoryTotals(), after)
        }
    }

    /// The totals of what the store's history says now.
    func historyTotals(_ db: Database) throws -> HistoryTotals {
        var totals = HistoryTotals()
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT s.object AS object, coalesce(f.currency, '') AS currency, count(*) AS count,
                    coalesce(sum(f.amount), 0) AS amount
                FROM historyFact f JOIN historyRecord r ON r.id = f.item
                    JOIN historySource s ON s.id = r.source
                WHERE r.isPresent = 1 AND (s.object = 'purchase' OR (f.state = 'open'
                    AND s.object IN ('deal', 'task', 'ticket')))
                GROUP BY 1, 2 ORDER BY 1, 2
                """)
        for row in rows {
            let count: Int = row["count"]
            let sum = HistoryTotals.Sum(
                currency: row["currency"], count: count, millionths: row["amount"])
            switch HistoryKind(rawValue: row["object"]) {
            case .deal: totals.pipeline.append(sum)
            case .purchase: totals.purchases.append(sum)
            case .task: totals.openTasks += count
            default: totals.openTickets += count
            }
        }
        return totals
    }

    /// Runs after which the totals were others though they brought no history, and totals that are
    /// not those of the history.
    func totalGaps() throws(StoreError) -> [StoreGap] {
        try reading { db in
            guard try hasHistory(db) else { return [] }
            var gaps: [StoreGap] = []
            var former: HistoryTotals?
            let undoes = try Int64.fetchSet(db, sql: "SELECT run FROM undoing")
            for (run, entry) in try ledgerEntries(db) {
                guard let totals = entry.totals else { continue }
                if let former, former != totals, entry.added["historyVersion"] == nil,
                    !undoes.contains(run)
                {
                    gaps.append(
                        StoreGap(
                            code: "verify.totals",
                            message: "Run \(run) changed totals of history and brought none."))
                }
                former = totals
            }
            if let former, try former != historyTotals(db) {
                gaps.append(
                    StoreGap(
                        code: "verify.totals",
                        message: "The totals of history are not those of the last run."))
            }
            return gaps
        }
    }
}
