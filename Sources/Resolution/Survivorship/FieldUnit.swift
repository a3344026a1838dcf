import RecordModel

/// Fields that live together and survive together: a given name of one record and a family name
/// of another would make a person who does not exist.
package enum FieldUnit: CaseIterable, Sendable {
    case name
    case address

    /// The fields of the unit.
    package var fields: [Field] { Self.fieldsOfUnit[self == .name ? 0 : 1] }

    private static let fieldsOfUnit: [[Field]] = [FieldUnit.name, .address].map { unit in
        Field.ordered.filter { FieldUnit($0) == unit }
    }

    /// The unit that a field belongs to; nil for one that stands alone.
    package init?(_ field: Field) {
        switch field {
        case .fullName, .prefix, .givenName, .middleName, .familyName, .suffix, .initials,
            .phoneticName:
            self = .name
        case .street, .houseNumber, .unit, .addressLine2, .locality, .city, .region,
            .postalCode, .country, .postOfficeBox, .fullAddress:
            self = .address
        default: return nil
        }
    }

    /// The field under which a policy names the rule of the whole unit.
    var leadingField: Field {
        switch self {
        case .name: .fullName
        case .address: .fullAddress
        }
    }

    /// Fields of which one must agree for two units to be one thing.
    func isTelling(_ field: Field) -> Bool {
        switch field {
        case .fullName, .givenName, .familyName: self == .name
        case .street, .postOfficeBox, .fullAddress: self == .address
        default: false
        }
    }

    /// Whether a field adds to how complete a unit is: a title does not make up for a given name.
    func isSubstance(_ field: Field) -> Bool {
        switch field {
        case .prefix, .suffix, .phoneticName: false
        default: true
        }
    }
}
