import Foundation

/// A made-up company's CRM with fifty planted cases of six kinds that somebody should look at.
enum PlantedStrays {
    /// What is planted: the kind, and the keys of which one has to be named.
    struct Case {
        let kind: String
        let keys: [String]
        /// The key of the record whose entity should be suggested; nil where none can be.
        var suggests: String?
    }

    static var cases: [Case] { made.cases }
    /// The files by name.
    static var files: [(String, String)] { made.files }

    private static let made = make()

    private static let owners = ["Anna Berg", "Boris Kuhn", "Cleo Diaz"]
    private static let gone = "Walter Gone"

    private static func make() -> (files: [(String, String)], cases: [Case]) {
        var contacts = "Record ID,First Name,Last Name,Email,Phone Number,City,Contact owner\n"
        var second = "Id,FirstName,LastName,Email,Phone,City,Owner\n"
        var notes = "Note ID,Body,Contact ID,Created Date\n"
        var tasks = "Task ID,Subject,Contact ID,Owner,Due Date,Status\n"
        var calls = "Activity ID,Subject,Description,Contact ID,Activity Date,Type\n"
        var cases: [Case] = []
        func owner(_ number: Int) -> String { owners[number % owners.count] }
        for number in 0..<90 {
            let name = Self.name(number)
            // Ten contacts belong to somebody who has left.
            let isGone = (60..<68).contains(number)
            contacts +=
                "c\(number),\(name.0),\(name.1),\(email(number)),\(phone(number)),Bremen,"
                + "\(isGone ? gone : owner(number))\n"
            if isGone {
                cases.append(Case(kind: "record-of-departed-owner", keys: ["c\(number)"]))
            }
        }
        // Nine customers are in the second list, too, with another owner.
        for number in 0..<9 {
            let name = Self.name(number)
            second +=
                "s\(number),\(name.0),\(name.1),\(email(number)),\(phone(number)),Bremen,"
                + "\(owner(number + 1))\n"
            cases.append(Case(kind: "two-owners", keys: ["c\(number)", "s\(number)"]))
        }
        // Eight are likely the same: one number, and the name or nearly.
        for number in 10..<18 {
            let name = Self.name(number)
            second +=
                "s\(number),\(name.0),\(name.1)\(number % 2 == 0 ? "er" : ""),,\(phone(number)),,"
                + "\(owner(number + 1))\n"
            cases.append(
                Case(kind: "likely-same-two-owners", keys: ["c\(number)", "s\(number)"]))
        }
        // Nine calls and notes belong to nobody; their texts say whom they mean.
        for number in 0..<9 {
            let person = 20 + number
            let text =
                switch number % 3 {
                case 0: "Asked to be called back or mailed at \(email(person))"
                case 1: "Left word on \(phone(person)) about the offer"
                default: "Long talk with \(name(person).0) \(name(person).1) about prices"
                }
            calls += "x\(number),Call,\(text),zz\(number),2026-05-0\(number + 1),Call\n"
            cases.append(
                Case(kind: "without-party", keys: ["x\(number)"], suggests: "c\(person)"))
        }
        // Eight notes about one person have another's address.
        for number in 0..<8 {
            let other = 40 + number
            notes +=
                "n\(number),Please copy \(email(other)) on this.,c\(30 + number),2026-04-11\n"
            cases.append(Case(kind: "names-another", keys: ["n\(number)"], suggests: "c\(other)"))
        }
        for number in 0..<20 {
            // What is as it should be: own addresses, none, colleagues'.
            notes += "m\(number),Wrote to \(email(number + 50)) today.,c\(number + 50),2026-04-12\n"
            calls += "y\(number),Call,All well,c\(number + 50),2026-05-11,Call\n"
        }
        for number in 0..<16 {
            let isGone = number < 8
            tasks +=
                "t\(number),Call back,c\(70 + number),\(isGone ? gone : owner(number)),2026-06-01,"
                + "Not Started\n"
            if isGone {
                cases.append(Case(kind: "task-of-departed-owner", keys: ["t\(number)"]))
            }
        }
        let policy = """
            schema: recollect.policy/1
            quality:
              departedOwners: [\(gone)]

            """
        return (
            [
                ("contacts.csv", contacts), ("second.csv", second), ("notes.csv", notes),
                ("tasks.csv", tasks), ("activities.csv", calls), ("policy.yaml", policy),
            ], cases
        )
    }

    private static func name(_ number: Int) -> (String, String) {
        let given = [
            "Tilda", "Rolf", "Marta", "Gunnar", "Sabine", "Ove", "Petra", "Jens", "Ulrike",
        ]
        let beginnings = [
            "Ahl", "Bir", "Dorn", "Esch", "Falk", "Grim", "Holt", "Ilm", "Jaspe", "Krug",
        ]
        return (given[number % 9], beginnings[number / 9] + ["kamp", "hagen", "wald"][number % 3])
    }

    private static func email(_ number: Int) -> String {
        let name = name(number)
        return "\(name.0).\(name.1)\(number)@firm\(number).example".lowercased()
    }

    private static func phone(_ number: Int) -> String { "+49 421 77\(1000 + number * 7)" }
}
