import RecordModel

/// Says in words what a level means for two values.
enum EvidenceSentences {
    /// - Parameter names: what is told in place of some values.
    static func sentence(
        _ kind: ComparisonKind, level: String, column: PreparedFeature?, left: UInt32?,
        right: UInt32?, telling names: [String: String] = [:]
    ) -> String {
        let noun = noun(kind)
        let nouns = kind == .address || kind == .branch ? noun + "es" : noun + "s"
        guard level != "missing" else { return missing(noun, left, right) }
        let first = text(column, left, names)
        let second = text(column, right, names)
        if kind == .people && level == "different" { return "no person in common is known" }
        let others = left.flatMap { value in column.map { Int($0.count(value)) - 2 } } ?? 0
        switch level {
        case "exact", "same", "sameWords":
            if first == second { return "same \(noun) \(first)\(frequency(others))" }
            return "\(nouns) \(first) and \(second) have the same words"
        case "onlyTwo": return "same \(noun) \(first), which only these two have"
        case "few", "several", "many": return "same \(noun) \(first)\(frequency(others))"
        case "nickname": return "\(first) and \(second) are forms of one name"
        case "typo", "slip", "domainSlip", "mailboxSlip":
            return "\(nouns) \(first) and \(second) are a slip apart"
        case "part": return "\(nouns) \(first) and \(second) share a part"
        case "initial": return "\(nouns) \(first) and \(second) agree in the initial"
        case "similar", "similarStreet", "nearby", "near":
            return "\(nouns) \(first) and \(second) are similar"
        case "swapped": return "given and family name are swapped"
        case "mailbox" where kind == .people:
            return "the same mailbox of a person, \(first), at both"
        case "mailbox": return "same mailbox name at another domain: \(first) and \(second)"
        case "ending": return "phones end in the same seven digits: \(first) and \(second)"
        case "streetOnly": return "same street \(first), the place is not known on both sides"
        case "streetElsewhere":
            return first == second
                ? "same street \(first), another place"
                : "streets \(first) and \(second) are similar, another place"
        case "similarStreetOnly":
            return
                "streets \(first) and \(second) are similar, the place is not known on both sides"
        case "otherGender":
            return "given names differ: \(first) and \(second), of a man and of a woman"
        case "partOfStreet":
            return "\(first) and \(second): same street name or house number in one place"
        case "neither": return "neither has a generation suffix"
        case "oneSided": return "only one has a generation suffix"
        case "givenMailbox":
            return "same e-mail \(first), but a given name alone\(frequency(others))"
        case "crossed": return "the given name of one is the family name of the other"
        case "postcodeOtherCity": return "same postcode \(first), another city"
        case "postcode", "city": return "same \(level) \(first)\(frequency(others))"
        case "postcodeOtherStreet": return "same postcode \(first), another street"
        case "cityOtherPlace": return "same city \(first), another street or postcode"
        case "contained": return "\(nouns) \(first) and \(second): one is part of the other"
        case "mostWords", "someWords": return "\(nouns) \(first) and \(second) share words"
        case "domain": return "same domain \(first)\(frequency(others))"
        case "acronym": return "\(first) and \(second): one abbreviates the other"
        case "severalPeople": return "several people in common, such as \(first)"
        case "person": return "\(first) is known at both\(frequency(others))"
        case "partial": return "\(nouns) \(first) and \(second) agree where both are known"
        default: return "\(nouns) differ: \(first) and \(second)"
        }
    }

    /// Says what a relationship other than identity explains.
    static func relationship(_ kind: NonMatchKind) -> String {
        switch kind {
        case .unrelated: "two strangers would agree so much only by chance"
        case .household: "two people of one household would agree on much of this"
        case .colleagues: "two colleagues would agree on much of this"
        case .namesakes: "two relatives of one name would agree on much of this"
        case .homonyms: "two strangers of one name would agree on much of this"
        case .branches: "two branches of one organisation would agree on much of this"
        case .sameSite: "two organisations at one place would agree on much of this"
        case .group: "two organisations with like names would agree on much of this"
        }
    }

    private static func noun(_ kind: ComparisonKind) -> String {
        switch kind {
        case .givenName: "given name"
        case .familyName: "family name"
        case .fullName: "name"
        case .middleName: "middle name"
        case .generation: "generation"
        case .gender: "gender"
        case .email: "e-mail"
        case .phone: "phone"
        case .address: "address"
        case .building: "building"
        case .unit: "unit"
        case .branch: "branch"
        case .legalForm: "legal form"
        case .organization: "organisation"
        case .birthDate: "birth date"
        case .birthPlace: "birth place"
        case .jobTitle: "job title"
        case .identifier: "number"
        case .people: "contact person"
        }
    }

    private static func missing(_ noun: String, _ left: UInt32?, _ right: UInt32?) -> String {
        if left == nil && right == nil { return "neither has a \(noun)" }
        if left == nil || right == nil { return "only one has a \(noun), which says nothing" }
        return "the \(noun) adds nothing to what is counted already"
    }

    private static func frequency(_ others: Int) -> String {
        switch others {
        case ...0: ", which only these two have"
        case 1: ", which one other record has"
        default: ", which \(others) other records have"
        }
    }

    private static func text(
        _ column: PreparedFeature?, _ value: UInt32?, _ names: [String: String]
    ) -> String {
        guard let column, let value else { return "nothing" }
        return column.withBytes(value) { span in
            var bytes: [UInt8] = []
            for index in span.indices { bytes.append(span[index]) }
            let text = String(decoding: bytes, as: UTF8.self)
            return "‘" + (names[text] ?? text) + "’"
        }
    }
}
