import RecordModel
import Resolution

extension ReviewColumns {
    /// The values of columns that the resulting record does not have, and how to choose them.
    ///
    /// Of rows that unite all values, such as e-mail, another value can be chosen to come first, and so
    /// can another address, whose parts belong together.
    ///
    /// - Parameter golden: what the records become, as the result shows it.
    static func options(
        _ columns: [ReviewItem.Column], records: [SourceRecord], result: ReviewItem.Column,
        golden: GoldenRecord
    ) -> [ReviewItem.Option] {
        let addresses = ReviewAddresses(golden)
        return ReviewItem.rowNames.filter { !derivedRows.contains($0) }.flatMap { row in
            if row == ReviewAddresses.row { return addresses.options(columns, records) }
            if ReviewAddresses.rows.contains(row) { return [] }
            return options(row, columns, records, winners: result.values[row] ?? [])
        }
    }

    private static func options(
        _ row: String, _ columns: [ReviewItem.Column], _ records: [SourceRecord],
        winners: [ReviewItem.Value]
    ) -> [ReviewItem.Option] {
        var options: [ReviewItem.Option] = []
        let united = unitedRows[row]
        let won = Set(winners.map { words($0.text) })
        for (column, record) in zip(columns, records) {
            for value in column.values[row] ?? [] {
                let wins =
                    united == nil
                    ? won.contains(words(value.text)) : value.key == winners.first?.key
                let chosen =
                    united.map { place($0, value.text, record) }
                    ?? choices(row, value.text, record)
                if wins || chosen.isEmpty { continue }
                let isKnown = options.contains {
                    $0.text == value.text || !$0.key.isEmpty && $0.key == value.key
                }
                if isKnown { continue }
                options.append(
                    .init(
                        row: united == nil ? row : "first \(row)", text: value.text,
                        key: united == nil ? "" : value.key, column: column.name, choices: chosen))
            }
        }
        return options
    }

    /// The words of a text, whatever their order: a family name may stand first.
    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init).sorted()
    }

    private static let derivedRows: Set<String> = [
        ReviewItem.readingRow, ReviewItem.historyRow, ReviewItem.consentRow,
    ]

    /// Rows that keep all values, with the field of which one comes first.
    private static let unitedRows: [String: Field] = ["e-mail": .email, "phone": .phone]

    /// What has to be pinned so that a value comes first.
    private static func place(
        _ field: Field, _ text: String, _ record: SourceRecord
    ) -> [ReviewChoice] {
        record.values.filter { $0.field == field && ReviewRows.shown($0) == text }.prefix(1).map {
            ReviewChoice($0, of: record)
        }
    }

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
        let whole = own.filter {
            !ReviewRows.isPart($0.field) && ReviewRows.shown($0) == text
        }
        let chosen = whole.isEmpty ? parts : Array(whole.prefix(1))
        var fields: Set<Field> = []
        return chosen.filter { fields.insert($0.field).inserted }.map {
            ReviewChoice($0, of: record)
        }
    }
}
