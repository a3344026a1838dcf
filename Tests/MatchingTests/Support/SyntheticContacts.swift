import RecordModel

/// A seeded list of invented people with known duplicates, households and colleagues.
struct SyntheticContacts {
    var rows: [(key: String, row: TableMaker.Row)] = []
    /// The person of each row.
    var person: [String: Int] = [:]

    private static let given = [
        "anna", "bertram", "clara", "dietmar", "elena", "fabian", "greta", "henrik", "irma",
        "jonas",
        "katrin", "leander", "marlene", "norbert", "olivia", "pascal", "quentin", "rosalie",
        "sigmund", "theresa",
    ]
    private static let syllables = [
        "bar", "gel", "hof", "kem", "lin", "mor", "nau", "rin", "sel", "tor", "wan", "zim",
    ]

    /// Every third person has a second record with other slips; every fifth shares the household of
    /// the one before.
    init(people: Int, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var family = ""
        var street = ""
        for number in 0..<people {
            if number % 5 != 4 || family.isEmpty {
                family = (0..<3).map { _ in
                    Self.syllables.randomElement(using: &random) ?? "bar"
                }.joined()
                street = "\(Int.random(in: 1...200, using: &random)) \(family) street"
            }
            let first = Self.given.randomElement(using: &random) ?? "anna"
            let day = 10 + Int.random(in: 0..<18, using: &random)
            let year = Int.random(in: 1950...2000, using: &random)
            let town = Int.random(in: 10...59, using: &random)
            var row: TableMaker.Row = [
                .givenName: first, .familyName: family, .fullName: "\(first) \(family)",
                .email: "\(first).\(number)@mail.example", .phone: "4930\(1_000_000 + number * 37)",
                .street: street, .houseNumber: String(street.split(separator: " ")[0]),
                .postalCode: "100\(town)", .city: "town\(town)", .birthDate: "\(year)05\(day)",
            ]
            add("p\(number)a", row, number)
            if number % 3 == 0 {
                row[.givenName] = number % 2 == 0 ? first : String(first.dropLast())
                row[.fullName] = "\(row[.givenName] ?? "") \(family)"
                row[number % 4 == 0 ? .email : .phone] = nil
                if number % 9 == 0 { row[.birthDate] = nil }
                add("p\(number)b", row, number)
            }
        }
    }

    private mutating func add(_ key: String, _ row: TableMaker.Row, _ number: Int) {
        rows.append((key: key, row: row))
        person[key] = number
    }

    /// The persons in the table's numbering.
    var personsInOrder: [Int] {
        rows.map { item in
            let reference = RecordReference(source: "test", kind: .contact, key: item.key)
            return (reference.stableHash.high, person[item.key] ?? -1)
        }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
