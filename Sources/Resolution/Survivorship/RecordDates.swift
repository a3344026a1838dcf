import RecordModel

/// When a record was made and last changed, by its own columns: never by import or file time.
struct RecordDates {
    /// Digits from the year down; nil where the record does not say.
    let created: String?
    let changed: String?

    /// - Parameter key: the normalised form of a value, where it has one.
    init(_ record: SourceRecord, key: (FieldValue, SourceRecord) -> String) {
        var created: String?
        var modified: String?
        var active: String?
        func digits(_ value: FieldValue) -> String? {
            Self.digits(key(value, record)) ?? Self.digits(value.text)
        }
        for value in record.values {
            switch value.field {
            case .createdAt: created = created ?? digits(value)
            case .modifiedAt: modified = modified ?? digits(value)
            case .lastActivityAt: active = active ?? digits(value)
            default: continue
            }
        }
        self.created = created
        changed = modified ?? active ?? created
    }

    /// The digits of an ISO 8601 date, with or without hyphens and time; nil for anything else,
    /// because `03/04/2024` does not say which is the month.
    static func digits(_ text: String) -> String? {
        // Most texts that are asked about begin with no digit, and cost nothing then.
        guard let first = text.utf8.first, first &- 48 < 10 else { return nil }
        let bytes = Array(text.utf8)
        func areDigits(_ range: Range<Int>) -> Bool {
            bytes.count >= range.upperBound && bytes[range].allSatisfy { $0 &- 48 < 10 }
        }
        let isBasic = areDigits(0..<8) && (bytes.count == 8 || !areDigits(8..<9))
        let isExtended =
            areDigits(0..<4) && areDigits(5..<7) && areDigits(8..<10) && bytes[4] == 45
            && bytes[7] == 45
        guard isBasic || isExtended else { return nil }
        let digits = bytes.lazy.filter { $0 &- 48 < 10 }.prefix(14)
        return String(decoding: digits, as: UTF8.self)
    }
}
