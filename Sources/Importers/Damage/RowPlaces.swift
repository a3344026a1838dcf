import RecordModel

/// Where a row says which country its postal codes are of.
struct RowPlaces {
    /// The columns that belong to one postal code; nil where the table has none.
    struct Group {
        var country: Int?
        var state: Int?
    }

    /// By the column of the postal code.
    private(set) var groups: [Int: Group] = [:]
    /// The country of rows without a column of countries.
    let region: String?

    init(_ table: SourceTable) {
        region = table.region
        for (index, column) in table.columns.enumerated() where column.field == .postalCode {
            func sibling(_ field: Field) -> Int? {
                let all = table.columns.indices.filter { table.columns[$0].field == field }
                return all.first {
                    table.columns[$0].group == column.group
                        && table.columns[$0].label == column.label
                } ?? (all.count == 1 ? all[0] : nil)
            }
            groups[index] = Group(country: sibling(.country), state: sibling(.region))
        }
    }
}

/// The countries that a table's rows name, each looked up once.
struct CountryMemory {
    private var codes: [[UInt8]: String] = [:]
    private static let most = 1_000

    /// The ISO 3166 alpha-2 code of a country's name or code; nil where it is none.
    mutating func code(of text: [UInt8]) -> String? {
        if let known = codes[text] { return known.isEmpty ? nil : known }
        let code = CountryNames.region(of: String(decoding: text, as: UTF8.self))
        if codes.count < Self.most { codes[text] = code ?? "" }
        return code
    }
}

extension CellText {
    /// A cell without the ASCII white space around it.
    static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return array(bytes, start..<end)
    }
}

extension ColumnCensus {
    /// Remembers how a country is written, for the condition of a repair.
    mutating func addSpelling(_ text: String, of country: String) {
        var known = countrySpellings[country] ?? []
        if known.count < 20, !known.contains(text) {
            known.append(text)
            countrySpellings[country] = known
        }
    }
}
