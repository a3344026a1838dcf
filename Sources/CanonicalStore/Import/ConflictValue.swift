import RecordModel

/// What a version of a record says of a field, compared with what a person says.
///
/// A whole name is compared with its parts, too, and parts with the whole, so that a source that
/// writes the name otherwise is not overlooked; addresses alike.
struct ConflictValue: Equatable {
    /// As it stands, without the space around it.
    let texts: [String]

    init(_ record: SourceRecord, _ field: Field) {
        var texts = record.texts(field)
        if texts.isEmpty {
            texts = Self.others(of: field).flatMap { record.texts($0) }
        }
        self.texts = texts.map(Self.trimmed)
    }

    /// For people: several values in one line.
    var text: String { texts.joined(separator: " ") }

    /// Whether it says just that, or that among other values.
    func says(_ text: String) -> Bool {
        let wanted = Self.trimmed(text)
        if wanted.isEmpty { return texts.isEmpty }
        return texts.contains(wanted) || self.text == wanted
    }

    private static func others(of field: Field) -> [Field] {
        switch field {
        case .fullName: [.givenName, .middleName, .familyName]
        case .givenName, .middleName, .familyName: [.fullName]
        case .fullAddress: [.street, .houseNumber, .postalCode, .city, .country]
        case .street, .city, .postalCode: [.fullAddress]
        default: []
        }
    }

    private static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
