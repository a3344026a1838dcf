import RecordModel

/// The repairs of one table: of its columns, and of which sorts of rows are rejected.
struct RepairPlan {
    /// By the number of the column.
    private(set) var columns: [Int: [CellRepair]] = [:]
    private(set) var rejects: Set<DamageCode> = []
    /// What was learned of the table's rows when the plan was made.
    var learned: RowDetector?

    /// Whether rows must be looked at before they are handed on.
    var needsLearning: Bool {
        learned == nil && (rejects.contains(.shiftedRow) || rejects.contains(.shiftedTail))
    }

    init() {}

    /// What a mapping says.
    init(_ saved: MappingFile.Table?, of table: SourceTable) {
        var nextByHeader: [String: Int] = [:]
        for column in saved?.columns ?? [] {
            let start = nextByHeader[column.header] ?? 0
            guard
                let index = table.columns.indices.dropFirst(start).first(where: {
                    table.columns[$0].header == column.header
                })
            else { continue }
            nextByHeader[column.header] = index + 1
            let repairs = (column.repairs ?? []).compactMap { CellRepair($0) }
            if !repairs.isEmpty { columns[index] = repairs }
        }
        rejects = Set((saved?.rejects ?? []).compactMap { DamageCode(named: $0) })
    }

    /// Adds what a person asks for of what was found.
    mutating func add(
        _ request: RepairRequest, _ findings: [DamageFinding], _ census: DamageCensus,
        of table: SourceTable
    ) {
        for finding in findings where request.includes(finding.code) {
            if finding.code.isAboutRows {
                rejects.insert(finding.code)
            } else if let repair = finding.repair, let index = finding.columnIndex {
                add(repair, to: index)
            }
        }
        if let order = request.dateOrder {
            for (index, column) in census.columns.enumerated()
            where column.isOfDates && index < table.columns.count {
                add(CellRepair(.date, text: order), to: index)
            }
        }
        learned = census.rows
    }

    private mutating func add(_ repair: CellRepair, to column: Int) {
        if !(columns[column] ?? []).contains(repair) {
            columns[column, default: []].append(repair)
        }
    }

    /// A finding about dates with the order that a person gave.
    func answer(_ finding: DamageFinding) -> DamageFinding {
        guard finding.code == .undecidableDates || finding.code == .mixedDates,
            let index = finding.columnIndex,
            let repair = columns[index]?.first(where: { $0.kind == .date })
        else { return finding }
        return finding.repaired(by: repair)
    }

    /// The table with its repairs.
    func applied(to table: SourceTable) -> SourceTable {
        if columns.isEmpty { return table }
        var table = table
        for (index, repairs) in columns where index < table.columns.count {
            table.columns[index].repairs = repairs
        }
        return table
    }
}
