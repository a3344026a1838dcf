import CanonicalStore
import DataQuality
import RecordModel

/// Lists rows that fail rules, with where they are and what they say.
struct FailureListing {
    let store: CanonicalStore
    /// How many rows of each rule at most; nil for all.
    let limit: Int?
    /// The source, and whose the rows are, where only such are wanted.
    var source: String?
    var owner: String?

    /// A row that fails (docs/json-output.md, `recollect.failure/1`).
    struct Failure: Encodable {
        let schema = "recollect.failure/1"
        let rule: String
        let severity: QualitySeverity
        let dimension: QualityDimension
        let source: String
        let kind: String
        let key: String
        /// The entity that the record is in; absent for history.
        let entity: String?
        let field: String
        let value: String
    }

    func failures(_ result: RuleResult) throws -> [Failure] {
        try failures(result.rule, limited(try chosen(result)))
    }

    private func limited(_ numbers: [Int64]) -> [Int64] {
        limit.map { Array(numbers.prefix($0)) } ?? numbers
    }

    /// The failing rows of the source and the owner that are wanted.
    private func chosen(_ result: RuleResult) throws -> [Int64] {
        if source == nil && owner == nil { return result.failing }
        let owner = owner.map(QualityContext.folded)
        func isWanted(_ source: String, _ owned: String?) -> Bool {
            (self.source ?? source) == source
                && (owner == nil || owned.map(QualityContext.folded) == owner)
        }
        let failing = Set(result.failing)
        var out: [Int64] = []
        if result.rule.subject?.history != nil {
            try store.forEachHistoryItem { number, item, facts in
                if failing.contains(number), isWanted(item.reference.source, facts["owner"]) {
                    out.append(number)
                }
            }
        } else if let kind = result.rule.subject?.party {
            let readers = try RowReader.readers(store, kind, fields: [])
            try store.forEachPresentRecord(result.failing.map { RecordID(rawValue: $0) }) {
                record, key, table, entity, cells in
                guard let reader = readers[table] else { return }
                let row = reader.row(
                    id: record.rawValue, key: key, entity: entity, cells: cells)
                if isWanted(row.source, row.owner) { out.append(row.id) }
            }
        }
        return out.sorted()
    }

    private func failures(_ rule: QualityRule, _ numbers: [Int64]) throws -> [Failure] {
        if rule.subject?.history != nil { return try history(rule, numbers) }
        var out: [Failure] = []
        var values = OffendingValues()
        for start in stride(from: 0, to: numbers.count, by: 1000) {
            let ids = numbers[start..<min(start + 1000, numbers.count)].map {
                RecordID(rawValue: $0)
            }
            let columns = try columns(rule, ids)
            for record in try store.sourceRecords(ids) {
                let found = Self.texts(rule, record, columns[record.id] ?? [:], &values)
                let entity = try store.entityID(of: record.id)
                out += found.map { field, text in
                    Failure(
                        rule: rule.name, severity: rule.severity, dimension: rule.countsAs,
                        source: record.reference.source, kind: record.reference.kind.rawValue,
                        key: record.reference.key, entity: entity?.rawValue, field: field,
                        value: text)
                }
            }
        }
        return out
    }

    private func history(_ rule: QualityRule, _ numbers: [Int64]) throws -> [Failure] {
        let wanted = Set(numbers)
        var out: [Failure] = []
        try store.forEachHistoryItem { number, item, facts in
            guard wanted.contains(number) else { return }
            for (field, text) in Self.texts(rule, item, facts) {
                out.append(
                    Failure(
                        rule: rule.name, severity: rule.severity, dimension: rule.countsAs,
                        source: item.reference.source, kind: item.reference.kind.rawValue,
                        key: item.reference.key, entity: nil, field: field, value: text))
            }
        }
        return out
    }

    /// The texts of the columns that a rule names by their headers, by record and column.
    private func columns(
        _ rule: QualityRule, _ records: [RecordID]
    ) throws -> [RecordID: [String: [String]]] {
        let names = rule.fields.filter { $0.hasPrefix("column:") }
        guard !names.isEmpty, let kind = rule.subject?.party else { return [:] }
        let readers = try RowReader.readers(store, kind, fields: names)
        var out: [RecordID: [String: [String]]] = [:]
        try store.forEachPresentRecord(records) { record, key, table, entity, cells in
            guard let reader = readers[table] else { return }
            let row = reader.row(id: record.rawValue, key: key, entity: entity, cells: cells)
            for (name, texts) in zip(names, row.texts) { out[record, default: [:]][name] = texts }
        }
        return out
    }

