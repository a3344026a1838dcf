import RecordModel

/// When a record was made and last changed, by its own columns: never by import or file time.
struct RecordDates {
    /// Digits from the year down; nil where the record does not say.
    let created: String?
    let changed: String?

    /// - Parameter key: the normalised form of a value, where it has one.
    init(_ record: SourceRecord, key: (FieldValue, SourceRecord) -> String) {
        var found: [Field: String] = [:]
        for value in record.values {
            switch value.field {
            case .createdAt, .modifiedAt, .lastActivityAt:
                if found[value.field] != nil { continue }
                found[value.field] =
                    Self.digits(key(value, record)) ?? Self.digits(value.text)
            default: continue
            }
        }
        created = found[.createdAt]
        changed = found[.modifiedAt] ?? found[.lastActivityAt] ?? found[.createdAt]
    }

    /// The digits of an ISO 8601 date, with or without hyphens and time; nil for anything else,
    /// because `03/04/2024` does not say which is the month.
    static func digits(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        func areDigits(_ range: Range<Int>) -> Bool {
            bytes.count >= range.upperBound && bytes[range].allSatisfy { (48...57).contains($0) }
        }
        let isBasic = areDigits(0..<8) && (bytes.count == 8 || !areDigits(8..<9))
        let isExtended =
            areDigits(0..<4) && areDigits(5..<7) && areDigits(8..<10) && bytes[4] == 45
            && bytes[7] == 45
        guard isBasic || isExtended else { return nil }
        let digits = bytes.filter { (48...57).contains($0) }.prefix(14)
        return String(decoding: digits, as: UTF8.self)
    }
}
