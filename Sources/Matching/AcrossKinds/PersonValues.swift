import RecordModel

/// What a contact is known by among the people of an account.
struct PersonValues {
    private let given: FeatureColumn?
    private let family: FeatureColumn?
    private let full: FeatureColumn?
    private let emails: FeatureColumn?

    init(_ contacts: NormalizedTable) {
        given = contacts[.givenName]
        family = contacts[.familyName]
        full = contacts[.fullName]
        emails = contacts[.email]
    }

    /// The whole name, unless it is one word or an initial, and every mailbox of the person's own.
    func forEach(of contact: Int, _ body: ([UInt8]) -> Void) {
        if let name = name(of: contact) { body(name) }
        guard let emails else { return }
        for position in emails.range(ofRecord: contact) {
            body(emails.pool.value(emails.values[position]))
        }
    }

    private func name(of contact: Int) -> [UInt8]? {
        if let first = given?.first(ofRecord: contact), let last = family?.first(ofRecord: contact),
            let given, let family
        {
            let start = given.pool.value(first)
            return start.count < 2 ? nil : start + [0x20] + family.pool.value(last)
        }
        guard let full, let whole = full.first(ofRecord: contact) else { return nil }
        let name = full.pool.value(whole)
        return name.contains(0x20) ? name : nil
    }
}

extension NormalizedTable {
    /// The table with one column made anew, record by record.
    func replacing(
        _ feature: Feature, _ values: (_ record: Int, _ add: ([UInt8]) -> Void) -> Void
    ) -> NormalizedTable {
        var pool = ValuePool()
        var offsets: [UInt32] = [0]
        offsets.reserveCapacity(count + 1)
        var numbers: [UInt32] = []
        for record in 0..<count {
            let start = numbers.count
            values(record) { bytes in
                if bytes.isEmpty { return }
                let number = pool.intern(bytes.span)
                if !numbers[start...].contains(number) { numbers.append(number) }
            }
            offsets.append(UInt32(numbers.count))
        }
        var columns = columns
        columns[feature] =
            numbers.isEmpty ? nil : FeatureColumn(pool: pool, offsets: offsets, values: numbers)
        return NormalizedTable(
            kind: kind, records: records, recordHashes: recordHashes, sources: sources,
            sourceNames: sourceNames, columns: columns)
    }
}
