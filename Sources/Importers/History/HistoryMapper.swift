import RecordModel

/// Maps the columns of a table of history.
struct HistoryMapper {
    let headers: [String]
    let names: [HeaderName]
    let profiles: [ColumnProfile]
    /// The first data rows.
    let rows: [[String]]

    /// - Parameters:
    ///   - saved: what a person says about the columns, which outranks what is found.
    ///   - key: the header of the id column where a person names it.
    func map(
        _ found: HistoryRecognizer.Finding, saved: MappingFile.Table?, key: String?
    ) -> (mapping: HistoryMapping, findings: [Diagnostic]) {
        let header = HistoryHeader(kind: found.kind)
        var columns = headers.indices.map { index in
            HistoryColumn(
                header: headers[index], field: header.field(names[index]) ?? .unmapped)
        }
        settleKeys(&columns)
        if found.system == "salesforce" { relateKeys(&columns) }
        var findings = apply(saved, to: &columns)
        for index in columns.indices { columns[index].separator = separator(columns[index], index) }
        findings += HistoryFormats(rows: rows).settle(&columns)
        var mapping = HistoryMapping(kind: found.kind, system: found.system, columns: columns)
        mapping.keyColumn = keyColumn(columns, named: key ?? saved?.key, &findings)
        return (mapping, findings)
    }

    /// Of several columns that could be the own id the one that tells rows apart is; the rest is kept
    /// raw.
    private func settleKeys(_ columns: inout [HistoryColumn]) {
        let keys = columns.indices.filter { columns[$0].field == .key }
        let best = keys.first { tellsApart($0) } ?? keys.first
        for index in keys where index != best { columns[index].field = .unmapped }
    }

    /// Columns of Salesforce that hold ids and were not understood name some other record.
    private func relateKeys(_ columns: inout [HistoryColumn]) {
        for index in columns.indices
        where columns[index].field == .unmapped && !Self.settled.contains(names[index].squashed) {
            let texts = rows.lazy.compactMap { index < $0.count ? $0[index] : nil }
                .filter { !$0.isEmpty }
            guard !texts.isEmpty, texts.allSatisfy({ SalesforceID($0)?.isChecked == true }) else {
                continue
            }
            columns[index].field = .relatedKey
        }
    }

    /// Ids that say who touched a row last, or how it is laid out.
    private static let settled: Set<String> = [
        "lastmodifiedbyid", "recordtypeid", "masterrecordid", "id",
    ]

    /// Lets a saved mapping outrank what was found out.
    private func apply(
        _ saved: MappingFile.Table?, to columns: inout [HistoryColumn]
    ) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for column in saved?.columns ?? [] {
            guard let field = HistoryField(rawValue: column.field) else { continue }
            guard let index = columns.firstIndex(where: { $0.header == column.header }) else {
                findings.append(
                    Diagnostic(
                        code: "mapping.missingColumn", severity: .warning,
                        message: "The mapping names the column '\(column.header)', which the table"
                            + " does not have."))
                continue
            }
            columns[index].field = field
            columns[index].separator = column.separator
        }
        return findings
    }

    /// What parts several keys or names in one cell.
    private func separator(_ column: HistoryColumn, _ index: Int) -> String? {
        if let separator = column.separator { return separator }
        guard let (_, way) = column.field.mention, way != .email else { return nil }
        let texts = rows.lazy.compactMap { index < $0.count ? $0[index] : nil }
        if texts.contains(where: { $0.contains(";") }) { return ";" }
        // A name may hold a comma, an id does not.
        return way == .key && texts.contains { $0.contains(",") } ? "," : nil
    }

    /// The column of keys: the one named, else the own id, else the number that tells rows apart.
    private func keyColumn(
        _ columns: [HistoryColumn], named: String?, _ findings: inout [Diagnostic]
    ) -> Int? {
        if let named {
            let index =
                headers.firstIndex(of: named)
                ?? names.firstIndex {
                    !$0.words.isEmpty && $0.squashed == HeaderName(named).squashed
                }
            if let index { return index }
            findings.append(
                Diagnostic(
                    code: "key.missingColumn", severity: .error,
                    message: "There is no column '\(named)' to take keys from; content is used."))
            return nil
        }
        for field in [HistoryField.key, .messageKey, .number, .userName] {
            for index in columns.indices where columns[index].field == field {
                if tellsApart(index) || (profiles[index].rows == 0 && field == .key) {
                    return index
                }
            }
        }
        return nil
    }

    private func tellsApart(_ index: Int) -> Bool {
        profiles[index].filledShare > 0.9 && profiles[index].distinctShare > 0.95
    }
}
