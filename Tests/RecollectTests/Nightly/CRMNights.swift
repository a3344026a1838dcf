import Foundation

/// A small system with people, companies and history, and what its nights bring: files of what is new or changed
/// alone.
struct CRMNights {
    struct Table {
        let name: String
        let header: String
        var rows: [[String]]
    }

    private(set) var tables: [Table]
    private var random: SeededGenerator
    private let people: ContactList

    /// - Parameters:
    ///   - people: roughly how many rows of people.
    ///   - companies: how many rows of companies; some are there twice.
    init(people count: Int, companies: Int, seed: UInt64) {
        random = SeededGenerator(seed: seed)
        people = ContactList(people: count * 3 / 4, seed: seed)
        tables = [
            Table(
                name: "accounts",
                header:
                    "Account ID,Account Name,Website,Billing Street,Billing City,Parent Account ID",
                rows: []),
            Table(
                name: "contacts",
                header:
                    "Contact ID,Account ID,First Name,Last Name,Email,Phone,Owner,Modified Date",
                rows: []),
            Table(
                name: "deals",
                header: "deal id,deal name,stage,probability,close date,contact id,owner", rows: []),
            Table(
                name: "activities",
                header: "activity id,activity type,subject,date,contact id,owner", rows: []),
        ]
        for number in 0..<companies { tables[0].rows.append(company(number)) }
        for number in people.rows.indices.prefix(count) { tables[1].rows.append(person(number)) }
        for number in 0..<count / 2 { tables[2].rows.append(deal(number)) }
        for number in 0..<count { tables[3].rows.append(activity(number)) }
    }

    /// The rows of a table that come or change in a night, which are those of the system from then on.
    mutating func night(_ number: Int) -> [Table] {
        var news = tables.map { Table(name: $0.name, header: $0.header, rows: []) }
        for table in tables.indices {
            var changed: [Int: [String]] = [:]
            for _ in 0..<2 {
                let row = Int.random(in: 0..<tables[table].rows.count, using: &random)
                changed[row] = edited(tables[table].rows[row], of: table, number)
            }
            for (row, cells) in changed.sorted(by: { $0.key < $1.key }) {
                tables[table].rows[row] = cells
                news[table].rows.append(cells)
            }
            let count = tables[table].rows.count
            let cells =
                switch table {
                case 0: company(count)
                case 1: person(count)
                case 2: deal(count)
                default: activity(count)
                }
            tables[table].rows.append(cells)
            news[table].rows.append(cells)
        }
        return news
    }

    static func csv(_ table: Table) -> String {
        ([table.header] + table.rows.map { $0.joined(separator: ",") })
            .joined(separator: "\n") + "\n"
    }

    // MARK: Rows

    private mutating func company(_ number: Int) -> [String] {
        // Every fifth is one that is there already, under a form of its name.
        let word = Self.word(number.isMultiple(of: 5) && number > 0 ? number - 1 : number)
        let form = number.isMultiple(of: 5) ? "\(word) Bau" : "\(word) Bau GmbH"
        let parent = number % 7 == 3 ? "A\(pick(max(1, number)))" : ""
        return [
            "A\(number)", form, "https://\(word.lowercased()).example",
            "Hauptstr. \(number / 5 + 1)", "Berlin", parent,
        ]
    }

    private mutating func person(_ number: Int) -> [String] {
        let cells = people.rows[number % people.rows.count].split(
            separator: ",", omittingEmptySubsequences: false
        ).map(String.init)
        // Some name a company that is not there, or not yet.
        let company = pick(tables[0].rows.count + 2)
        let email =
            number.isMultiple(of: 2)
            ? cells[4] : "\(cells[1]).\(cells[2])@\(Self.word(company)).example".lowercased()
        return [
            "C\(number)", number % 9 == 4 ? "" : "A\(company)", cells[1], cells[2], email,
            number.isMultiple(of: 3) ? cells[5] : "", owner(),
            number.isMultiple(of: 4) ? "" : day(-Int.random(in: 0..<1200, using: &random)),
        ]
    }

    private mutating func deal(_ number: Int) -> [String] {
        let stage = ["New", "Closed won", "Closed lost"][pick(3)]
        return [
            "D\(number)", "Deal \(number)", stage, ["10", "100", "0"][pick(3)],
            day(Int.random(in: -30..<30, using: &random)), contact(), owner(),
        ]
    }

    private mutating func activity(_ number: Int) -> [String] {
        [
            "T\(number)", "Call", "Call \(number)",
            day(-Int.random(in: 0..<1500, using: &random)) + "T10:00:00Z", contact(), owner(),
        ]
    }

    private mutating func edited(_ row: [String], of table: Int, _ night: Int) -> [String] {
        var row = row
        switch table {
        case 0:
            switch pick(3) {
            case 0: row[1] += " \(Self.word(night + 900))"
            case 1: row[2] = "https://\(Self.word(pick(90))).example".lowercased()
            default: row[3] = "Nebenstr. \(night)"
            }
        case 1:
            switch pick(4) {
            case 0: row[1] = "A\(pick(tables[0].rows.count + 2))"
            case 1: row[4] = tables[1].rows[pick(tables[1].rows.count)][4]
            case 2: row[5] = "+4940\(7_000_000 + night * 100 + pick(99))"
            default: row[7] = day(-pick(800))
            }
        case 2:
            row[2] = ["New", "Closed won", "Closed lost"][pick(3)]
            row[4] = day(Int.random(in: -9..<9, using: &random))
        default: row[4] = contact()
        }
        return row
    }

    /// Somebody, or now and then somebody who is not there, or not yet.
    private mutating func contact() -> String { "C\(pick(tables[1].rows.count + 4))" }

    private mutating func owner() -> String { ["Ann Bee", "Cid Dorn", "Walter Gone", ""][pick(4)] }

    private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

    /// A day so many days after that of the first night.
    private func day(_ days: Int) -> String {
        let day = Date(timeIntervalSince1970: 1_795_132_800 + Double(days) * 86_400)
        return String(day.formatted(.iso8601).prefix(10))
    }

    private static func word(_ number: Int) -> String {
        let syllables = ["ber", "gel", "hof", "kem", "lin", "mor", "nau", "rin", "sel", "tor"]
        return (0..<4).map { syllables[(number / [1, 10, 3, 7][$0] + $0 * 3) % 10] }.joined()
            .capitalized
    }
}
