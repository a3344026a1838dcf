import RecordModel

/// Recognises an erased person in a row without holding any value: keyed fingerprints of what names
/// the person.
///
/// A row is refused by its own key, by its whole content, or by a name together with an address, a
/// number or a day of birth. One of these alone names nobody for sure: people share mailboxes,
/// telephones and names.
struct ErasureFingerprints {
    private let key: FingerprintKey

    init(_ key: FingerprintKey) {
        self.key = key
    }

    /// Of a record's name outside the store.
    func key(_ reference: RecordReference) -> StableHash128 {
        key.fingerprint(
            "key\u{0}\(reference.source)\u{0}\(reference.kind.rawValue)\u{0}\(reference.key)")
    }

    /// Of all that a row says.
    func content(_ hash: StableHash128) -> StableHash128 {
        key.fingerprint("content\u{0}\(hash.hexadecimal)")
    }

    /// Of each name together with each address, number and day of birth.
    func combinations(_ record: SourceRecord) -> [StableHash128] {
        let names = Self.names(record)
        if names.isEmpty { return [] }
        var out: [StableHash128] = []
        for value in record.values where !value.isBlank {
            guard let mark = Self.mark(value) else { continue }
            for name in names { out.append(key.fingerprint("person\u{0}\(name)\u{0}\(mark)")) }
        }
        return out
    }

    /// Of a row that became no record.
    func rejected(_ cells: [String]) -> StableHash128 {
        key.fingerprint("rejected\u{0}" + cells.joined(separator: "\u{1F}"))
    }

    /// Of each cell, and each two cells side by side, taken for a name, together with each that may be an
    /// address, a number or a day of birth: what the columns of a rejected row mean is not known.
    func combinations(ofCells cells: [String]) -> [StableHash128] {
        let marks = Set(
            cells.flatMap { cell in
                [Field.email, .phone, .birthDate].compactMap { field in
                    field == .email && !cell.contains("@")
                        ? nil
                        : Self.mark(
                            FieldValue(field: field, label: nil, group: 0, text: cell, column: 0))
                }
            }
        ).sorted()
        if marks.isEmpty { return [] }
        let pairs = zip(cells, cells.dropFirst()).map { $0 + " " + $1 }
        let names = Set((cells + pairs).map(Self.words).filter { !$0.isEmpty }).sorted()
        return names.flatMap { name in
            marks.map { key.fingerprint("person\u{0}\(name)\u{0}\($0)") }
        }
    }

    /// The name in all forms in which the record has it, as its words in order.
    private static func names(_ record: SourceRecord) -> Set<String> {
        func text(_ field: Field) -> String { record.text(field) ?? "" }
        let forms = [
            text(.fullName), text(.givenName) + " " + text(.familyName),
            record.reference.kind == .account ? text(.organization) : "",
        ]
        return Set(forms.map(words).filter { !$0.isEmpty })
    }

    /// The words of a name, in order.
    private static func words(_ name: String) -> String {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).sorted()
            .joined(separator: " ")
    }

    /// What a value says in a form that does not depend on how it is written; nil for a value that
    /// names nobody.
    private static func mark(_ value: FieldValue) -> String? {
        switch value.field {
        case .email:
            return "e" + value.text.lowercased().filter { !$0.isWhitespace }
        case .phone, .fax:
            let digits = value.text.filter { $0.isASCII && $0.isNumber }
            return digits.count < 7 ? nil : "p" + digits.suffix(9)
        case .birthDate:
            let digits = value.text.filter { $0.isASCII && $0.isNumber }
            return digits.count < 6 ? nil : "b" + digits
        default: return nil
        }
    }
}
