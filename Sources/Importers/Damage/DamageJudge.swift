import RecordModel

/// Decides what of the odd things in a table is damage: by the whole column, and by the others.
///
/// Rather silent than wrong: a finding on a clean file costs the trust in all others.
struct DamageJudge {
    let table: SourceTable
    let census: DamageCensus

    /// The findings of a table: those about rows, then those of each column in the order of codes.
    func findings() -> [DamageFinding] {
        var found: [DamageFinding] = []
        for code in DamageCode.allCases {
            guard let tally = census.rowTallies[code], tally.count > 0 else { continue }
            // Rows that are shifted are few: else the columns are not what they seem.
            if code == .shiftedRow || code == .shiftedTail {
                if tally.count * 5 > census.rowCount { continue }
            }
            found.append(finding(code, nil, nil, tally, nil))
        }
        let pooled = DateOrderEvidence(census.columns)
        for (index, column) in census.columns.enumerated() where column.filled > 0 {
            let own = ColumnJudge(
                table: table, definition: table.columns[index], column: column,
                columns: census.columns, dates: pooled
            ).findings()
            found += own.map {
                finding($0.code, index, table.columns[index].header, $0.tally, $0.repair)
            }
        }
        return found
    }

    private func finding(
        _ code: DamageCode, _ index: Int?, _ column: String?, _ tally: DamageTally,
        _ repair: CellRepair?
    ) -> DamageFinding {
        DamageFinding(
            code: code, table: table.name, column: column, columnIndex: index, count: tally.count,
            line: tally.line,
            samples: Array(tally.samples.prefix(3)), repair: repair)
    }
}

/// What a table's dates say of the order of day and month, all columns together.
struct DateOrderEvidence {
    let dayFirst: Int
    let monthFirst: Int

    init(_ columns: [ColumnCensus]) {
        let dates = columns.filter(\.isOfDates)
        dayFirst = dates.reduce(0) { $0 + $1[.dayFirst].count }
        monthFirst = dates.reduce(0) { $0 + $1[.monthFirst].count }
    }
}

extension ColumnCensus {
    /// Whether the column holds dates, by its meaning or by what nearly all of its cells are.
    var isOfDates: Bool {
        if role == .date { return true }
        return role == .free && filled >= 3
            && shapes[Int(CellShape.date.rawValue)] * 5 >= filled * 4
    }
}
