import CanonicalStore
import Foundation
import RecordModel
import Resolution

/// A value that a reviewer chose for what a proposal's records become: one that a record states, or
/// one that was typed.
struct ReviewChoice: Codable, Equatable, Sendable {
    let field: Field
    var label: String?
    /// The record that states it; nil for what was typed.
    var record: Int64?
    /// The column in which it is stated; nil where the record has no value, so that none is right.
    var column: Int?
    /// What was typed, or what the record states.
    let text: String
    /// The record with which something typed stays whatever is answered; nil where nobody has said.
    var home: Int64?

    /// Whether a person typed it, so that no record says whose it is.
    var isTyped: Bool { record == nil }

    /// Whether a person typed it and nobody has said whose it is.
    var isHomeless: Bool { record == nil && home == nil }

    /// `city=Bergen`.
    var words: String { "\(Vocabulary.field(field))=\(text)" }

    /// Pins the choice for the entity that records are in.
    ///
    /// - Parameter home: the record that typed values stay with.
    func pin(_ run: StoreRun, home: RecordID) throws {
        guard let record else {
            return try run.state(
                field, label: label, text, of: home, isOfEntity: self.home == nil)
        }
        let stated = RecordID(rawValue: record)
        // A pin refers to the first value of a cell; one behind it is written down.
        let first = try run.store.sourceRecords([stated])[0].values.first { $0.column == column }
        if column != nil, first?.text != text {
            try run.state(field, label: label, text, of: stated)
        } else {
            try run.pin(field, label: label, of: stated, statedBy: stated, column: column)
        }
    }

    /// The choice as a pin that is not in the store yet.
    func pin(home: RecordID, sequence: Int64) -> FieldPin {
        FieldPin(
            field: field, label: label, text: text,
            record: (record ?? self.home).map(RecordID.init) ?? home,
            actor: "", sequence: sequence)
    }

    init(
        field: Field, label: String? = nil, record: Int64? = nil, column: Int? = nil, text: String,
        home: Int64? = nil
    ) {
        self.home = home
        self.field = field
        self.label = label
        self.record = record
        self.column = column
        self.text = text
    }

    /// The choice of a value that a record states.
    init(_ value: FieldValue, of record: SourceRecord) {
        self.init(
            field: value.field, label: value.label, record: record.id.rawValue,
            column: value.column, text: value.text)
    }

    /// Choices as a remark keeps them.
    static func text(_ choices: [ReviewChoice]) throws -> String { try JSONText.line(choices) }

    /// Reads what `text` wrote; none for what another version wrote.
    static func choices(_ text: String) -> [ReviewChoice] {
        (try? JSONDecoder().decode([ReviewChoice].self, from: Data(text.utf8))) ?? []
    }

    /// The choices with further ones, which replace those of the same field; an address replaces all of
    /// another, and what was typed of one record nothing that was typed of others.
    static func adding(_ further: [ReviewChoice], to former: [ReviewChoice]) -> [ReviewChoice] {
        let hasAddress = further.contains { !$0.isTyped && ReviewItem.isOfAddress($0.field) }
        let kept = former.filter { old in
            if hasAddress && !old.isTyped && ReviewItem.isOfAddress(old.field) { return false }
            return !further.contains {
                $0.field == old.field && ($0.home == nil || old.home == nil || $0.home == old.home)
            }
        }
        return kept + further
    }
}
