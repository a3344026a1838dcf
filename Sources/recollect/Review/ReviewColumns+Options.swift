import RecordModel

extension ReviewColumns {
    /// The values of columns that the resulting record does not have, and how to choose them.
    ///
    /// Rows that unite all values, such as e-mail, are left out: nothing loses there.
    static func options(
        _ columns: [ReviewItem.Column], records: [SourceRecord], result: ReviewItem.Column
    ) -> [ReviewItem.Option] {
        var options: [ReviewItem.Option] = []
        for row in ReviewItem.rowNames where !unitedRows.contains(row) {
            let won = Set((result.values[row] ?? []).map { words($0.text) })
            for (column, record) in zip(columns, records) {
                for value in column.values[row] ?? [] where !won.contains(words(value.text)) {
                    let isKnown = options.contains { $0.row == row && $0.text == value.text }
                    let choices = choices(row, value.text, record)
                    if isKnown || choices.isEmpty { continue }
                    options.append(
                        .init(row: row, text: value.text, column: column.name, choices: choices))
                }
            }
        }
        return options
    }

    /// The words of a text, whatever their order: a family name may stand first.
    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init).sorted()
    }

    private static let unitedRows: Set<String> = [
        ReviewItem.readingRow, ReviewItem.historyRow, ReviewItem.consentRow, "e-mail", "phone",
    ]

    /// What has to be pinned so that a row shows what a record says: all parts of a name, or the one
    /// value.
    private static func choices(
        _ row: String, _ text: String, _ record: SourceRecord
    ) -> [ReviewChoice] {
        let own = record.values.filter { value in
            guard !value.text.allSatisfy(\.isWhitespace) else { return false }
            let name = ReviewItem.rowName(of: value.field)
            let isName = record.reference.kind == .account && name == "company" && row == "name"
            return name == row || isName
        }
        let parts = own.filter { ReviewRows.isPart($0.field) }
        let whole = own.filter { !ReviewRows.isPart($0.field) && $0.text == text }
        let chosen = whole.isEmpty ? parts : Array(whole.prefix(1))
        var fields: Set<Field> = []
        return chosen.filter { fields.insert($0.field).inserted }.map { value in
            ReviewChoice(
                field: value.field, label: value.label, record: record.id.rawValue,
                column: value.column, text: value.text)
        }
    }
}
