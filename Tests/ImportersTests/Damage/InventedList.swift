import Importers
import RecordModel

/// An invented list of customers of one country, without damage, to plant damage in.
struct InventedList {
    /// How a country writes.
    struct Country: Sendable, CustomStringConvertible {
        let code: String
        let name: String
        let given: [String]
        let family: [String]
        /// City and postal code, in which `#` is any digit.
        let places: [(city: String, code: String)]
        /// A phone number, in which `#` is any digit.
        let phones: [String]
        /// `dmy/`, `mdy/`, `ymd-`, `dmy.`: the order of a date and its separator.
        let dates: String

        var description: String { code }
    }

    static let header = [
        "Customer No", "First Name", "Last Name", "Company", "Email", "Phone", "Street", "City",
        "Postal Code", "Country", "Job Title", "Birth Date", "Website", "Note",
    ]

    private(set) var rows: [[String]] = []
    private var generator: SeededGenerator

    init(_ country: Country, rows count: Int = 400, seed: UInt64 = 1) {
        generator = SeededGenerator(seed: seed)
        for number in 0..<count { rows.append(row(country, number)) }
    }

    /// Changes some cells: every n-th row from a first one on.
    mutating func plant(
        _ column: String, from first: Int = 3, every step: Int = 10, _ change: (String) -> String
    ) -> Int {
        guard let index = Self.header.firstIndex(of: column) else { return 0 }
        var count = 0
        for row in stride(from: first, to: rows.count, by: step) {
            let changed = change(rows[row][index])
            if changed != rows[row][index] { count += 1 }
            rows[row][index] = changed
        }
        return count
    }

    /// Changes some whole rows.
    mutating func plantRows(_ numbers: [Int], _ change: ([String]) -> [String]) {
        for number in numbers { rows[number] = change(rows[number]) }
    }

    mutating func insert(_ row: [String], at number: Int) { rows.insert(row, at: number) }

    /// The list as a file.
    func csv(without columns: Set<String> = []) -> String {
        var out = ""
        for row in [Self.header] + rows {
            let kept = row.enumerated().filter {
                $0.offset >= Self.header.count || !columns.contains(Self.header[$0.offset])
            }
            out += kept.map { Self.quoted($0.element) }.joined(separator: ",") + "\n"
        }
        return out
    }

    private static func quoted(_ cell: String) -> String {
        let needs = cell.contains { ",\"\n".contains($0) }
        return needs ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }

    // MARK: Rows

    private mutating func row(_ country: Country, _ number: Int) -> [String] {
        let given = pick(country.given)
        let family = pick(country.family)
        let place = pick(country.places)
        let company = "\(pick(Self.companies)) \(pick(country.family))"
        let domain = "\(Self.ascii(pick(country.family)))-\(pick(Self.companies).lowercased()).com"
        return [
            "K-\(10_000 + number)", given, family, company,
            "\(Self.ascii(given)).\(Self.ascii(family))\(number)@\(domain)",
            filled(pick(country.phones)), "\(pick(Self.streets)) \(next(120) + 1)", place.city,
            filled(place.code), country.name, pick(Self.titles), date(country.dates),
            "https://www.\(domain)/", pick(Self.notes),
        ]
    }

    private mutating func date(_ form: String) -> String {
        let year = "\(1950 + next(55))"
        let month = Self.two(1 + next(12))
        let day = Self.two(1 + next(28))
        let parts = form.dropLast().map { $0 == "d" ? day : ($0 == "m" ? month : year) }
        return parts.joined(separator: String(form.suffix(1)))
    }

    private mutating func filled(_ pattern: String) -> String {
        String(pattern.map { $0 == "#" ? Character("\(next(10))") : $0 })
    }

    private mutating func pick<Element>(_ all: [Element]) -> Element { all[next(all.count)] }

