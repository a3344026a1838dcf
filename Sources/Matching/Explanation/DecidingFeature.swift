import RecordModel

/// Finds the feature and the two values that a level rests on.
enum DecidingFeature {
    static func feature(
        of kind: ComparisonKind, level: String, left: Int, right: Int, in table: PreparedTable
    ) -> Feature? {
        let candidates: [Feature] =
            switch kind {
            case .givenName: [.givenName]
            case .familyName: [.familyName]
            case .fullName: [.fullName]
            case .middleName: [.middleName]
            case .generation: [.generation]
            case .gender: [.gender]
            case .email: [.email]
            case .phone: [.phone]
            case .address: addressFeatures(level)
            case .building: [.building]
            case .unit: [.unit]
            case .branch: [.branch]
            case .legalForm: [.legalForm]
            case .organization: organizationFeatures(level, left, right, in: table)
            case .birthDate: [.birthDate]
            case .birthPlace: [.birthPlace]
            case .jobTitle: [.jobTitle]
            case .identifier: [.taxID, .nationalID]
            case .people: [.person]
            }
        let both = candidates.first { feature in
            guard let column = table.features[feature] else { return false }
            return column.has(left) && column.has(right)
        }
        return both
            ?? candidates.first { feature in
                guard let column = table.features[feature] else { return false }
                return column.has(left) || column.has(right)
            }
    }

    private static func organizationFeatures(
        _ level: String, _ left: Int, _ right: Int, in table: PreparedTable
    ) -> [Feature] {
        if level == "domain" { return [.domain] }
        let accounts =
            table.kind == .contact && level == "exact" ? table.features[.accountKey] : nil
        if let accounts, accounts.shared(left, right) != PreparedFeature.none {
            return [.accountKey]
        }
        return [.organization, .fullName, .domain]
    }

    private static func addressFeatures(_ level: String) -> [Feature] {
        switch level {
        case "postcode", "postcodeOtherStreet", "postcodeOtherCity": [.postalCode]
        case "partOfStreet": [.street, .houseNumber]
        case "city", "cityOtherPlace": [.city]
        default: [.street, .postalCode, .city]
        }
    }

    /// The shared value, else the first of each.
    static func values(
        of column: PreparedFeature, left: Int, right: Int
    ) -> (UInt32?, UInt32?) {
        let none = PreparedFeature.none
        let a = column.first(left)
        let b = column.first(right)
        if a != none && b != none {
            let shared = column.shared(left, right)
            if shared != none { return (shared, shared) }
        }
        return (a == none ? nil : a, b == none ? nil : b)
    }
}
