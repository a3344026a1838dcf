import RecordModel

extension Field {
    /// The field's place in `allCases`, in which golden records are ordered.
    ///
    /// A million single records ask it fifteen million times, and a dictionary by name takes longer
    /// than all else there. An enum without payloads is stored as its case number; a test compares
    /// that with `allCases`.
    package var ordinal: Int { Int(unsafe unsafeBitCast(self, to: UInt8.self)) }

    /// `allCases`, made once: each use of that makes an array.
    static let ordered = allCases
}
