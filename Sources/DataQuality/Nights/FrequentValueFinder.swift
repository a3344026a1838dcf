import RecordModel

/// Finds the value of each telling field that most of a night's records share.
public struct FrequentValueFinder {
    /// Fields whose values hardly two records should share by chance.
    private static let features: [Feature] = [
        .phone, .email, .birthDate, .taxID, .nationalID,
    ]
    /// What makes an address; all parts have to be there.
    private static let addressParts: [Feature] = [.street, .houseNumber, .postalCode]
    /// How many records are named as examples.
    public static let exampleCount = 3

    private let table: NormalizedTable
    private let isNew: [Bool]

    /// - Parameter isNew: for each record whether the night brought it.
    public init(_ table: NormalizedTable, isNew: [Bool]) {
        precondition(isNew.count == table.count, "newness is told for each record")
        self.table = table
        self.isNew = isNew
    }

    /// A field's most frequent value among the night's records.
    public struct Found {
        public let field: String
        public let count: Int
        public let before: Int
        public let filled: Int
        /// Numbers of some records that have it, ascending.
        public let examples: [Int]
    }

    /// One for each field that the night's records have, in a fixed order.
    public func find() -> [Found] {
        var out: [Found] = []
        for feature in Self.features {
            guard let column = table[feature] else { continue }
            let found = most(feature.rawValue) { record, note in
                for position in column.range(ofRecord: record) {
                    note(UInt64(column.values[position]))
                }
            }
            if let found { out.append(found) }
        }
        let parts = Self.addressParts.compactMap { table[$0] }
        if parts.count == Self.addressParts.count {
            let found = most("address") { record, note in
                var hash: UInt64 = 0xadd
                for part in parts {
                    guard let value = part.first(ofRecord: record) else { return }
                    hash = MixHash.mix(UInt64(value), seed: hash)
                }
                note(hash)
            }
            if let found { out.append(found) }
        }
        return out
    }

    private func most(
        _ field: String, _ values: (Int, (UInt64) -> Void) -> Void
    ) -> Found? {
        var counts: [UInt64: Int] = [:]
        var filled = 0
        for record in 0..<table.count where isNew[record] {
            var hasValue = false
            values(record) { value in
                counts[value, default: 0] += 1
                hasValue = true
            }
            if hasValue { filled += 1 }
        }
        guard let top = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
            return nil
        }
        var before = 0
        var examples: [Int] = []
        for record in 0..<table.count {
            var hasIt = false
            values(record) { if $0 == top.key { hasIt = true } }
            if !hasIt { continue }
            if !isNew[record] {
                before += 1
            } else if examples.count < Self.exampleCount {
                examples.append(record)
            }
        }
        return Found(
            field: field, count: top.value, before: before, filled: filled, examples: examples)
    }
}
