import RecordModel

/// Proposes rules from what the data are like now, so that somebody can say which of it should stay so.
public enum RuleSuggester {
    /// Fewer rows say too little.
    private static let fewestRows = 50

    private static let formats: [Field: QualityRule.Format] = [
        .email: .email, .phone: .phone, .fax: .phone, .postalCode: .postcode, .url: .url,
        .birthDate: .date, .country: .country,
    ]
    private static let lists: Set<Field> = [
        .lifecycleStage, .status, .leadSource, .industry, .gender, .language, .role,
    ]

    /// Fields that people miss where they are empty.
    private static let telling: Set<Field> = [
        .fullName, .givenName, .familyName, .organization, .accountName, .jobTitle, .email, .phone,
        .street, .city, .postalCode, .country, .birthDate, .taxID, .ownerName, .ownerKey,
        .lifecycleStage, .status, .leadSource, .industry, .accountKey, .language,
    ]

    /// Rules on people and organisations that nearly all rows meet, each with the share that does as its gate.
    ///
    /// - Parameter known: names of rules that are in force already.
    public static func suggest(
        _ profiles: [ColumnProfile], known: [QualityRule] = []
    ) -> [QualityRule] {
        var taken = Set(known.map(\.name))
        let covered = Set(
            known.flatMap { rule in rule.fields.map { "\(rule.check)/\(rule.on)/\($0)" } })
        var out: [QualityRule] = []
        for profile in profiles
        where profile.rows >= fewestRows && PartyKind(rawValue: profile.description.kind) != nil {
            for rule in rules(profile)
            where !rule.fields.contains(where: {
                covered.contains("\(rule.check)/\(rule.on)/\($0)")
            })
                && taken.insert(rule.name).inserted
            {
                out.append(rule)
            }
        }
        return out
    }

    private static func rules(_ profile: ColumnProfile) -> [QualityRule] {
        let on = profile.description.kind == "account" ? "accounts" : "contacts"
        let field = Field(rawValue: profile.description.field) ?? .unmapped
        let name = field == .unmapped ? "column:\(profile.description.header)" : field.rawValue
        let stem = "\(on)-\(slug(field == .unmapped ? profile.description.header : name))"
        var out: [QualityRule] = []
        func propose(
            _ ending: String, _ check: QualityRule.Check, gate: Double, says: String,
            _ change: (inout QualityRule) -> Void = { _ in }
        ) {
            var rule = QualityRule(
                "\(stem)-\(ending)", on: on, check, fields: [name],
                gate: (gate * 100).rounded(.down) / 100, says: says)
            change(&rule)
            out.append(rule)
        }
        let share = profile.filledShare
        if share >= 0.95 && telling.contains(field) {
            propose(
                "filled", .required, gate: share, says: "\(percent(share)) of the rows have it now."
            )
        }
        if let format = formats[field], profile.filled >= fewestRows {
            propose("format", .format, gate: 0.95, says: "It means \(field.rawValue).") {
                $0.format = format
            }
        } else if let only = profile.patterns.first, field == .unmapped, profile.areCountsExact,
            profile.filled >= fewestRows, Double(only.count) >= 0.99 * Double(profile.filled),
            only.shape.contains("9"), !only.shape.contains("Aa")
        {
            propose("pattern", .format, gate: 0.99, says: "Nearly all values have one shape now.") {
                $0.format = .pattern
                $0.pattern = only.shape
            }
        }
        let isList =
            profile.isDistinctExact && profile.distinct <= 12 && profile.distinct >= 2
            && profile.filled >= max(fewestRows, 20 * profile.distinct)
        if isList && (lists.contains(field) || field == .unmapped) {
            let values = profile.topValues.filter { $0.count * 100 >= profile.filled }
            let listed = values.reduce(0) { $0 + $1.count }
            if Double(listed) >= 0.95 * Double(profile.filled) {
                propose(
                    "values", .allowed, gate: Double(listed) / Double(profile.filled),
                    says: "These are the values in use now."
                ) { $0.values = values.map(\.text) }
            }
        }
        if [.taxID, .nationalID, .registrationID].contains(field),
            profile.filled >= fewestRows, Double(profile.distinct) >= 0.98 * Double(profile.filled)
        {
            propose("unique", .unique, gate: 0.98, says: "Hardly two rows share one now.")
        }
        if field == .modifiedAt || field == .lastActivityAt, share >= 0.8 {
            propose("fresh", .fresh, gate: 0.5, says: "The column says when somebody touched it.") {
                $0.days = 730
            }
        }
        return out
    }

    private static func slug(_ text: String) -> String {
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
        return words.joined(separator: "-")
    }

    private static func percent(_ share: Double) -> String {
        "\(Int((share * 1000).rounded(.down)) / 10) %"
    }
}
