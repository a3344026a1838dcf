import RecordModel

/// The meanings of a file's columns as a person edits them: what `--map` reads and
/// `inspect --save-map` writes.
///
/// What a mapping leaves out is detected as if there were no mapping.
public struct MappingFile: Codable, Hashable, Sendable {
    /// The meaning of one column.
    public struct Column: Codable, Hashable, Sendable {
        /// The header as it stands in the file.
        public var header: String
        /// The raw value of a `Field`.
        public var field: String
        public var label: String?
        public var group: Int?
        public var separator: String?
        /// What is done to its cells when they are read: lines that `CellRepair` reads.
        public var repairs: [String]?

        public init(
            header: String, field: String, label: String? = nil, group: Int? = nil,
            separator: String? = nil, repairs: [String]? = nil
        ) {
            self.header = header
            self.field = field
            self.label = label
            self.group = group
            self.separator = separator
            self.repairs = repairs
        }
    }

    /// The meaning of one table.
    public struct Table: Codable, Hashable, Sendable {
        /// The table that this is about; nil for any.
        public var name: String?
        /// `contact` or `account`, also in the plural.
        public var kind: String?
        public var source: String?
        public var region: String?
        /// The header of the id column.
        public var key: String?
        /// The codes of damaged rows that are rejected: `totalsRow`, `shiftedRow`, ...
        public var rejects: [String]?
        public var columns: [Column]?

        public init(
            name: String? = nil, kind: String? = nil, source: String? = nil,
            region: String? = nil, key: String? = nil, rejects: [String]? = nil,
            columns: [Column]? = nil
        ) {
            self.name = name
            self.kind = kind
            self.source = source
            self.region = region
            self.key = key
            self.rejects = rejects
            self.columns = columns
        }

        /// Writes down what was understood of a table of history.
        init(describing history: HistoryTable, key: String?) {
            self.init(
                name: history.name, kind: history.kind.rawValue, source: history.source, key: key,
                columns: history.columns.map {
                    Column(header: $0.header, field: $0.field.rawValue, separator: $0.separator)
                })
        }
    }

    public var tables: [Table]

    public init(tables: [Table]) {
        self.tables = tables
    }

    /// Writes down what was understood of tables, for a person to edit.
    ///
    /// - Parameter histories: for each table what it is as history; nil where it holds parties.
    public init(
        describing tables: [SourceTable], keyColumns: [String?] = [],
        histories: [HistoryTable?] = []
    ) {
        self.tables = tables.enumerated().map { index, table in
            let key = index < keyColumns.count ? keyColumns[index] : nil
            if index < histories.count, let history = histories[index] {
                return Table(describing: history, key: key)
            }
            return Table(
                name: table.name, kind: table.kind.rawValue, source: table.source,
                region: table.region, key: key,
                columns: table.columns.map { column in
                    Column(
                        header: column.header, field: column.field.rawValue, label: column.label,
                        group: column.group == 0 ? nil : column.group,
                        separator: column.separator,
                        repairs: column.repairs?.map(\.description))
                })
        }
    }

    /// The part that is about a table: the one with its name, else the first without a name.
    public func table(named name: String) -> Table? {
        tables.first { $0.name == name } ?? tables.first { $0.name == nil }
    }

    /// The kind that a word of a mapping or of `--as` names; nil for any other word.
    public static func kind(named word: String) -> PartyKind? {
        switch word.lowercased() {
        case "contact", "contacts", "person", "people", "persons", "lead", "leads": .contact
        case "account", "accounts", "company", "companies", "organisation", "organization",
            "organisations", "organizations":
            .account
        default: nil
        }
    }

    /// The kind of history that a word names, also in the plural and in other languages; nil for
    /// any other word.
    public static func historyKind(named word: String) -> HistoryKind? {
        if let kind = HistoryKind(rawValue: word) { return kind }
        return kind(named: word) == nil ? HistoryWords.kind(inName: word) : nil
    }

    /// Checks the whole mapping before anything is read.
    ///
    /// - Throws: `ImportError` of kind `badMapping` that lists every problem, not only the first.
    public func validate() throws(ImportError) {
        var problems: [String] = []
        for table in tables {
            let name = table.name.map { "table '\($0)'" } ?? "a table"
            let history = table.kind.flatMap(Self.historyKind(named:))
            if let kind = table.kind, Self.kind(named: kind) == nil, history == nil {
                problems.append(
                    "\(name): unknown kind '\(kind)' (contact, account, or one of history: deal)")
            }
            if let region = table.region, !Self.isRegion(region) {
                problems.append("\(name): '\(region)' is not a region code such as DE")
            }
            for code in table.rejects ?? [] where DamageCode(named: code)?.isAboutRows != true {
                problems.append("\(name): '\(code)' is no code of damaged rows")
            }
            for column in table.columns ?? [] {
                let isKnown =
                    history == nil
                    ? Field(rawValue: column.field) != nil
                    : HistoryField(rawValue: column.field) != nil
                if !isKnown {
                    problems.append(
                        "\(name), column '\(column.header)': unknown field '\(column.field)'")
                }
                for line in column.repairs ?? [] where CellRepair(line) == nil {
                    problems.append("\(name), column '\(column.header)': '\(line)' is no repair")
                }
                if let group = column.group, group < 0 || group > 999 {
                    problems.append("\(name), column '\(column.header)': group out of 0...999")
                }
            }
        }
        if problems.isEmpty { return }
        let isHistory = tables.contains { $0.kind.flatMap(Self.historyKind(named:)) != nil }
        let names =
            isHistory ? HistoryField.allCases.map(\.rawValue) : Field.allCases.map(\.rawValue)
        let known = names.joined(separator: ", ")
        throw ImportError(
            code: "mapping.invalid", kind: .badMapping,
            message: "the mapping has \(problems.count) problem(s): "
                + problems.joined(separator: "; ") + ". Known fields: \(known).")
    }

    static func isRegion(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 2 && bytes.allSatisfy { $0 >= 0x41 && $0 <= 0x5a }
    }
}
