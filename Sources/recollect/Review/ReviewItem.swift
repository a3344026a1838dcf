import CanonicalStore
import RecordModel

/// One proposal as a reviewer sees it: its records side by side, what they would become, and the
/// evidence.
struct ReviewItem: Sendable {
    /// A value as its source writes it, and what makes it equal to others however they are written.
    struct Value: Sendable, Equatable {
        let text: String
        let key: String
        /// In the resulting record: the names of the entities that state it; empty where all do.
        var from = ""
        /// In the resulting record: the names of the columns that say something else.
        var against = ""

        /// The text with where it is from: `Ann Smith (A, not B)`.
        var sourced: String {
            if from.isEmpty { return against.isEmpty ? text : "\(text) (not \(against))" }
            return against.isEmpty ? "\(text) (\(from))" : "\(text) (\(from), not \(against))"
        }
    }

    /// One record, one entity or the resulting golden record: where it is from and its values.
    struct Column: Sendable {
        /// How it is called: `A`, `B`; records of an entity with several `A1`, `A2`.
        let name: String
        /// The source of a record.
        let title: String
        /// Its key within the source; empty for what is not a record.
        var key = ""
        /// The records that it stands for.
        var records: [RecordID] = []
        /// Values by the name of their row; several values of one row stand below each other.
        let values: [String: [Value]]
    }

    /// A value that loses and could be chosen instead.
    struct Option: Sendable {
        let row: String
        let text: String
        /// What makes it equal to other values that come first; empty where that does not matter.
        var key = ""
        /// The column that states it.
        let column: String
        let choices: [ReviewChoice]
    }

    /// The rows, in order.
    static let rowNames = [
        "name", readingRow, "company", "job title", "e-mail", "phone", "street", "postcode", "city",
        "region", "country", "birth date", "tax id", "web", historyRow, consentRow,
    ]
    /// What stands in the place of a column's name where somebody typed a value.
    static let chosenName = "chosen"
    static let readingRow = "in Latin"
    static let historyRow = "history"
    static let consentRow = "consent"

    var id = ProposalID(rawValue: 0)
    let number: Int
    let count: Int
    let kind: PartyKind
    let reason: String
    /// The records, those of one entity together.
    let records: [Column]
    /// The entities that would be joined, as they are now.
    let entities: [Column]
    let result: Column
    /// nil where there is none to show.
    let evidence: Evidence?
    /// What a merge would put together; nil where nothing.
    var stake: ReviewStake?
    /// Notes and opinions of people, as sentences.
    var remarks: [String] = []
    /// What could be chosen for the resulting record instead.
    var options: [Option] = []
    /// What somebody chose for the resulting record so far.
    var choices: [ReviewChoice] = []

    /// Whether some of the records are one entity already.
    var hasMergedEntities: Bool {
        entities.count < records.count
    }

    /// The question that the proposal puts.
    var question: String { kind == .contact ? "Same person?" : "Same company?" }

    /// The records that a column's name stands for, without regard to case; nil for no such name.
    func records(named name: String) -> [RecordID]? {
        let wanted = name.uppercased()
        return (records + entities).first { $0.name.uppercased() == wanted }?.records
    }

    /// The name of an entity by its number, from 0.
    static func letter(_ index: Int) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return index < letters.count ? String(letters[index]) : "#\(index + 1)"
    }

    /// Whether a field is a part of a postal address, which is chosen as a whole.
    static func isOfAddress(_ field: Field) -> Bool {
        switch field {
        case .street, .houseNumber, .unit, .addressLine2, .locality, .city, .region, .postalCode,
            .country, .postOfficeBox, .fullAddress:
            true
        default: false
        }
    }

    /// The row that a field is shown in; nil for fields that a reviewer does not need.
    static func rowName(of field: Field) -> String? {
        switch field {
        case .fullName, .prefix, .givenName, .middleName, .familyName, .suffix, .nickname: "name"
        case .organization, .accountName, .tradingName: "company"
        case .jobTitle, .department: "job title"
        case .email: "e-mail"
        case .phone, .fax: "phone"
        case .street, .houseNumber, .unit, .addressLine2, .fullAddress: "street"
        case .city, .locality: "city"
        case .postalCode: "postcode"
        case .region: "region"
        case .country: "country"
        case .birthDate: "birth date"
        case .taxID, .nationalID, .registrationID: "tax id"
        case .url: "web"
        default: nil
        }
    }
}
