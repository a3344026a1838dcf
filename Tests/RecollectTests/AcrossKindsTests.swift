import Foundation
import Testing

/// Contacts pull their accounts together, and accounts their contacts.
struct AcrossKindsTests {
    private let bench: Workbench

    private static let given = [
        "Anna", "Peter", "Maria", "Thomas", "Julia", "Michael", "Laura", "Stefan", "Sarah",
        "Daniel",
    ]
    private static let syllables = [
        "ber", "gel", "hof", "kem", "lin", "mor", "nau", "rin", "sel", "tor", "wan", "zim",
    ]

    private static func word(_ random: inout SeededGenerator) -> String {
        (0..<4).map { _ in syllables[Int.random(in: 0..<syllables.count, using: &random)] }
            .joined().capitalized
    }

    /// Sixty companies of one system, twenty of which another system has as well: the first six under a name
    /// of their own. Each has three people, two of whom the other system knows, the first with the e-mail.
    init() throws {
        var sales = "Account ID,Account Name,Billing Street,Billing Zip,Billing City\n"
        var help = sales
        var salesPeople = "Contact ID,Account ID,First Name,Last Name,Email,Phone\n"
        var helpPeople = salesPeople
        var random = SeededGenerator(seed: 17)
        for number in 0..<60 {
            let word = Self.word(&random)
            let name = "\(word) Bau"
            let domain = "\(word.lowercased()).example"
            let zip = 10_000 + number * 37
            sales += "A\(number),\(name) GmbH,Hauptstr. \(number + 1),\(zip),Berlin\n"
            if number < 20 {
                let other = number < 6 ? "\(Self.word(&random)) Optik" : name
                let street = number < 6 ? "" : "Hauptstr. \(number + 1)"
                help += "B\(number),\(other),\(street),\(number < 6 ? "\(zip)" : ""),Berlin\n"
            }
            for person in 0..<3 {
                let first = Self.given[(number * 3 + person * 7) % 10]
                let last = Self.word(&random)
                let mail = "\(first).\(last)@\(domain)".lowercased()
                salesPeople += "C\(number)-\(person),A\(number),\(first),\(last),\(mail),\n"
                if number < 20 && person < 2 {
                    helpPeople += "D\(number)-\(person),B\(number),\(first),\(last),"
                    helpPeople +=
                        "\(person == 0 ? mail : ""),+49 30 5\(100_000 + number * 211 + person)\n"
                }
            }
        }
        bench = try Workbench()
        try bench.write(sales, to: "sales_accounts.csv")
        try bench.write(help, to: "help_accounts.csv")
        try bench.write(salesPeople, to: "sales_contacts.csv")
        try bench.write(helpPeople, to: "help_contacts.csv")
    }

    private func migrate(_ store: String, reversed: Bool = false) throws {
        let files = [
            "sales_accounts.csv", "help_accounts.csv", "sales_contacts.csv", "help_contacts.csv",
        ]
        expectSuccess(
            try bench.start(
                ["migrate"] + (reversed ? files.reversed() : files)
                    + ["--source", "crm", "--store", store, "--quiet"]
            ).wait())
    }

    /// The contribution of one comparison to a pair.
    private func contribution(
        _ comparison: String, _ left: String, _ right: String
    ) throws -> [String: Any] {
        let result = try bench.run("why", left, right, "--store", "s.sqlite", "--json", "--quiet")
        expectSuccess(result)
        let all = try #require(try result.object()["contributions"] as? [[String: Any]])
        return try #require(all.first { $0["comparison"] as? String == comparison })
    }

    @Test func aPersonInCommonSpeaksForTwoAccountsOfOtherNames() throws {
        try migrate("s.sqlite")
        let people = try contribution("people", "crm:A2", "crm:B2")
        #expect(people["level"] as? String == "mailbox")
        #expect((people["bits"] as? Double ?? 0) > 4)
        let strangers = try contribution("people", "crm:A2", "crm:B3")
        #expect(strangers["level"] as? String == "different")
        #expect((strangers["bits"] as? Double ?? 1) < 0)
    }

    @Test func contactsOfOneAccountShareItThoughTheirSystemsCallItByOtherKeys() throws {
        try migrate("s.sqlite")
        let merged = try bench.run(
            "why-not", "crm:A9", "crm:B9", "--store", "s.sqlite", "--json", "--quiet")
        #expect(try merged.object()["reason"] as? String == "same-entity")
        let shared = try contribution("organization", "crm:C9-1", "crm:D9-1")
        #expect(shared["level"] as? String == "exact")
        #expect((shared["bits"] as? Double ?? 0) > 3)
        let apart = try contribution("organization", "crm:C2-1", "crm:D2-1")
        #expect(apart["level"] as? String == "missing")
    }

    @Test func theOrderOfTheFilesDoesNotMatter() throws {
        try migrate("s.sqlite")
        try migrate("t.sqlite", reversed: true)
        let first = try bench.run("status", "--store", "s.sqlite", "--json").contentHash()
        let second = try bench.run("status", "--store", "t.sqlite", "--json").contentHash()
        #expect(first == second)
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }
}
