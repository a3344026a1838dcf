import RecordModel
import Resolution

/// Postal addresses that could come first in the resulting record instead of the one that does.
struct ReviewAddresses {
    /// The row in which the choice stands.
    static let row = "street"
    /// The rows that show parts of an address.
    static let rows: Set<String> = ["street", "postcode", "city", "region", "country"]

    /// What a record states of the first address.
    private struct Statement: Hashable {
        let record: RecordID
        let field: Field
        let text: String
    }

    private let first: Set<Statement>

    /// - Parameter golden: what the records become.
    init(_ golden: GoldenRecord) {
        var first: Set<Statement> = []
        for survivor in golden.survivors
        where survivor.group == 0 && ReviewItem.isOfAddress(survivor.winner.value.field) {
            for own in [survivor.winner] + survivor.twins {
                first.insert(
                    Statement(record: own.record, field: own.value.field, text: own.value.text))
            }
        }
        self.first = first
    }

    /// The addresses of records that do not come first, each once.
    func options(
        _ columns: [ReviewItem.Column], _ records: [SourceRecord]
    ) -> [ReviewItem.Option] {
        var options: [ReviewItem.Option] = []
        for (column, record) in zip(columns, records) {
            for parts in Self.addresses(of: record) {
                let isFirst = parts.allSatisfy {
                    first.contains(
                        Statement(record: record.id, field: $0.field, text: $0.text))
                }
                let text = Self.text(parts)
                if isFirst || options.contains(where: { $0.text == text }) { continue }
                options.append(
                    .init(
                        row: "first address", text: text, column: column.name,
                        choices: parts.map { ReviewChoice($0, of: record) }))
            }
        }
        return options
    }

    /// The parts of each address of a record, of each field the first.
    private static func addresses(of record: SourceRecord) -> [[FieldValue]] {
        var groups: [(number: Int, parts: [FieldValue])] = []
        for value in record.values
        where ReviewItem.isOfAddress(value.field) && !value.text.allSatisfy(\.isWhitespace) {
            guard let known = groups.firstIndex(where: { $0.number == value.group }) else {
                groups.append((value.group, [value]))
                continue
            }
            if !groups[known].parts.contains(where: { $0.field == value.field }) {
                groups[known].parts.append(value)
            }
        }
        return groups.map(\.parts)
    }

    /// In one line, in the order of the rows.
    private static func text(_ parts: [FieldValue]) -> String {
        let ordered = ReviewItem.rowNames.flatMap { row in
            parts.filter { ReviewItem.rowName(of: $0.field) ?? "street" == row }
        }
        return ordered.map(ReviewRows.shown).joined(separator: ", ")
    }
}
