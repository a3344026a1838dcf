import RecordModel

/// An invented list of people or companies as a CRM has them: duplicates with slips, families,
/// colleagues on one switchboard, branches. Seeded.
struct SituationBackground {
    private(set) var rows: [Situation.Row] = []
    private var random: SeededGenerator

    private static let given = """
        Anna Peter Maria Thomas Julia Michael Laura Stefan Sarah Daniel Emma James Olivia John Sophie \
        Robert Elena Marco Ines Carlos Nadia Ivan Katarzyna Pawel Ingrid Lars Chloe Louis Fatma Mehmet
        """.split(separator: " ").map(String.init)
    private static let syllables = """
        ber gel hof kem lin mor nau rin sel tor wan zim bach dorf feld hart kamp mann ner sted tal
        """.split { $0 == " " || $0 == "\n" }.map(String.init)
    private static let towns = [
        ("Berlin", "10"), ("Hamburg", "20"), ("Leeds", "30"), ("Lyon", "69"), ("Porto", "40"),
        ("Graz", "80"), ("Boston", "02"), ("Utrecht", "35"),
    ]
    private static let trades = [
        "Bau", "Software", "Logistics", "Foods", "Consulting", "Metall", "Travel", "Pharma",
        "Media",
        "Energy",
    ]
    private static let forms = ["GmbH", "AG", "Ltd", "Inc.", "SARL", "BV", "", ""]

    private init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    static func people(_ count: Int, seed: UInt64) -> [Situation.Row] {
        var background = SituationBackground(seed: seed)
        for number in 0..<count { background.addPerson(number) }
        return background.rows
    }

    static func companies(_ count: Int, seed: UInt64) -> [Situation.Row] {
        var background = SituationBackground(seed: seed)
        for number in 0..<count { background.addCompany(number) }
        return background.rows
    }

    // MARK: People

    private var family = ""
    private var home: Situation.Row = [:]
    private var employer = ""

    private mutating func addPerson(_ number: Int) {
        if number % 6 != 5 || family.isEmpty {
            family = name(2)
            home = place(number)
            home[.phone] = "+49 30 \(1_000_000 + number * 131)"
        }
        if number % 5 == 0 || employer.isEmpty { employer = name(2) }
        let first = pick(Self.given)
        let mailbox = "\(first).\(family)".lowercased()
        var row = home
        row[.givenName] = first
        row[.familyName] = family
        row[.email] =
            "\(mailbox)@\(number % 3 == 0 ? "\(employer.lowercased()).example" : "gmail.com")"
        row[.organization] = number % 2 == 0 ? "\(employer) \(pick(Self.trades))" : nil
        row[.birthDate] = birthDate()
        if number % 4 == 1 { row[.phone] = "+49 171 \(2_000_000 + number * 77)" }
        if number % 7 == 0 { row[.birthDate] = nil }
        rows.append(row)
        if number % 4 == 0 { addSecond(row, number) }
    }

    /// Another record of the same person.
    private mutating func addSecond(_ row: Situation.Row, _ number: Int) {
        var second = row
        switch number / 4 % 6 {
        case 0: second[.familyName] = slip(row[.familyName] ?? "")
        case 1: second[.email] = "\(name(1).lowercased())\(number)@gmx.example"
        case 2: second = second.merging(place(number + 7)) { $1 }
        case 3: second[.phone] = "+49 172 \(3_000_000 + number * 51)"
        case 4: second[.givenName] = String((row[.givenName] ?? "A").prefix(1))
        default: second[.organization] = "\(name(2)) \(pick(Self.trades))"
        }
        if number % 8 == 0 { second[.birthDate] = nil }
        if number % 12 == 0 { second[.email] = nil }
        rows.append(second)
    }

    // MARK: Companies

    private mutating func addCompany(_ number: Int) {
        let core = "\(name(2)) \(pick(Self.trades))"
        var row = place(number)
        row[.organization] = "\(core) \(pick(Self.forms))".trimmed
        row[.phone] = "+49 40 \(1_000_000 + number * 173)"
        row[.email] = "info@\(core.lowercased().replacing(" ", with: "-")).example"
        if number % 3 == 0 { row[.taxID] = "DE\(100_000_000 + number * 7_919)" }
        rows.append(row)
        if number % 4 == 0 {
            var second = row
            switch number / 4 % 4 {
            case 0: second[.organization] = core
            case 1: second[.organization] = "\(core) \(pick(Self.forms))".trimmed
            case 2: second = second.merging(place(number + 11)) { $1 }
            default: second[.organization] = slip(row[.organization] ?? "")
            }
            if number % 8 == 0 { second[.phone] = nil }
            rows.append(second)
        }
        if number % 9 == 1 {
            // A branch: the name and the domain, but another place and telephone.
            var branch = row.merging(place(number + 23)) { $1 }
            branch[.organization] = "\(core), Filiale \(branch[.city] ?? "")"
            branch[.phone] = "+49 40 \(5_000_000 + number * 91)"
            rows.append(branch)
        }
    }

    // MARK: Values

    private mutating func name(_ syllables: Int) -> String {
        let text = (0...syllables).map { _ in pick(Self.syllables) }.joined()
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private mutating func place(_ number: Int) -> Situation.Row {
        let (town, code) = Self.towns[number % Self.towns.count]
        return [
            .street: "\(name(1))straße \(Int.random(in: 1...140, using: &random))", .city: town,
            .postalCode: "\(code)\(Int.random(in: 100...160, using: &random))",
        ]
    }

    private mutating func birthDate() -> String {
        let year = Int.random(in: 1945...2003, using: &random)
        let month = Int.random(in: 10...12, using: &random)
        return "\(year)-\(month)-\(Int.random(in: 10...28, using: &random))"
    }

    private mutating func slip(_ text: String) -> String {
        var letters = Array(text)
        if letters.count < 4 { return text }
        letters.swapAt(letters.count - 3, letters.count - 2)
        return String(letters)
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &random)]
    }
}

extension String {
    /// Without a space at the end.
    fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
