import Foundation

/// Two systems with people and companies, and what their nights bring: companies under other names, domains and
/// keys, people who move between them.
///
/// People of the first system name their company by its key, some by its name; those of the second have its name
/// or its domain alone.
struct CompanyNights {
    struct Table {
        let name: String
        let header: String
        var rows: [[String]]
    }

    private(set) var tables: [Table]
    private var random: SeededGenerator
    private let people: [[String]]
    private var nextPerson = 0

    /// - Parameters:
    ///   - people: roughly how many people the first system has; the second has a third of that.
    ///   - companies: how many companies the first system has; the second has a quarter of that.
    init(people count: Int, companies: Int, seed: UInt64) {
        random = SeededGenerator(seed: seed)
        people = ContactList(people: count * 2, seed: seed).rows.map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let accounts = "Account ID,Account Name,Website,Billing Street,Billing City"
        tables = [
            Table(name: "sales_accounts", header: accounts, rows: []),
            Table(
                name: "sales_contacts",
                header: "Contact ID,Account ID,Company,First Name,Last Name,Email,Phone", rows: []),
            Table(name: "help_accounts", header: accounts, rows: []),
            Table(
                name: "help_contacts",
                header: "Contact ID,Company,First Name,Last Name,Email,Phone", rows: []),
        ]
        for _ in 0..<companies { tables[0].rows.append(company(in: 0)) }
        for _ in 0..<companies / 4 { tables[2].rows.append(company(in: 2)) }
        for _ in 0..<count { addPeople() }
    }

    static func csv(_ table: Table) -> String {
        ([table.header] + table.rows.map { $0.joined(separator: ",") })
            .joined(separator: "\n") + "\n"
    }

    /// The rows that come or change in a night, which are those of the systems from then on.
    mutating func night() -> [Table] {
        let before = tables
        for table in [0, 0, 1, 1, 1, 2, 3, 3] {
            let row = pick(tables[table].rows.count)
            let cells = tables[table].rows[row]
            let isCompany = table.isMultiple(of: 2)
            tables[table].rows[row] =
                isCompany ? changed(company: cells) : changed(person: cells, in: table)
        }
        if flip(2) { tables[0].rows.append(company(in: 0)) }
        for _ in 0..<3 { addPeople() }
        var news = tables
        for table in tables.indices {
            news[table].rows = tables[table].rows.enumerated().filter { row, cells in
                row >= before[table].rows.count || before[table].rows[row] != cells
            }.map(\.element)
        }
        return news
    }

    // MARK: Rows

    /// A company, now and then one that is there already under a form of its name.
    private mutating func company(in table: Int) -> [String] {
        let key = "\(table == 0 ? "A" : "H")\(tables[table].rows.count)"
        if !tables[0].rows.isEmpty, table == 2 || flip(5) {
            var twin = tables[0].rows[pick(tables[0].rows.count)]
            twin[0] = key
            twin[1] = twin[1].replacing(" GmbH", with: flip(2) ? "" : " AG")
            if flip(2) { twin[2] = "" }
            return twin
        }
        let word = word()
        return [
            key, "\(word) GmbH", "https://\(word.lowercased()).example",
            "Hauptstr. \(1 + pick(99))", ["Berlin", "Ulm", "Aachen"][pick(3)],
        ]
    }

    private mutating func changed(company: [String]) -> [String] {
        var row = company
        let other = tables[0].rows[pick(tables[0].rows.count)]
        switch pick(5) {
        case 0: row[1] = "\(word()) GmbH"
        case 1: row.replaceSubrange(1..., with: other[1...])
        case 2: row[2] = "https://\(word().lowercased()).example"
        case 3: row[3] = "Nebenstr. \(1 + pick(99))"
        default: row[1] = other[1]
        }
        return row
    }

    /// Somebody, who may be in the second system as well.
    private mutating func addPeople() {
        let person = people[nextPerson % people.count]
        nextPerson += 1
        let company = tables[0].rows[pick(tables[0].rows.count)]
        let email = flip(3) ? person[4] : mail(person[1], person[2], company)
        let key = flip(9) ? "" : flip(20) ? "A\(tables[0].rows.count + pick(3))" : company[0]
        tables[1].rows.append([
            "C\(tables[1].rows.count)", key, flip(3) ? company[1] : "", person[1], person[2],
            email, flip(2) ? person[5] : "",
        ])
        if flip(3) {
            let row = [
                "D\(tables[3].rows.count)", flip(2) ? company[1] : "", person[1], person[2],
                flip(4) ? "" : email, person[5],
            ]
            tables[3].rows.append(row)
        }
    }

    private mutating func changed(person: [String], in table: Int) -> [String] {
        var row = person
        let company = tables[0].rows[pick(tables[0].rows.count)]
        let named = table == 1 ? 2 : 1
        switch pick(5) {
        case 0 where table == 1: row[1] = company[0]
        case 1: row[named] = company[1]
        case 2: row[named + 3] = mail(row[named + 1], row[named + 2], company)
        case 3: row[named + 4] = "+4940\(7_000_000 + pick(99_999))"
        default: row[named + 2] += "-Meyer"
        }
        return row
    }

    private func mail(_ given: String, _ family: String, _ company: [String]) -> String {
        let domain = company[2].replacing("https://", with: "")
        return domain.isEmpty ? "" : "\(given).\(family)@\(domain)".lowercased()
    }

    private mutating func word() -> String {
        let syllables = ["ber", "gel", "hof", "kem", "lin", "mor", "nau", "rin", "sel", "tor"]
        return (0..<4).map { _ in syllables[pick(syllables.count)] }.joined().capitalized
    }

    private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

    private mutating func flip(_ sides: Int) -> Bool { pick(sides) == 0 }
}
