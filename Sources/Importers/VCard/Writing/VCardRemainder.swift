import RecordModel

/// The values of a record that no property has been written for yet.
struct VCardRemainder {
    private var values: [FieldValue]
    private var isWritten: [Bool]

    init(_ values: [FieldValue]) {
        self.values = values
        isWritten = [Bool](repeating: false, count: values.count)
    }

    /// What is left, in order.
    var rest: [FieldValue] {
        values.indices.filter { !isWritten[$0] }.map { values[$0] }
    }

    /// Takes out what a property states, if all of it is left.
    ///
    /// The parts of a name, an address or an organisation must be just what the property states.
    ///
    /// - Returns: whether the property says nothing else of the party, so that it can be written.
    mutating func take(_ statements: [FieldValue]) -> Bool {
        guard let first = statements.first else { return false }
        if let unit = Self.unit(of: first.field) { return take(statements, of: unit) }
        var found: [Int] = []
        for statement in statements {
            let match = values.indices.first { index in
                !isWritten[index] && !found.contains(index)
                    && Self.isSame(values[index], statement)
            }
            guard let match else { return false }
            found.append(match)
        }
        for index in found { isWritten[index] = true }
        return true
    }

    private mutating func take(_ statements: [FieldValue], of unit: Int) -> Bool {
        let open = values.indices.filter {
            !isWritten[$0] && Self.unit(of: values[$0].field) == unit
        }
        var groups: [Int] = []
        for index in open where !groups.contains(values[index].group) {
            groups.append(values[index].group)
        }
        for group in groups {
            let members = open.filter { values[$0].group == group }
            guard members.count == statements.count else { continue }
            var rest = statements
            for index in members {
                guard let match = rest.firstIndex(where: { Self.isSame(values[index], $0) })
                else { break }
                rest.remove(at: match)
            }
            if !rest.isEmpty { continue }
            for index in members { isWritten[index] = true }
            return true
        }
        return false
    }

    private static func isSame(_ left: FieldValue, _ right: FieldValue) -> Bool {
        left.field == right.field && left.text == right.text && left.label == right.label
    }

    /// Fields of one unit are the parts of one property; nil for a field of its own.
    private static func unit(of field: Field) -> Int? {
        switch field {
        case .familyName, .givenName, .middleName, .prefix, .suffix: 0
        case .street, .houseNumber, .unit, .addressLine2, .locality, .city, .region, .postalCode,
            .country, .postOfficeBox, .fullAddress:
            1
        case .organization, .department: 2
        default: nil
        }
    }
}
