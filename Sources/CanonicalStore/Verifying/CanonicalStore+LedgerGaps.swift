import GRDB
import RecordModel

extension CanonicalStore {
    /// Rows that the ledger knows and the tables no longer have, and rows that no run wrote, each by
    /// table and number.
    func ledgerGaps() throws(StoreError) -> [StoreGap] {
        try reading { db in
            let entries = try ledgerEntries(db)
            guard let last = entries.last?.entry else { return [] }
            var gaps: [StoreGap] = []
            for table in LedgerTable.all {
                switch table.counting {
                case .numbered:
                    gaps += try numberedGaps(db, table.name, entries)
                case .summed(let columns):
                    guard let kept = last.sums[table.name] else { continue }
                    let found = try LedgerSums.fetch(db, table.sumQuery(columns))
                    gaps += sumGaps(table.name, columns, kept: kept, found: found)
                case .summedByRun(let columns):
                    gaps += try runGaps(db, table, columns, entries)
                case .listed(let expression):
                    let kept = Set(last.names[table.name] ?? [])
                    let found = Set(
                        try String.fetchAll(db, sql: "SELECT \(expression) FROM \(table.name)"))
                    gaps += kept.subtracting(found).sorted().map {
                        Self.missing("\(table.name) \($0)")
                    }
                    gaps += found.subtracting(kept).sorted().map {
                        Self.unknown("\(table.name) \($0)")
                    }
                }
            }
            // A row that is missing or new is named once.
            let named = gaps.map(\.message)
            return gaps
                + (try sealGaps(entries, db) { table in named.contains { $0.contains(table) } })
        }
    }

    private typealias Dated = (run: Int64, entry: LedgerEntry)

    /// What each run wrote of the rows, the first one first.
    func ledgerEntries(_ db: Database) throws -> [(run: Int64, entry: LedgerEntry)] {
        try Row.fetchAll(
            db, sql: "SELECT run, detail FROM auditEvent WHERE action = ? ORDER BY id",
            arguments: [LedgerEntry.action]
        ).compactMap { row -> Dated? in
            LedgerEntry(row["detail"]).map { (row["run"], $0) }
        }
    }

    private static func missing(_ what: String) -> StoreGap {
        StoreGap(code: "verify.missingRow", message: "Missing: \(what).")
    }

    private static func unknown(_ what: String) -> StoreGap {
        StoreGap(code: "verify.unknownRow", message: "Written by no run: \(what).")
    }

    /// More rows of one table than this say nothing new.
    private static let mostRows = 20

    private func numberedGaps(
        _ db: Database, _ table: String, _ entries: [Dated]
    ) throws -> [StoreGap] {
        guard let last = entries.last?.entry.rows[table] else { return [] }
        var excused = Set<Int64>()
        for entry in entries { excused.formUnion(entry.entry.gaps[table] ?? []) }
        let sums = try LedgerSums.fetch(
            db, "SELECT count(*), coalesce(min(id), 1), coalesce(max(id), 0) FROM \(table)")
        if sums[0] == last - Int64(excused.count), sums[1] >= 1, sums[2] == last { return [] }
        var gaps: [StoreGap] = []
        let query = try BulkStatement(db, "SELECT id FROM \(table) ORDER BY id")
        defer { query.reset() }
        var expected: Int64 = 1
        func pass(to end: Int64) {
            while expected < end, gaps.count < Self.mostRows {
                if !excused.contains(expected) {
                    gaps.append(
                        Self.missing(
                            "row \(expected) of \(table)\(origin(expected, table, entries))"))
                }
                expected += 1
            }
        }
        while try query.step(), gaps.count < Self.mostRows {
            let number = query.integer(0)
            pass(to: min(number, last + 1))
            if number < 1 || number > last || excused.contains(number) {
                gaps.append(Self.unknown("row \(number) of \(table)"))
            }
            expected = max(expected, number + 1)
        }
        pass(to: last + 1)
        return gaps
    }

    /// The run that wrote a row, in words.
    private func origin(_ number: Int64, _ table: String, _ entries: [Dated]) -> String {
        let first = entries.first { ($0.entry.rows[table] ?? 0) >= number }
        return first.map { ", written by run \($0.run)" } ?? ""
    }

    private func sumGaps(
        _ table: String, _ columns: [String], kept: [Int64], found: [Int64], of run: Int64? = nil
    ) -> [StoreGap] {
        if kept == found { return [] }
        let place = run.map { ", written by run \($0)" } ?? ""
        let change = found[0] - kept[0]
        // What one row more or less changes in the sums is the row itself.
        if abs(change) == 1 {
            let row = zip(columns, zip(kept, found).dropFirst()).map { column, sums in
                let name = column.filter { $0 != "\"" }
                return "\(name) \(abs(sums.1 - sums.0))"
            }.joined(separator: ", ")
            let what = "row of \(table) (\(row))\(place)"
            return [change < 0 ? Self.missing(what) : Self.unknown(what)]
        }
        if change < 0 { return [Self.missing("\(-change) rows of \(table)\(place)")] }
        if change > 0 { return [Self.unknown("\(change) rows of \(table)\(place)")] }
        return [Self.missing("rows of \(table) as they were\(place)")]
    }

    private func runGaps(
        _ db: Database, _ table: LedgerTable, _ columns: [String], _ entries: [Dated]
    ) throws -> [StoreGap] {
        let sums = columns.map { ", sum(\($0))" }.joined()
        var found: [Int64: [Int64]] = [:]
        let rows = try Row.fetchAll(
            db, sql: "SELECT run, count(*)\(sums) FROM \(table.name) GROUP BY run")
        for row in rows { found[row[0]] = (1..<row.count).map { row[$0] } }
        let nothing = [Int64](repeating: 0, count: columns.count + 1)
        // Runs before the first that kept a ledger are not accounted for one by one.
        let first = entries.first?.run ?? 0
        var gaps: [StoreGap] = []
        for (run, entry) in entries {
            gaps += sumGaps(
                table.name, columns, kept: entry.added[table.name] ?? nothing,
                found: found.removeValue(forKey: run) ?? nothing, of: run)
        }
        for run in found.keys.sorted() where run > first {
            gaps.append(Self.unknown("rows of \(table.name) of run \(run)"))
        }
        return gaps
    }
}
