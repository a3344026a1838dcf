import RecordModel

/// The fields that an entity's row shows in columns of their own.
enum GoldenColumns {
    /// In the order of the columns of `entity`.
    static let fields: [Field] = [
        .fullName, .givenName, .familyName, .organization, .jobTitle, .email, .phone, .street,
        .city, .region, .postalCode, .country, .birthDate, .url,
    ]

    /// The position of a field among `fields`; -1 where it has no column.
    static func index(of field: Field) -> Int8 {
        fields.firstIndex(of: field).map(Int8.init) ?? -1
    }

    /// The names of the columns, for SQL.
    static let columnList = fields.map(\.rawValue).joined(separator: ", ")
}
