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
    private var givenNames = 0
    private var cities = 0
    private var states = 0
    private var functions = 0
    private var commaNames = 0
    private var earliestYear = Int.max
    private var latestYear = Int.min
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
    /// The share of single words that are known given names; 0 where there are no single words.
    var givenNameShare: Double {
        singleWords == 0 ? 0 : Double(givenNames) / Double(singleWords)
    }
    var cityShare: Double { ratio(cities) }
    var stateShare: Double { ratio(states) }
    var functionShare: Double { ratio(functions) }
    /// `Smith, John`: two or three words with a comma between them.
    var commaNameShare: Double { ratio(commaNames) }
    /// The years of the dates; nil where no date names a year in four digits.
    var yearRange: ClosedRange<Int>? {
        earliestYear <= latestYear ? earliestYear...latestYear : nil
    }
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
        case .date:
            let year = value.split { $0 < "0" || $0 > "9" }.lazy.filter { $0.utf8.count == 4 }
                .compactMap { Int($0) }.first { (1880...2100).contains($0) }
            if let year {
                earliestYear = min(earliestYear, year)
                latestYear = max(latestYear, year)
            }
        case .email, .url, .phone:
            if case .phone = shape, let region = CountryNames.region(ofPhone: value) {
                phoneRegions[region, default: 0] += 1
            }
            noteSeparator(value, shape)
        case .text, .boolean:
            if listSeparator == nil && Self.isKeyList(value) { listSeparator = ";" }
            if case .text = shape, value.utf8.count < 400 { noteSeparator(value, shape) }
            addText(value, words)
        default: break
        }
    }

    /// The first separator met decides; Google's outranks all.
    private mutating func noteSeparator(_ value: String, _ shape: ValueShape) {
        guard let found = Self.separator(of: value, shape) else { return }
        if listSeparator == nil || found == " ::: " { listSeparator = found }
    }

    private mutating func addText(_ value: String, _ words: [String]) {
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
            let joined = words.joined()
            if words.count == 1 && first.utf8.count > 1 {
                singleWords += 1
                if ValueLexicon.givenNames.contains(first) { givenNames += 1 }
            }
            if words.count <= 3 && ValueLexicon.cities.contains(joined) { cities += 1 }
            if words.count <= 3 && ValueLexicon.regions.contains(joined) { states += 1 }
            if words.contains(where: { ValueLexicon.functions.contains($0) }) { functions += 1 }
            if (2...4).contains(words.count), value.utf8.count(where: { $0 == 0x2c }) == 1 {
                commaNames += 1
            }
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

    /// Whether a value has both a mark that parts lists and something that may be an e-mail, a phone
    /// or a web address: most have neither, and this is asked of every cell.
    private static func mayBeList(_ value: String) -> Bool {
        var marks = 0
        var digits = 0
        var isAddress = false
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: "/"),
                UInt8(ascii: ":"), 0x0a:
                marks += 1
            case 0x30...0x39: digits += 1
            case UInt8(ascii: "@"), UInt8(ascii: "w"): isAddress = true
            default: break
            }
        }
        return marks > 0 && (isAddress || digits >= 10 || marks >= 3)
    }

    /// What parts several values of one kind in a cell; nil where the cell is one value.
    ///
    /// Every part must look like a value by itself, so that `Müller; Söhne GmbH` stays whole.
    private static func separator(of value: String, _ shape: ValueShape) -> String? {
        guard mayBeList(value) else { return nil }
        if value.contains(" ::: ") { return " ::: " }
        for separator in [";", "\n", "|", " / ", ","] where value.contains(separator) {
            let parts = value.split(separator: separator).map { part in
                // `work: +49 ...`, `home=a@example.org`.
                part.split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
            }
            if parts.count < 2 { continue }
            let isList = parts.allSatisfy { part in
                switch (shape, ValueShape(part)) {
                case (.email, .email), (.text, .email): true
                case (.phone, .phone), (.text, .phone), (.number, .phone), (.phone, .number):
                    separator != "," || part.utf8.count >= 8
                case (.url, .url), (.text, .url): true
                default: false
                }
            }
            if isList { return separator }
        }
        return nil
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
