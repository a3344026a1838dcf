import RecordModel
import TextKernels

/// What a user says about a file instead of leaving it to detection; nil means detect.
public struct ImportOptions: Sendable {
    /// The source that the records belong to.
    public var source: String?
    /// What the rows are.
    public var kind: PartyKind?
    /// What the rows are where they are history; `kind` outranks it.
    public var historyKind: HistoryKind?
    /// The default region of phone numbers, ISO 3166 alpha-2 in upper case.
    public var region: String?
    /// The header of the file's own id column.
    public var keyColumn: String?
    /// Saved and edited meanings of columns; they outrank detection.
    public var mapping: MappingFile?
    /// The character encoding of the whole file.
    public var encoding: TextEncoding?
    /// The names of the sheets to read of a workbook; empty for all.
    public var sheets: [String] = []
    /// How a CSV file is written.
    public var csv = CSVChoices()
    /// The name to show and to derive the source from where the path says nothing (`-`).
    public var originalName: String?
    /// Which damage is repaired; nil for none.
    public var repairs: RepairRequest?
    /// Whether damage is looked for; repairs that are asked for are made in any case.
    public var looksForDamage = true

    public init(
        source: String? = nil, kind: PartyKind? = nil, region: String? = nil,
        keyColumn: String? = nil, mapping: MappingFile? = nil, encoding: TextEncoding? = nil,
        csv: CSVChoices = CSVChoices(), originalName: String? = nil, repairs: RepairRequest? = nil
    ) {
        self.source = source
        self.kind = kind
        self.region = region
        self.keyColumn = keyColumn
        self.mapping = mapping
        self.encoding = encoding
        self.csv = csv
        self.originalName = originalName
        self.repairs = repairs
    }
}
