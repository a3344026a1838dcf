import GRDB
import RecordModel

extension StoreRun {
    /// Writes into the audit chain which rows the store has after the run.
    ///
    /// Call it after the last change and before the run's own event.
    /// - Complexity: a few queries per table; tables that can be large are counted only by runs that
    ///   changed them.
    func writeLedger(_ db: Database) throws {
        let former = try store.lastLedgerEntry(db) ?? LedgerEntry()
        var entry = LedgerEntry()
        for table in LedgerTable.all {
            let name = table.name
            switch table.counting {
            case .numbered:
                entry.rows[name] =
                    try Int64.fetchOne(db, sql: "SELECT max(id) FROM \(name)") ?? 0
            case .summed(let columns):
                if table.isLarge, !recounted.contains(name), let known = former.sums[name] {
                    entry.sums[name] = grown[name].map { zip(known, $0).map { $0 + $1 } } ?? known
                } else {
                    entry.sums[name] = try LedgerSums.fetch(db, table.sumQuery(columns))
                }
            case .summedByRun(let columns):
                let sums = try LedgerSums.fetch(
                    db, table.sumQuery(columns) + " WHERE run = ?", [id.rawValue])
                if sums[0] > 0 { entry.added[name] = sums }
            case .listed(let expression):
                entry.names[name] = try String.fetchAll(
                    db, sql: "SELECT \(expression) FROM \(name) ORDER BY 1")
            }
        }
        if try store.hasHistory(db) {
            entry.totals = try hasHistoryChanged ? store.historyTotals(db) : former.totals
            if entry.totals == nil { entry.totals = try store.historyTotals(db) }
        }
        try writeSeals(db, into: &entry, isFirst: former.seals == nil)
        for (table, numbers) in takenBack {
            let last = entry.rows[table] ?? 0
            let within = numbers.filter { $0 <= last }.sorted()
            if !within.isEmpty { entry.gaps[table] = within }
        }
        try audit.append(
            db, run: id, action: LedgerEntry.action, subject: "rows", detail: entry.text())
    }

    /// Notes, before what follows from history is derived, whether any of it is new.
    func noteHistoryChange() {
        hasHistoryChanged =
            hasHistoryChanged || !history.changed.isEmpty || history.isEverythingChanged
    }

    /// Notes that the run changed a table that is too large to be counted by every run.
    func recount(_ table: String) {
        recounted.insert(table)
    }

    /// Notes by how much the run changed a large table, where it knows all that it added and took away: the number
    /// of rows, and the sums of the columns that the ledger sums up.
    ///
    /// To count such a table would read all of it. That what is noted is so, `verify` tells.
    func noteGrowth(of table: String, by sums: [Int64]) {
        let former = grown[table] ?? sums.map { _ in 0 }
        grown[table] = zip(former, sums).map { $0 + $1 }
    }

    /// Notes that the run removed a row that it had added itself.
    func takeBack(_ number: Int64, of table: String) {
        takenBack[table, default: []].append(number)
    }
}

/// Numbers of rows and sums of columns.
enum LedgerSums {
    static func fetch(
        _ db: Database, _ sql: String, _ arguments: StatementArguments = []
    ) throws -> [Int64] {
        guard let row = try Row.fetchOne(db, sql: sql, arguments: arguments) else { return [] }
        return (0..<row.count).map { row[$0] }
    }
}

extension CanonicalStore {
    /// What the last run wrote; nil in a store that no run has accounted for yet.
    func lastLedgerEntry(_ db: Database) throws -> LedgerEntry? {
        try String.fetchOne(
            db,
            sql: """
                SELECT detail FROM auditEvent WHERE action = ? ORDER BY id DESC LIMIT 1
                """, arguments: [LedgerEntry.action]
        ).flatMap { LedgerEntry($0) }
    }
}