    private mutating func next(_ count: Int) -> Int {
        Int(generator.next() % UInt64(count))
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func ascii(_ text: String) -> String {
        String(text.lowercased().filter { $0.isASCII && $0.isLetter })
    }

    private static let companies = ["Nordlicht", "Atlas", "Brixton", "Kairos", "Meridian", "Ostro"]
    private static let streets = [
        "Main Street", "Parkallee", "Rue du Lac", "Via Verdi", "Lange Reihe",
    ]
    private static let titles = ["CEO", "Buyer", "Head of R&D", "Q&A Lead", "Consultant", ""]
    private static let notes = [
        "", "Met at the fair; wants an offer?", "Call back 3-4 pm", "prefers e-mail", "N/A",
        "None", "VIP #1", "size 10-12", "5 % discount", "see 12/2019",
    ]
}

extension InventedList.Country {
    static let all: [InventedList.Country] = [
        .init(
            code: "US", name: "United States",
            given: ["Ann", "Bob", "Grace", "Luis", "Nan", "May", "April", "June"],
            family: ["Null", "Test", "Smith", "O'Brien", "Na", "Blank", "Park", "Jones", "March"],
            places: [
                ("Boston", "021##"), ("Newark", "071##"), ("Austin", "787##"), ("Reno", "895##"),
                ("Schenectady", "12345"), ("Houston", "770##-####"),
            ], phones: ["(512) 555-01##", "+1 512 343 ####", "512-343-####", "5123#####7"],
            dates: "mdy/"),
        .init(
            code: "DE", name: "Germany", given: ["Jörg", "Anja", "Zoë", "Mai", "Kai", "Uwe"],
            family: ["Müller", "Groß", "Test", "Leer", "Kein", "Weiß", "von der Au", "Öztürk"],
            places: [
                ("Leipzig", "041##"), ("Dresden", "010##"), ("Köln", "506##"), ("München", "803##"),
            ], phones: ["030 123####", "+49 30 34#####", "0171/34#####", "03034#####1"],
            dates: "dmy."),
        .init(
            code: "FR", name: "France", given: ["Zoé", "Luc", "Chloé", "Jean-Noël", "Aimée"],
            family: ["Lefèvre", "D'Août", "Vide", "Personne", "Œuvrard", "Durand", "Nil"],
            places: [
                ("Nice", "060##"), ("Paris", "750##"), ("Lille", "590##"), ("L'Isle", "010##"),
            ],
            phones: ["01 42 34 ## ##", "0612345###", "+33 6 34 ## ## ##"], dates: "dmy/"),
        .init(
            code: "IT", name: "Italy", given: ["Nil", "Sara", "Niccolò", "Anna", "Ugo"],
            family: ["Rossi", "Nessuno", "Sì", "D'Alò", "Prova", "Verità"],
            places: [("None", "10060"), ("Roma", "001##"), ("Milano", "201##"), ("Né", "16040")],
            phones: ["06 123####", "347 34#####", "3473######"], dates: "dmy/"),
        .init(
            code: "ES", name: "Spain", given: ["Íñigo", "José", "Nuria", "Abril"],
            family: ["Ninguno", "Peña", "Núñez", "Vacío", "García"],
            places: [("Barcelona", "080##"), ("Madrid", "280##"), ("Cádiz", "110##")],
            phones: ["91 234 ## ##", "6341#####", "+34 634 ## ## ##"], dates: "dmy-"),
        .init(
            code: "GB", name: "United Kingdom", given: ["Ian", "Una", "Nan", "Dec"],
            family: ["Null", "Private", "Total", "Sum", "Head", "Blank"],
            places: [("London", "SW1A 1AA"), ("Leeds", "LS1 4AP"), ("Bath", "BA1 5AN")],
            phones: ["020 7946 0###", "07700 900###", "+44 7700 900###", "0770090####"],
            dates: "dmy/"),
        .init(
            code: "NL", name: "Netherlands", given: ["Jan", "Mei", "Daan"],
            family: ["'t Hooft", "van 't Wout", "de Geen", "Geen", "ter Horst"],
            places: [("'s-Gravenhage", "2511 AB"), ("Utrecht", "3511 CD"), ("Ede", "6711 EF")],
            phones: ["020 345 ####", "06-34######", "+31 6 34######"], dates: "dmy-"),
        .init(
            code: "CH", name: "Switzerland", given: ["Urs", "Beat", "Noémie"],
            family: ["Zürcher", "Null", "Aeschlimann", "Grüneisen"],
            places: [("Zürich", "80##"), ("Bern", "30##"), ("Genève", "12##")],
            phones: ["044 234 ## ##", "079 234 ## ##", "+41 79 234 ## ##"], dates: "dmy."),
        .init(
            code: "JP", name: "Japan", given: ["太郎", "花子", "Ken"], family: ["山田", "田中", "Na"],
            places: [("札幌市", "060-00##"), ("東京都", "100-00##"), ("大阪市", "5300###")],
            phones: ["03-3234-####", "090-1234-####", "+81 90 1234 ####"], dates: "ymd/"),
        .init(
            code: "AU", name: "Australia", given: ["Bruce", "Sheila"], family: ["None", "Kelly"],
            places: [("Darwin", "08##"), ("Perth", "60##"), ("Sydney", "20##")],
            phones: ["02 9123 ####", "0412 34# ###", "+61 412 34# ###"], dates: "dmy/"),
        .init(
            code: "IL", name: "Israel", given: ["נעמי", "יוסף"], family: ["כהן", "Nan"],
            places: [("תל אביב", "61#####"), ("Haifa", "310####")],
            phones: ["03-623-####", "050-623-####"], dates: "dmy/"),
        .init(
            code: "RU", name: "Russia", given: ["Ольга", "Иван"], family: ["Неизвестных", "Май"],
            places: [("Москва", "101###"), ("Уфа", "450###")],
            phones: ["+7 495 123-##-##", "8 (495) 123-##-##"], dates: "dmy."),
    ]
}
