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

    /// Rules on people and organisations that nearly all rows meet, each with the share that does as its gate, less
    /// what chance may do to it.
    ///
    /// A field is looked at in all tables of a kind together, because a rule is checked on all of them.
    ///
    /// - Parameter known: names of rules that are in force already.
    public static func suggest(
        _ profiles: [ColumnProfile], known: [QualityRule] = []
    ) -> [QualityRule] {
        var taken = Set(known.map(\.name))
        let covered = Set(
            known.flatMap { rule in rule.fields.map { "\(rule.check)/\(rule.on)/\($0)" } })
        var out: [QualityRule] = []
        for kind in PartyKind.allCases {
            let own = profiles.filter { $0.description.kind == kind.rawValue }
            let rows = Dictionary(own.map { (TableName($0), $0.rows) }, uniquingKeysWith: max)
                .values.reduce(0, +)
            if rows < fewestRows { continue }
            for group in groups(own) {
                for rule in rules(group, kind, rows)
                where !rule.fields.contains(where: {
                    covered.contains("\(rule.check)/\(rule.on)/\($0)")
                })
                    && taken.insert(rule.name).inserted
                {
                    out.append(rule)
                }
            }
        }
        return out
    }

    private struct TableName: Hashable {
        let source: String
        let table: String

        init(_ profile: ColumnProfile) {
            source = profile.description.source
            table = profile.description.table
        }
    }

    /// Columns that rules call by one name, in the order of the first of each.
    private static func groups(_ profiles: [ColumnProfile]) -> [[ColumnProfile]] {
        var order: [String] = []
        var groups: [String: [ColumnProfile]] = [:]
        for profile in profiles {
            let name = name(profile).lowercased()
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(profile)
        }
        return order.compactMap { groups[$0] }
    }

    private static func name(_ profile: ColumnProfile) -> String {
        let field = Field(rawValue: profile.description.field) ?? .unmapped
        return field == .unmapped ? "column:\(profile.description.header)" : field.rawValue
    }

    private static func rules(
        _ group: [ColumnProfile], _ kind: PartyKind, _ rows: Int
    ) -> [QualityRule] {
        let on = kind == .account ? "accounts" : "contacts"
        let field = Field(rawValue: group[0].description.field) ?? .unmapped
        let name = name(group[0])
        let stem =
            "\(on)-\(slug(field == .unmapped ? group[0].description.header : field.rawValue))"
        var out: [QualityRule] = []
        func propose(
            _ ending: String, _ check: QualityRule.Check, gate: Double, says: String,
            _ change: (inout QualityRule) -> Void = { _ in }
        ) {
            var rule = QualityRule(
                "\(stem)-\(ending)", on: on, check, fields: [name], gate: gate, says: says)
            change(&rule)
            out.append(rule)
        }
        let filled = group.reduce(0) { $0 + $1.filled }
        // Of several columns of a table that mean one thing the fullest counts.
        let having = Dictionary(
            group.map { (TableName($0), $0.filled - $0.placeholderCount) }, uniquingKeysWith: max
        ).values.reduce(0, +)
        let share = Double(having) / Double(rows)
        if share >= 0.95 && telling.contains(field) {
            propose(
                "filled", .required, gate: gate(share, of: rows),
                says: "\(percent(share)) of the rows have it now.")
        }
        if let format = formats[field], filled >= fewestRows {
            propose("format", .format, gate: 0.95, says: "Its values can be read as such.") {
                $0.format = format
            }
        } else if field == .unmapped, let shape = commonShape(group, filled) {
            propose(
                "pattern", .format, gate: gate(0.99, of: filled),
                says: "Nearly all values have one shape now."
            ) {
                $0.format = .pattern
                $0.pattern = shape
            }
        }
        if lists.contains(field) || field == .unmapped, let list = list(group, filled) {
            propose(
                "values", .allowed, gate: gate(list.share, of: filled),
                says: "These are the values in use now."
            ) { $0.values = list.values }
        }
        let distinct = group.reduce(0) { $0 + $1.distinct }
        if [.taxID, .nationalID, .registrationID].contains(field), filled >= fewestRows,
            Double(distinct) >= 0.98 * Double(filled)
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

    /// The share that a rule has to be met by: what it is now, less two standard errors (Wilson), and never
    /// all, because one row would break it.
    static func gate(_ share: Double, of count: Int) -> Double {
        let n = Double(count)
        let z = 2.0
        let centre = share + z * z / (2 * n)
        let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        let low = (centre - spread) / (1 + z * z / n)
        return min(0.99, (low * 100).rounded(.down) / 100)
    }

    /// The shape of nearly all values of a code; nil of times and of what has too little shape to be one.
    private static func commonShape(_ group: [ColumnProfile], _ filled: Int) -> String? {
        guard let only = group[0].patterns.first, filled >= fewestRows,
            group.allSatisfy({ $0.areCountsExact && $0.distinct >= 20 })
        else { return nil }
        let shape = only.shape
        let count = group.reduce(0) { sum, profile in
            sum + (profile.patterns.first { $0.shape == shape }?.count ?? 0)
        }
        guard Double(count) >= 0.99 * Double(filled), shape.contains("9"), !shape.contains("Aa"),
            shape.count >= 4, !isTime(only.example)
        else { return nil }
        return shape
    }

    /// The few values of a column that people choose from; nil where it is none.
    private static func list(
        _ group: [ColumnProfile], _ filled: Int
    ) -> (values: [String], share: Double)? {
        guard group.allSatisfy({ $0.isDistinctExact && $0.distinct <= 12 }) else { return nil }
        var counts: [(text: String, count: Int)] = []
        for value in group.flatMap(\.topValues) {
            if let known = counts.firstIndex(where: { $0.text == value.text }) {
                counts[known].count += value.count
            } else {
                counts.append((value.text, value.count))
            }
        }
        guard (2...12).contains(counts.count), filled >= max(fewestRows, 20 * counts.count) else {
            return nil
        }
        let values = counts.filter { $0.count * 100 >= filled }
        let listed = values.reduce(0) { $0 + $1.count }
        guard Double(listed) >= 0.95 * Double(filled),
            !values.allSatisfy({ isTime($0.text) }), !values.allSatisfy({ isID($0.text) }),
            !values.allSatisfy({ ["0", "1", "true", "false"].contains($0.text.lowercased()) })
        else { return nil }
        return (values.map(\.text), Double(listed) / Double(filled))
    }

    /// Whether a text is a day or a time, which machines write.
    private static func isTime(_ text: String) -> Bool {
        let groups = text.split { !$0.isNumber }.filter { $0.count == 2 || $0.count == 4 }
        return groups.count >= 3
            && text.allSatisfy { $0.isNumber || "-/.: TZ+".contains($0) }
    }

    /// Whether a text is the id of another record: long, with digits, in one piece.
    private static func isID(_ text: String) -> Bool {
        text.count >= 12 && text.contains(where: \.isNumber)
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }

    private static func slug(_ text: String) -> String {
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
        return words.joined(separator: "-")
    }

    private static func percent(_ share: Double) -> String {
        "\(Int((share * 1000).rounded(.down)) / 10) %"
    }
}
