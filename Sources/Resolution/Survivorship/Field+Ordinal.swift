import RecordModel

extension Field {
    /// The field's place in `allCases`, in which golden records are ordered.
    package var ordinal: Int { Self.ordinals[self] ?? Self.allCases.count }

    private static let ordinals: [Field: Int] = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