    /// The fields that a rule is about, and what the record says there.
    ///
    /// - Parameter columns: the record's texts of columns that the rule names by their headers.
    private static func texts(
        _ rule: QualityRule, _ record: SourceRecord, _ columns: [String: [String]],
        _ values: inout OffendingValues
    ) -> [(field: String, text: String)] {
        let names = rule.fields.isEmpty ? telling(rule) : rule.fields
        let country = record.texts(.country).first
        var found: [(field: String, text: String)] = []
        for name in names {
            let own = Field(rawValue: name).map(record.texts) ?? columns[name] ?? []
            found += values.offending(rule, own, country: country).map { (name, $0) }
        }
        return found.isEmpty ? [(names[0], "")] : found
    }

    /// What a piece of history says in the fields that a rule is about.
    private static func texts(
        _ rule: QualityRule, _ item: HistoryItem, _ facts: [String: String]
    ) -> [(field: String, text: String)] {
        let names = rule.fields.isEmpty ? telling(rule) : rule.fields
        let found = names.flatMap { name -> [(field: String, text: String)] in
            if let fact = facts[name] { return [(name, fact)] }
            return item.values.filter { value in
                let isColumn =
                    name.hasPrefix("column:")
                    && value.header.lowercased() == name.dropFirst(7).lowercased()
                return (isColumn || value.field.rawValue == name)
                    && !value.text.allSatisfy(\.isWhitespace)
            }.map { (name, $0.text) }
        }
        return found.isEmpty ? [(names[0], "")] : found
    }

    /// The fields that show what is wrong, where a rule names none.
    private static func telling(_ rule: QualityRule) -> [String] {
        switch (rule.agreement, rule.reference) {
        case (.phoneCountry?, _): ["phone", "country"]
        case (.emailDomain?, _): ["email"]
        case (.stageProbability?, _): ["state", "probability"]
        case (.stageCloseDate?, _): ["state", "dueTime", "endTime"]
        case (_, .account?): ["accountKey"]
        case (_, .parent?), (_, .parentWithoutCycle?): ["parentKey"]
        case (_, .activeOwner?): [rule.subject?.history == nil ? "ownerName" : "owner"]
        default: ["name", "subject"]
        }
    }

    // MARK: Forms

    func json(_ results: [RuleResult]) throws -> [String] {
        try results.flatMap { try failures($0).map { try JSONText.line($0) } }
    }

    func csv(_ results: [RuleResult]) throws -> [String] {
        var lines = ["rule,severity,dimension,source,kind,record_key,entity_id,field,value"]
        for result in results {
            for failure in try failures(result) { lines.append(Self.line(failure)) }
        }
        return lines
    }

    private static func line(_ failure: Failure) -> String {
        let cells: [String] = [
            failure.rule, failure.severity.rawValue, failure.dimension.rawValue, failure.source,
            failure.kind, failure.key, failure.entity ?? "", failure.field, failure.value,
        ]
        return cells.map(quoted).joined(separator: ",")
    }

    private static let special: Set<UInt8> = [0x22, 0x2c, 0x0a, 0x0d]

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: special.contains) else { return text }
        let doubled = text.replacing("\"", with: "\"\"")
        return "\"\(doubled)\""
    }

    func text(_ results: [RuleResult], style: Style) throws -> [String] {
        var out: [String] = []
        let width = TerminalSize.current().columns
        for result in results {
            let chosen = try chosen(result)
            if chosen.isEmpty { continue }
            if !out.isEmpty { out.append("") }
            let says = result.rule.says.map { ": \($0)" } ?? ""
            out.append(
                style.bold(result.rule.name) + says
                    + " \(Numbers.counted(chosen.count, "row fails", "rows fail")).")
            var table = TextTable([
                ("source", .left), ("key", .whole), ("entity", .whole), ("field", .left),
                ("value", .left),
            ])
            for failure in try failures(result.rule, limited(chosen)) {
                table.add([
                    failure.source, failure.key, failure.entity ?? "", failure.field,
                    failure.value,
                ])
            }
            out += table.lines(width: width, style: style)
            if let limit, chosen.count > limit {
                let more = Numbers.counted(chosen.count - limit, "row", "rows")
                out.append(style.dim("… and \(more) more: --limit, or --format csv"))
            }
        }
        return out.isEmpty ? ["No row fails."] : out
    }
}
