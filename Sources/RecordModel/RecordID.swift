/// The store's row number of a source record, stable for the life of the store.
///
/// It is an internal handle. Outside the store a record is named by its `RecordReference`.
public struct RecordID: RawRepresentable, Hashable, Comparable, Sendable, Codable {
    public let rawValue: Int64

    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    public static func < (left: RecordID, right: RecordID) -> Bool {
        left.rawValue < right.rawValue
    }
}
