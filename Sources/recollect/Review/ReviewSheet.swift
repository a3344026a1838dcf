import CanonicalStore
import Foundation
import Importers
import RecordModel
import Resolution

/// The queue as a table for people who review in a spreadsheet: one row for each record, those of one
/// proposal below each other.
struct ReviewSheet {
    /// What a person fills in.
    static let verdictColumn = "verdict"
    static let groupColumn = "group"
    static let noteColumn = "note"
    /// What is true of the row's record, as `city=Bergen; job title=Head of Sales`.
    static let editColumn = "edit"
    /// The proposal's number, and what tells whether anything has changed since.
    static let numberColumn = "proposal"
    static let stateColumn = "state"

    /// What may stand in the column of verdicts.
    static let verdicts =
        ["same", "different", "unsure", "groups"] + Relation.allCases.map(\.rawValue)

    private static let about = ["weight", "why it waits", "evidence", "at stake", "written down"]

    /// The rows of an item that have a column of their own.
    static var valueColumns: [String] { ReviewItem.rowNames }

    /// The columns, with their widths in a workbook.
    static var columns: [WorkbookWriter.Column] {
        [
            .init(numberColumn, width: 9),
            .init(verdictColumn, width: 12, choices: verdicts),
            .init(groupColumn, width: 7), .init(noteColumn, width: 24),
            .init(editColumn, width: 24),
            .init("record", width: 7), .init("source", width: 14), .init("key", width: 16),
        ] + valueColumns.map { .init($0, width: $0 == "name" || $0 == "e-mail" ? 28 : 18) }
            + about.map { .init($0, width: $0 == "evidence" ? 60 : 18) }
            + [.init(stateColumn, width: 12)]
    }

    /// The rows of an item: what it is about stands in its first row.
    ///
    /// - Parameter states: of the records, in their order.
    static func rows(
        _ item: ReviewItem, fingerprint: String, states: [RecordState]
    ) -> [[String]] {
        item.records.enumerated().map { place, column in
            let entity = item.entities.first { entity in
                column.records.allSatisfy(entity.records.contains)
            }
            let isFirst = place == 0
            let about = [
                item.evidence.map { Numbers.fixed($0.weight.bits, 1) } ?? "", item.reason,
                item.evidence?.sentence ?? "", item.stake?.text ?? "",
                item.choices.filter(\.isHomeless).map(\.words).joined(separator: "; "),
            ]
            let values = valueColumns.map { row in
                (column.values[row] ?? []).map(\.text).joined(separator: "; ")
            }
            return [
                String(item.id.rawValue), "", item.hasMergedEntities ? entity?.name ?? "" : "", "",
                "", column.name, column.title, column.key,
            ]
                + values + (isFirst ? about : about.map { _ in "" })
                + [
                    state(fingerprint: fingerprint, states[place]) + "-" + digest(of: values)
                ]
        }
    }

    /// What a row is about, and as which it was seen: the question and the record's content. What the row
    /// showed follows it in the table.
    static func state(fingerprint: String, _ state: RecordState) -> String {
        "\(fingerprint.suffix(8))-\(state.contentHash.hexadecimal.suffix(8))"
    }

    /// Tells whether a row shows what it showed when it was written.
    static func digest(of values: [String]) -> String {
        var hasher = StableHasher()
        for value in values {
            let plain = value.unicodeScalars.filter { $0.properties.generalCategory != .control }
            let text = String(String.UnicodeScalarView(plain))
            hasher.append(Array(text.trimmingCharacters(in: .whitespacesAndNewlines).utf8))
        }
        return String(hasher.finish().hexadecimal.suffix(8))
    }
}
