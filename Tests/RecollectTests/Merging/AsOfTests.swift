import Foundation
import Testing

/// What is shown of a day is what was shown on that day: values, records, ids, owner, links, relations
/// and history, whatever was done since.
struct AsOfTests {
    private let bench: Workbench
    private static let shown = ["crm:c1", "crm:c2", "crm:c4", "crm:a1"]

    init() throws {
        bench = try Workbench()
        try policy("longest")
        try policy("minimum")
    }

    private func policy(_ rule: String) throws {
        try bench.write(
            "schema: recollect.policy/1\nsurvivorship:\n  rules:\n    phone: \(rule)\n",
            to: "\(rule).yaml")
    }

    /// Everything of a source, as it is on a day.
    private func writeFiles(_ edition: Int) throws {
        let phone = "+47 22 33 44 \(10 + edition)"
        try bench.write(
            """
            id,first name,last name,email,phone,company,owner,account id
            c1,Anna,Bergstrom,anna@bergstrom.example,\(phone),Fjord Ltd,Owner \(edition % 3),a1
            c2,Anna,Bergstrom,anna@bergstrom.example,+47 22 33 44 55,Fjord Ltd,Owner 9,\(edition % 2 == 0 ? "a1" : "a2")
            c3,Boris,Klar,boris@klar.example,+49 30 1234567,Klar GmbH,Owner 1,a2
            c4,Carla,Klar,carla@klar.example,+49 30 1234568,Klar GmbH,,a2

            """, to: "crm_contacts.csv")
        try bench.write(
            """
            id,company name,website,city
            a1,Fjord Ltd,https://fjord.example,Oslo
            a2,Klar GmbH,https://klar.example,Berlin

            """, to: "crm_accounts.csv")
        let deals = (1...2 + edition % 3).map {
            "d\($0),Deal \($0),\(1000 * $0 + edition),EUR,Proposal,c\(1 + ($0 + edition) % 4)"
        }
        try bench.write(
            (["deal id,deal name,amount,currency,stage,contact id"] + deals).joined(separator: "\n")
                + "\n", to: "crm_deals.csv")
    }

    /// What is done on each day; a number is another edition of the files.
    private static let days: [[String]] = [
        ["migrate 0"], ["edit", "crm:c1", "city=Bergen"], ["unmerge", "crm:c2"], ["undo"],
        ["migrate 1"], ["relate", "crm:c1", "crm:c3", "--as", "assistant-of"], ["undo"],
        ["policy", "adopt", "longest.yaml"], ["edit", "crm:c4", "job title=Buyer"], ["migrate 2"],
        ["relate", "crm:a1", "crm:a2", "--as", "parent-of"], ["policy", "adopt", "minimum.yaml"],
        ["undo"],
        ["unmerge", "crm:c1"], ["migrate 3"], ["edit", "crm:c4", "--unpin", "job title"],
        ["migrate 4"], ["undo"], ["policy", "adopt", "minimum.yaml"],
        ["edit", "crm:c2", "owner=Vera"], ["migrate 5"],
        ["relate", "crm:c4", "crm:c3", "--as", "household"],
        ["undo"], ["policy", "adopt", "longest.yaml"], ["migrate 6"], ["edit", "crm:c2", "phone="],
        ["undo"], ["migrate 7"], ["unmerge", "crm:c2"], ["migrate 8"],
    ]

    private func act(_ day: Int) throws {
        let now = ["--store", "s.sqlite", "--now", Self.date(day) + "T06:00:00Z"]
        var arguments = Self.days[day]
        if arguments[0].hasPrefix("migrate ") {
            try writeFiles(Int(arguments[0].dropFirst(8)) ?? 0)
            arguments = [
                "migrate", "crm_contacts.csv", "crm_accounts.csv", "crm_deals.csv", "--source",
                "crm",
            ]
        }
        expectSuccess(try bench.start(arguments + now).wait(), "\(Self.days[day])")
    }

    private static func date(_ day: Int) -> String {
        "2026-01-" + (day < 9 ? "0" : "") + String(day + 1)
    }

    /// What is compared of an answer: all that was known, without what only the present knows.
    private func known(_ who: String, _ more: String...) throws -> String {
        var answer = try bench.start(
            ["show", who, "--store", "s.sqlite", "--json"] + more
        ).wait().object()
        for key in ["as_of", "as_of_run", "open_proposals", "tree"] { answer[key] = nil }
        let members = answer["members"] as? [[String: Any]] ?? []
        answer["members"] = members.map { member in
            member.filter { ["source", "record_key", "version", "row"].contains($0.key) }
        }
        let data = try JSONSerialization.data(
            withJSONObject: answer, options: [.sortedKeys, .prettyPrinted])
        return String(decoding: data, as: UTF8.self)
    }

    @Test func eachOfThirtyDaysIsShownAsItWas() throws {
        try #require(Self.days.count == 30)
        var saved: [[String]] = []
        for day in Self.days.indices {
            try act(day)
            saved.append(try Self.shown.map { try known($0) })
        }
        #expect(Set(saved).count > 15)
        for (day, answers) in saved.enumerated() {
            for (who, answer) in zip(Self.shown, answers) {
                let past = try known(who, "--as-of", Self.date(day))
                #expect(past == answer, "day \(day + 1), \(who)")
            }
        }
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }
}
