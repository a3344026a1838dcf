import RecordModel

/// One sort of damage in one column, or in the rows of a table.
public struct DamageFinding: Hashable, Sendable {
    public let code: DamageCode
    public let table: String
    /// The header of the column; nil where it is about rows.
    public let column: String?
    /// The number of the column, from 0.
    let columnIndex: Int?
    /// The number of cells or rows.
    public let count: Int
    /// The 1-based line of the first; nil where lines are not known.
    public let line: Int?
    /// Up to three of the cells as they stand; for `inspect` only, never for a log.
    public let samples: [String]
    /// What could be done about the column's cells; nil where nothing can be done about them.
    public let repair: CellRepair?

    public var severity: Diagnostic.Severity { code.severity }

    /// The samples after the repair, in the same order; empty where there is none.
    public var repaired: [String] {
        guard let repair else { return [] }
        return samples.map { sample in
            repair.repaired(Array(sample.utf8)).map { String(decoding: $0, as: UTF8.self) }
                ?? sample
        }
    }

    /// What can be done, as one line: a repair, `reject` for rows, nil where nothing can.
    public var proposal: String? { code.isAboutRows ? "reject" : repair?.description }

    /// The finding with what a person asked for instead of a proposal.
    func repaired(by repair: CellRepair) -> DamageFinding {
        DamageFinding(
            code: code, table: table, column: column, columnIndex: columnIndex, count: count,
            line: line, samples: samples,
            repair: repair)
    }

    /// The finding without any value.
    func diagnostic(file: String?) -> Diagnostic {
        let message = column.map { "The column '\($0)' \(code.sentence)." } ?? code.sentence
        return Diagnostic(
            code: code.rawValue, severity: severity, file: file, line: line, count: count,
            message: message)
    }
}

extension DamageFinding: Encodable {
    private enum CodingKeys: String, CodingKey {
        case code, severity, table, column, count, line, samples, repair, repaired
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(code, forKey: .code)
        try container.encode(severity, forKey: .severity)
        try container.encode(table, forKey: .table)
        try container.encode(column, forKey: .column)
        try container.encode(count, forKey: .count)
        try container.encode(line, forKey: .line)
        try container.encode(samples, forKey: .samples)
        try container.encode(proposal, forKey: .repair)
        try container.encode(repaired, forKey: .repaired)
    }
}
