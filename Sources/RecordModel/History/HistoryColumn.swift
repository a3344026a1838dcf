/// One column of a table of history: its header as found, and how its cells are read.
public struct HistoryColumn: Hashable, Sendable, Codable {
    /// The header as it stands in the file.
    public let header: String
    public var field: HistoryField
    /// What separates several values in one cell; nil where a cell is one value.
    public var separator: String?
    /// Of a column of dates: in which order day and month stand; nil where the dates say it
    /// themselves or nothing does.
    public var dateOrder: HistoryMoment.Order?
    /// Of a column of amounts: whether a comma, and not a point, comes before the decimals.
    public var hasDecimalComma: Bool?
    /// The currency that the header names, ISO 4217; nil where it names none.
    public var currency: String?

    public init(
        header: String, field: HistoryField = .unmapped, separator: String? = nil,
        dateOrder: HistoryMoment.Order? = nil, hasDecimalComma: Bool? = nil,
        currency: String? = nil
    ) {
        self.header = header
        self.field = field
        self.separator = separator
        self.dateOrder = dateOrder
        self.hasDecimalComma = hasDecimalComma
        self.currency = currency
    }
}
