import RecordModel

/// What stands in a column, counted over a sample of rows.
///
/// - Units: shares between 0 and 1 of the values that are not blank; 0 where all are blank.
struct ColumnProfile: Sendable {
    private(set) var filled = 0
    private(set) var rows = 0
    private var counts: [Int] = [Int](repeating: 0, count: 10)
    private var organizationWords = 0
    private var honorifics = 0
    private var genders = 0
    private var personNames = 0
    private var singleWords = 0
    private var countries = 0
    private var postcodes = 0
    private var streets = 0
    private var smallest = Int.max
    private var largest = Int.min
    private(set) var distinct = 0
    /// Region codes met, with counts.
    private(set) var regions: [String: Int] = [:]
    /// Regions of international phone numbers met, with counts.
    private(set) var phoneRegions: [String: Int] = [:]
    /// The characters that part lists: ` ::: ` or `;` between e-mails.
    private(set) var listSeparator: String?

    init(values: some Sequence<String>) {
        var seen: Set<String> = []
        for value in values {
            rows += 1
            let shape = ValueShape(value)
            if case .blank = shape { continue }
            filled += 1
            seen.insert(value)
            counts[Self.index(shape)] += 1
            add(value, shape)
        }
        distinct = seen.count
    }

    func share(_ shape: ValueShape) -> Double { ratio(counts[Self.index(shape)]) }
    var organizationShare: Double { ratio(organizationWords) }
    var honorificShare: Double { ratio(honorifics) }
    var genderShare: Double { ratio(genders) }
    var personNameShare: Double { ratio(personNames) }
    var singleWordShare: Double { ratio(singleWords) }
    var countryShare: Double { ratio(countries) }
    var postcodeShare: Double { ratio(postcodes) }
    var streetShare: Double { ratio(streets) }
    /// The share of filled values that are not repeated; 1 for a key.
    var distinctShare: Double { ratio(distinct) }
    var filledShare: Double { rows == 0 ? 0 : Double(filled) / Double(rows) }
    /// The range of the whole numbers; nil where there are none.
    var integerRange: ClosedRange<Int>? { smallest <= largest ? smallest...largest : nil }

    private func ratio(_ count: Int) -> Double {
        filled == 0 ? 0 : Double(count) / Double(filled)
    }

    private mutating func add(_ value: String, _ shape: ValueShape) {
        let words = HeaderName(words: ValueWords.split(value)).words
        switch shape {
        case .number, .year:
            if let number = Int(value.filter { !$0.isWhitespace }) {
                smallest = min(smallest, number)
                largest = max(largest, number)
            }
            if words.count == 1 && (4...6).contains(words[0].utf8.count) { postcodes += 1 }
        case .email, .url, .phone:
            if case .phone = shape, let region = CountryNames.region(ofPhone: value) {
                phoneRegions[region, default: 0] += 1
            }
            if value.contains(" ::: ") { listSeparator = " ::: " }
            if case .email = shape, listSeparator == nil, value.utf8.contains(UInt8(ascii: ";")) {
                listSeparator = ";"
            }
        case .text, .boolean:
            if listSeparator == nil && Self.isKeyList(value) { listSeparator = ";" }
            addText(value, words)
        default: break
        }
    }

    private mutating func addText(_ value: String, _ words: [String]) {
        if value.contains(" ::: ") { listSeparator = " ::: " }
        guard let first = words.first, let last = words.last else { return }
        if ValueWords.isOrganization(words) { organizationWords += 1 }
        if ValueWords.honorifics.contains(words.joined()) { honorifics += 1 }
        if words.count == 1 && ValueWords.genders.contains(first) { genders += 1 }
        let hasDigit = value.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
        if hasDigit {
            let isShort = value.utf8.count <= 10 && value.utf8.count >= 4
            if isShort && words.count <= 2 { postcodes += 1 }
            if words.count >= 2 && (Int(first) != nil || Int(last) != nil) { streets += 1 }
        } else if !ValueWords.isOrganization(words) {
            if words.count == 1 && first.utf8.count > 1 { singleWords += 1 }
            if (2...4).contains(words.count) && value.utf8.count <= 40 { personNames += 1 }
        }
        if let region = CountryNames.region(of: value) {
            countries += 1
            regions[region, default: 0] += 1
        }
    }

    /// Several ids or other numbers, parted by semicolons.
    private static func isKeyList(_ value: String) -> Bool {
        var hasSeparator = false
        for byte in value.utf8 {
            if byte == UInt8(ascii: ";") {
                hasSeparator = true
            } else if !(byte >= 0x30 && byte <= 0x39) && byte != 0x20 {
                return false
            }
        }
        return hasSeparator
    }

    private static func index(_ shape: ValueShape) -> Int {
        switch shape {
        case .blank: 0
        case .email: 1
        case .url: 2
        case .phone: 3
        case .date: 4
        case .year: 5
        case .number: 6
        case .boolean: 7
        case .compound: 8
        case .text: 9
        }
    }
}
