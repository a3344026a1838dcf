import Foundation
import Normalization
import RecordModel
import TextKernels

/// Puts the values of a record into the rows of the review screen; parts of a name or of a street
/// stand in one line.
struct ReviewRows {
    /// A value with the columns that state it and those that say something else.
    struct Stated {
        let value: FieldValue
        /// Ties the parts of one thing; nil as the value says itself.
        var group: Int?
        var from: Set<String> = []
        var against: Set<String> = []
    }

    private(set) var rows: [String: [ReviewItem.Value]] = [:]
    private let normalizer: FieldNormalizer
    private let region: String?
    private let sides: Int
    private let ideographs: IdeographReading

    /// - Parameters:
    ///   - region: the country of numbers and addresses that do not say it.
    ///   - ideographs: how Chinese characters are read in these records.
    ///   - sides: how many entities there are; what all of them state is from nobody in particular.
    init(
        _ values: [Stated], kind: PartyKind, normalizer: FieldNormalizer, region: String?,
        ideographs: IdeographReading = .unknown, sides: Int = 0
    ) {
        self.ideographs = ideographs
        self.sides = sides
        self.normalizer = normalizer
        self.region = region
        let filled = values.filter { !$0.value.text.allSatisfy(\.isWhitespace) }
        let hasParts = filled.contains {
            $0.value.field == .familyName || $0.value.field == .givenName
        }
        var joined: [(row: String, group: Int, text: String, stated: Stated)] = []
        for stated in filled {
            let value = stated.value
            guard var row = ReviewItem.rowName(of: value.field) else { continue }
            if hasParts && value.field == .fullName { continue }
            if kind == .account && row == "company" { row = "name" }
            let text = Self.shown(value)
            guard Self.isPart(value.field) else {
                add(value.field, text, stated, to: row)
                continue
            }
            let group = row == "name" ? 0 : stated.group ?? value.group
            if let place = joined.firstIndex(where: { $0.row == row && $0.group == group }) {
                joined[place].text += " " + text
                joined[place].stated.from = Self.joint(joined[place].stated.from, stated.from)
                joined[place].stated.against.formUnion(stated.against)
            } else {
                joined.append((row, group, text, stated))
            }
        }
        for part in joined {
            let field = part.row == "name" ? Field.fullName : .street
            add(field, part.text, part.stated, to: part.row)
        }
        addReading(filled.filter { $0.value.field == .phoneticName }.map(\.value.text))
    }

    /// Who says a whole of which these say the parts; what was chosen in part is chosen.
    private static func joint(_ left: Set<String>, _ right: Set<String>) -> Set<String> {
        left.union(right).contains(ReviewItem.chosenName)
            ? [ReviewItem.chosenName] : left.intersection(right)
    }

    private mutating func add(_ field: Field, _ text: String, _ stated: Stated, to row: String) {
        var own = rows[row] ?? []
        if let known = own.firstIndex(where: { $0.text == text }) {
            let former = Set(own[known].from.split(separator: " ").map(String.init))
            if !former.isEmpty { own[known].from = names(stated.from.union(former)) }
            rows[row] = own
            return
        }
        let value = FieldValue(field: field, label: nil, group: 0, text: text, column: 0)
        rows[row, default: []].append(
            ReviewItem.Value(
                text: text, key: normalizer.equalityKey(for: value, region: region),
                from: names(stated.from),
                against: names(stated.against.subtracting(stated.from), all: false)))
    }

    /// A value in one line, without blanks around it.
    static func shown(_ value: FieldValue) -> String {
        value.text.replacing("\n", with: " ").trimmingCharacters(in: .whitespaces)
    }

    private func names(_ names: Set<String>, all: Bool = true) -> String {
        all && names.count == sides ? "" : names.sorted().joined(separator: " ")
    }

    /// How names of other scripts read in Latin letters: as the record itself says, else by their
    /// characters where these tell.
    ///
    /// - Parameter stated: names as they sound, in kana or Latin letters.
    private mutating func addReading(_ stated: [String]) {
        let companies = (rows["company"] ?? []).compactMap { reading($0.text) }
        let names = (rows["name"] ?? []).compactMap { reading($0.text) }
        let said = stated.map { reading($0) ?? $0 }
        let readings = (said.isEmpty ? names : [said.joined(separator: " ")]) + companies
        if readings.isEmpty { return }
        rows[ReviewItem.readingRow] = readings.map { ReviewItem.Value(text: $0, key: $0) }
    }

    private func reading(_ text: String) -> String? { ideographs.reading(of: text) }

    /// Fields of which several make one value.
    static func isPart(_ field: Field) -> Bool {
        switch field {
        case .prefix, .givenName, .middleName, .familyName, .suffix, .street, .houseNumber, .unit,
            .addressLine2:
            true
        default: false
        }
    }
}
