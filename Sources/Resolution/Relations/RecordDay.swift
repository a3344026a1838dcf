import RecordModel

/// The day on which a record was last changed by its own columns.
public enum RecordDay {
    /// `YYYY-MM-DD`; nil where the record does not say, or in a form that does not tell day from
    /// month.
    public static func last(of record: SourceRecord) -> String? {
        let dates = RecordDates(record) { value, _ in value.text }
        guard let digits = dates.changed, digits.utf8.count >= 8 else { return nil }
        let parts = Array(digits)
        return "\(String(parts[0..<4]))-\(String(parts[4..<6]))-\(String(parts[6..<8]))"
    }
}
