import Normalization
import RecordModel

/// Puts the values of a record into the rows of the review screen; parts of a name or of a street
/// stand in one line.
struct ReviewRows {
    private(set) var rows: [String: [ReviewItem.Value]] = [:]
    private let normalizer: FieldNormalizer
    private let region: String?

    /// - Parameter region: the country of numbers and addresses that do not say it.
    init(_ values: [FieldValue], kind: PartyKind, normalizer: FieldNormalizer, region: String?) {
        self.normalizer = normalizer
        self.region = region
        let filled = values.filter { !$0.text.allSatisfy(\.isWhitespace) }
        let hasParts = filled.contains { $0.field == .familyName || $0.field == .givenName }
        var joined: [(row: String, group: Int, text: String)] = []
        for value in filled {
            guard var row = ReviewItem.rowName(of: value.field) else { continue }
            if hasParts && value.field == .fullName { continue }
            if kind == .account && row == "company" { row = "name" }
            let text = value.text.replacing("\n", with: " ")
            guard Self.isPart(value.field) else {
                add(value.field, text, to: row)
                continue
            }
            let group = row == "name" ? 0 : value.group
            if let place = joined.firstIndex(where: { $0.row == row && $0.group == group }) {
                joined[place].text += " " + text
            } else {
                joined.append((row, group, text))
            }
        }
        for part in joined {
            let field = part.row == "name" ? Field.fullName : .street
            add(field, part.text, to: part.row)
        }
    }

    private mutating func add(_ field: Field, _ text: String, to row: String) {
        if rows[row]?.contains(where: { $0.text == text }) ?? false { return }
        let value = FieldValue(field: field, label: nil, group: 0, text: text, column: 0)
        rows[row, default: []].append(
            ReviewItem.Value(
                text: text, key: normalizer.equalityKey(for: value, region: region)))
    }

    /// Fields of which several make one value.
    private static func isPart(_ field: Field) -> Bool {
        switch field {
        case .prefix, .givenName, .middleName, .familyName, .suffix, .street, .houseNumber, .unit,
            .addressLine2:
            true
        default: false
        }
    }
}
