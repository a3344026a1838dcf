import AuditReports
import CanonicalStore
import RecordModel

/// Tells what the history is worth before and after a run.
enum TotalsReporter {
    static func totals(_ store: CanonicalStore, around run: RunID?) throws -> [RunReport.Total] {
        guard let run, let totals = try store.historyTotals(around: run) else { return [] }
        var out: [RunReport.Total] = []
        for (name, sums) in [
            ("Open deals", \HistoryTotals.pipeline), ("Purchases", \HistoryTotals.purchases),
        ] {
            let before = totals.before[keyPath: sums]
            let after = totals.after[keyPath: sums]
            for currency in Set((before + after).map(\.currency)).sorted() {
                out.append(
                    RunReport.Total(
                        name: name, before: text(before, currency), after: text(after, currency)))
            }
        }
        for (name, count) in [
            ("Open tasks", \HistoryTotals.openTasks), ("Open tickets", \HistoryTotals.openTickets),
        ] {
            out.append(
                RunReport.Total(
                    name: name, before: "\(totals.before[keyPath: count])",
                    after: "\(totals.after[keyPath: count])"))
        }
        return out
    }

    /// `3 worth 1200.5 EUR`.
    private static func text(_ sums: [HistoryTotals.Sum], _ currency: String) -> String {
        guard let sum = sums.first(where: { $0.currency == currency }) else { return "0" }
        let unit = currency.isEmpty ? "" : " \(currency)"
        return "\(sum.count) worth \(CanonicalStore.decimal(sum.millionths))\(unit)"
    }
}
