import RecordModel

/// A normalised table from rows of features, for tests of rules.
enum FeatureTable {
    typealias Row = [Feature: [String]]

    static func make(_ kind: PartyKind, _ rows: [Row]) -> NormalizedTable {
        var columns: [Feature: FeatureColumn] = [:]
        for feature in Set(rows.flatMap(\.keys)) {
            var pool = ValuePool()
            var offsets: [UInt32] = [0]
            var values: [UInt32] = []
            for row in rows {
                for text in row[feature] ?? [] { values.append(pool.intern(text)) }
                offsets.append(UInt32(values.count))
            }
            columns[feature] = FeatureColumn(pool: pool, offsets: offsets, values: values)
        }
        return NormalizedTable(
            kind: kind, records: rows.indices.map { RecordID(rawValue: Int64($0 + 1)) },
            recordHashes: rows.indices.map { UInt64($0) },
            sources: [UInt16](repeating: 0, count: rows.count), sourceNames: ["crm"],
            columns: columns)
    }

    static func person(
        _ given: String, _ family: String, email: String? = nil, phone: String? = nil,
        street: String? = nil, city: String? = nil, company: String? = nil,
        domain: String? = nil, generation: String? = nil, birthDate: String? = nil
    ) -> Row {
        row([
            .givenName: given, .familyName: family, .fullName: "\(given) \(family)",
            .email: email, .phone: phone, .street: street, .city: city, .organization: company,
            .domain: domain, .generation: generation, .birthDate: birthDate,
        ])
    }

    static func company(
        _ name: String, city: String? = nil, street: String? = nil, domain: String? = nil,
        phone: String? = nil, taxID: String? = nil, form: String? = nil
    ) -> Row {
        row([
            .organization: name, .city: city, .street: street, .domain: domain, .phone: phone,
            .taxID: taxID, .legalForm: form,
        ])
    }

    private static func row(_ values: [Feature: String?]) -> Row {
        values.compactMapValues { $0.map { [$0] } }
    }
}
