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
    /// A country as a row names it.
    struct Place {
        /// Two letters (ISO 3166-1).
        let code: String
        /// How the row writes it.
        let spelling: String
        /// What its postal codes look like; nil where they are not digits only.
        let plan: (width: Int, mostLost: Int)?
    }

    private struct Entry {
        let text: [UInt8]
        let place: Place?
    }

    /// By the hash of the text; a later one takes the place of an earlier one.
    private var entries = [Entry?](repeating: nil, count: 256)
    private var regions: [String: Place] = [:]

    /// The country that a cell names; nil where it names none.
    mutating func place(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Place? {
        let slot = Int(truncatingIfNeeded: MixHash.hash(bytes.extracting(range)) & 255)
        if let entry = entries[slot], Self.isEqual(entry.text, bytes, range) { return entry.place }
        let text = CellText.array(bytes, range)
        let spelling = String(decoding: text, as: UTF8.self)
        let place = CountryNames.region(of: spelling).map { Self.place($0, spelling) }
        entries[slot] = Entry(text: text, place: place)
        return place
    }

    mutating func place(ofRegion code: String) -> Place {
        if let known = regions[code] { return known }
        let place = Self.place(code, code)
        regions[code] = place
        return place
    }

    private static func place(_ code: String, _ spelling: String) -> Place {
        let plan = PostalPlan.digits(of: code).map { (width: $0.width, mostLost: $0.mostLost) }
        return Place(code: code, spelling: spelling, plan: plan)
    }

    private static func isEqual(
        _ text: [UInt8], _ bytes: Span<UInt8>, _ range: Range<Int>
    ) -> Bool {
        if text.count != range.count { return false }
        for (offset, byte) in text.enumerated() where bytes[range.lowerBound + offset] != byte {
            return false
        }
        return true
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
