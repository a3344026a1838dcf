import RecordModel

extension ColumnMapper {
    /// Lets a saved mapping outrank what was found out; equal headers are taken in their order.
    func apply(_ saved: MappingFile.Table, to result: inout Result) {
        var nextByHeader: [String: Int] = [:]
        for column in saved.columns ?? [] {
            let start = nextByHeader[column.header] ?? 0
            let match = result.columns.indices.dropFirst(start).first {
                result.columns[$0].header == column.header
            }
            guard let match, let field = Field(rawValue: column.field) else {
                result.findings.append(
                    Diagnostic(
                        code: "mapping.missingColumn", severity: .warning,
                        message: "The mapping names the column '\(column.header)', which the table"
                            + " does not have."))
                continue
            }
            nextByHeader[column.header] = match + 1
            result.columns[match].field = field
            result.columns[match].label = column.label
            result.columns[match].group = column.group ?? 0
            result.columns[match].separator = column.separator
        }
    }

    /// The column of keys: the one named, else the first key column whose values tell rows apart.
    func keyColumn(_ named: String?, _ result: inout Result) -> Int? {
        if let named {
            let index =
                headers.firstIndex(of: named)
                ?? names.firstIndex {
                    !$0.words.isEmpty && $0.squashed == HeaderName(named).squashed
                }
            if let index { return index }
            result.findings.append(
                Diagnostic(
                    code: "key.missingColumn", severity: .error,
                    message: "There is no column '\(named)' to take keys from; content is used."))
            return nil
        }
        var candidates = result.columns.indices.filter { result.columns[$0].field == .recordKey }
        if result.system == "linkedin" {
            candidates += result.columns.indices.filter { names[$0].squashed == "url" }
        }
        for column in candidates {
            let profile = profiles[column]
            // A few repeated ids are findings; many mean that the column names something else.
            if profile.filledShare > 0.5 && profile.distinctShare > 0.8 { return column }
            if profile.filled > 0 {
                result.findings.append(
                    Diagnostic(
                        code: "key.notUnique", severity: .warning,
                        message:
                            "The column '\(headers[column])' looks like an id but does not tell"
                            + " rows apart; content is used as the key."))
            } else if profile.rows == 0 {
                return column
            }
        }
        return nil
    }
}
