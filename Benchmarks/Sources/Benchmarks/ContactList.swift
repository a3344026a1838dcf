import Foundation

/// A seeded list of invented people, some of whom appear twice with a slip of the pen.
struct ContactList {
    struct Row {
        var id: Int
        var given: String
        var family: String
        var company: String
        var email: String
        var phone: String
        var street: String
        var city: String
        var postcode: String
        var birthDate: String
        /// The row that this one says once more; nil where it is somebody else's.
        var original: Int?

        var cells: [String] {
            [
                String(id), given, family, company, email, phone, street, city, postcode, birthDate,
            ]
        }
    }

    static let header = [
        "id", "first_name", "last_name", "company", "email", "phone", "street", "city", "postcode",
        "birth_date",
    ]

    private static let syllables = [
        "an", "ber", "son", "ma", "ri", "el", "lo", "ta", "ka", "ne", "is", "ton", "der", "wald",
        "ham", "ley", "er", "st", "mann", "feld", "wil", "bro", "mil", "gar", "mar", "tho", "lee",
        "zé", "mü", "ßen", "ø", "ník",
    ]
    private static let forms = ["GmbH", "Inc.", "Ltd", "& Sons", "AG", "S.A."]
    private static let roads = ["Street", "Road", "Avenue", "Lane", "Drive"]

    let rows: [Row]

    init(people: Int, seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var rows: [Row] = []
        for _ in 0..<people {
            let row = Self.person(rows.count, &generator)
            rows.append(row)
            if Int.random(in: 0..<4, using: &generator) == 0 {
                rows.append(Self.again(row, rows.count, &generator))
            }
        }
        self.rows = rows
    }

    /// The list as a CSV file.
    var csv: [UInt8] {
        var text = Self.header.joined(separator: ",") + "\r\n"
        for row in rows {
            text += row.cells.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",")
            text += "\r\n"
        }
        return Array(text.utf8)
    }

    private static func word(_ syllableCount: Int, _ generator: inout SeededGenerator) -> String {
        (0..<syllableCount).map { _ in syllables.randomElement(using: &generator) ?? "an" }
            .joined().capitalized
    }

    private static func person(_ id: Int, _ generator: inout SeededGenerator) -> Row {
        let given = word(Int.random(in: 1...3, using: &generator), &generator)
        let family = word(Int.random(in: 2...3, using: &generator), &generator)
        let form = forms.randomElement(using: &generator) ?? "Ltd"
        let company = word(3, &generator) + " " + word(2, &generator) + ", " + form
        let road = roads.randomElement(using: &generator) ?? "Road"
        let area = Int.random(in: 201...989, using: &generator)
        let line = Int.random(in: 0...9_999, using: &generator)
        let phone =
            "(\(area)) \(Int.random(in: 200...999, using: &generator))-"
            + String(format: "%04d", line)
        let year = Int.random(in: 1940...2005, using: &generator)
        let month = Int.random(in: 1...12, using: &generator)
        return Row(
            id: id, given: given, family: family, company: company,
            email: "\(given).\(family)@\(word(3, &generator)).com".lowercased(), phone: phone,
            street: "\(Int.random(in: 1...400, using: &generator)) \(word(2, &generator)) \(road)",
            city: word(3, &generator), postcode: String(10_000 + area * 80),
            birthDate: "\(year)-" + String(format: "%02d-%02d", month, 1 + line % 28))
    }

    private static func again(
        _ row: Row, _ id: Int, _ generator: inout SeededGenerator
    ) -> Row {
        var copy = row
        copy.id = id
        copy.original = row.id
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: copy.family = String(row.family.dropLast())
        case 1: copy.email = ""
        case 2: copy.phone = row.phone.filter(\.isNumber)
        default: copy.street = row.street.replacingOccurrences(of: "Street", with: "St.")
        }
        return copy
    }
}
