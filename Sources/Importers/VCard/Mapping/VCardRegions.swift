import RecordModel

/// The countries that the cards of a file name: from them comes the default region of its phones.
struct VCardRegions {
    private var countries: [String: Int] = [:]
    private var callingCodes: [String: Int] = [:]
    private var cards = 0

    /// As many cards as rows of other tables are looked at.
    private static let sampleCards = ColumnMapper.sampleRows

    /// Takes in what a card says.
    mutating func add(_ record: VCardRecord, columns: [SourceColumn]) {
        if cards == Self.sampleCards { return }
        cards += 1
        for cell in record.cells {
            switch columns[cell.column].field {
            case .country:
                let text = String(decoding: cell.text, as: UTF8.self)
                if let region = CountryNames.region(of: text) {
                    countries[region, default: 0] += 1
                }
            case .phone:
                let text = String(decoding: cell.text, as: UTF8.self)
                if let region = CountryNames.region(ofPhone: text) {
                    callingCodes[region, default: 0] += 1
                }
            default: continue
            }
        }
    }

    /// The region, by the countries of addresses, else by calling codes: at least nine of ten agree,
    /// and at least three say something.
    var region: String? {
        let counts = countries.isEmpty ? callingCodes : countries
        let total = counts.values.reduce(0, +)
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let best, total >= 3, best.value * 10 >= total * 9 else { return nil }
        return best.key
    }
}
