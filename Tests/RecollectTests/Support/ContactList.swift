/// A made-up list of people with duplicates, the same for the same seed.
///
/// Every third person has a second row: the same e-mail and phone written otherwise, or the phone
/// alone with a slip in the name, so that some are certain and some are not.
struct ContactList {
    static let header = "id,first_name,last_name,company,email,phone,street,city,postcode"
    private(set) var rows: [String] = []
    private var generator: SeededGenerator

    init(people: Int, seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        for number in 0..<people { addPerson(number) }
    }

    /// The file, its rows in the order of a shuffle where one is asked for.
    func csv(shuffledBy seed: UInt64? = nil) -> String {
        var lines = rows
        if let seed {
            var generator = SeededGenerator(seed: seed)
            lines.shuffle(using: &generator)
        }
        return ([Self.header] + lines).joined(separator: "\n") + "\n"
    }

    private mutating func addPerson(_ number: Int) {
        let given = pick(Self.givenNames)
        let family = word(2).capitalized + pick(["", "son", "mann", "ez"])
        let domain = word(3) + pick([".example", ".test"])
        let email = "\(given).\(family)@\(domain)".lowercased()
        let phone = 300_000_000 + number * 7 + Int.random(in: 0..<7, using: &generator)
        let street = "\(word(2).capitalized) Street \(Int.random(in: 1..<90, using: &generator))"
        let city = pick(Self.cities)
        let postcode = 10000 + Int.random(in: 0..<89999, using: &generator)
        let company = word(2).capitalized + " Ltd"
        rows.append(
            "p\(number),\(given),\(family),\(company),\(email),+4930\(phone),\(street),\(city),\(postcode)"
        )
        if number % 3 != 0 { return }
        if number % 2 == 0 {
            rows.append(
                "q\(number),\(given),\(family),,\(email.uppercased()),030 \(phone),,\(city),\(postcode)"
            )
        } else {
            rows.append(
                "q\(number),\(given),\(family.dropLast())x,,,0049 30\(phone),,\(city),")
        }
    }

    private mutating func pick(_ words: [String]) -> String {
        words[Int.random(in: 0..<words.count, using: &generator)]
    }

    private mutating func word(_ syllables: Int) -> String {
        var text = ""
        for _ in 0..<syllables { text += pick(Self.beginnings) + pick(Self.endings) }
        return text
    }

    private static let beginnings = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "st", "t"]
    private static let endings = ["a", "el", "i", "or", "un", "eck", "al", "in"]
    private static let cities = ["Berlin", "Hamburg", "Bremen", "Leipzig", "Aachen", "Ulm"]
    private static let givenNames = [
        "Anna", "Boris", "Clara", "David", "Emma", "Felix", "Greta", "Hugo", "Ida", "Jonas",
        "Karla", "Leo", "Marta", "Nils", "Olga", "Paul", "Rosa", "Simon", "Tilda", "Viktor",
    ]
}
