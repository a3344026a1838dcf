import Foundation
import Testing

/// Profiles, rules and strays from the command line.
@Suite struct QualityCommandTests {
    let bench: Workbench

    init() throws { bench = try Workbench() }

    private static let people = """
        id,name,email,phone,country,status,owner
        1,Ann Lee,ann@lee.example,+49 30 1234567,Germany,open,Maria
        2,Bo Ek,bo at ek.example,+49 30 7654321,Germany,open,Maria
        3,Cleo Diaz,,,France,closed,Jon
        4,Dan Roe,dan@roe.example,12,Germany,open,Jon
        5,,eve@fox.example,+33 1 42 68 53 00,Germany,paused,Jon

        """

    private func load() throws {
        try bench.write(Self.people, to: "crm.csv")
        expectSuccess(try bench.run("migrate", "crm.csv", "--store", "s.sqlite"))
    }

    private func lines(_ result: CommandResult) throws -> [[String: Any]] {
        try result.lines.map {
            try #require(
                try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test func theDefaultRulesFindWhatIsWrong() throws {
        try load()
        let result = try bench.run("quality", "--store", "s.sqlite", "--json")
        expectSuccess(result)
        let rules = try #require(try result.object()["rules"] as? [[String: Any]])
        var failed: [String: Int] = [:]
        for entry in rules {
            let rule = try #require(entry["rule"] as? [String: Any])
            let name = try #require(rule["name"] as? String)
            failed[name] = (entry["failed"] as? NSNumber)?.intValue
        }
        #expect(failed["contact-name"] == 1)
        #expect(failed["contact-reachable"] == 1)
        #expect(failed["contact-email-format"] == 1)
        #expect(failed["contact-phone-format"] == 1)
        #expect(failed["contact-phone-country"] == 1)
        let text = try bench.run("quality", "--store", "s.sqlite")
        #expect(text.output.contains("contact-email-format"))
        #expect(text.output.contains("Maria"))
    }

    @Test func aMigrationKeepsWhatTheRulesFindAndReportsIt() throws {
        try load()
        func moments(_ store: String) throws -> Int {
            let trend = try bench.run("quality", "trend", "--store", store, "--json")
            return try lines(trend).count { $0["scope"] as? String == "overall" }
        }
        #expect(try moments("s.sqlite") == 1)
        let report = try bench.text("s.report.html")
        #expect(report.contains("How good it is") && report.contains("contact-phone-format"))
        #expect(report.contains("recollect quality failures contact-phone-format --format csv"))
        // Nothing new, nothing to check.
        expectSuccess(try bench.run("migrate", "crm.csv", "--store", "s.sqlite", "--quiet"))
        #expect(try moments("s.sqlite") == 1)
        expectSuccess(
            try bench.run(
                "migrate", "crm.csv", "--store", "fast.sqlite", "--no-rules", "--quiet"))
        #expect(try moments("fast.sqlite") == 0)
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    @Test func aGateThatIsNotMetEndsWithOneAndIsKeptForTheTrend() throws {
        try load()
        try bench.write(
            """
            schema: recollect.policy/1
            quality:
              usesDefaultRules: false
              rules:
                - name: everybody has an address
                  on: contacts
                  check: required
                  field: email
                  severity: error
                  gate: 0.9
                - name: states
                  on: contacts
                  check: allowed
                  field: status
                  values: [open, closed]

            """, to: "policy.yaml")
        let arguments = ["--store", "s.sqlite", "--policy", "policy.yaml"]
        let check = try bench.start(["quality", "check"] + arguments + ["--json"]).wait()
        #expect(check.status == 1)
        #expect(try check.object()["failed_gates"] as? [String] == ["everybody has an address"])
        #expect(try bench.start(["quality", "show"] + arguments).wait().status == 1)
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
        try bench.write(
            Self.people.replacing("3,Cleo Diaz,,", with: "3,Cleo Diaz,c@diaz.example,"),
            to: "crm.csv")
        let night = try bench.start(["nightly", "crm.csv"] + arguments).wait()
        #expect(night.status == 0, "\(night.output)\(night.errors)")
        let trend = try bench.run(
            "quality", "trend", "everybody has an address", "--store", "s.sqlite", "--json")
        #expect(try lines(trend).map { $0["failed"] as? Int } == [1, 0])
        let dry = try bench.content("s.sqlite")
        expectSuccess(
            try bench.start(["quality", "check", "--dry-run"] + arguments).wait())
        #expect(try bench.content("s.sqlite") == dry)
    }

    @Test func failuresShowTheColumnsAndFactsThatAreWrong() throws {
        try bench.write(
            """
            Account ID,Account Name,IBAN,Parent Account ID
            A1,Alpha Works GmbH,DE89370400440532013000,A2
            A2,Beta Trading Ltd,GB29NWBK60161331926818,A1
            A3,Gamma SARL,"",A9

            """, to: "accounts.csv")
        try bench.write(
            """
            Opportunity ID,Opportunity Name,Account ID,Stage,Probability (%),Close Date,Amount,Opportunity Owner
            O1,One,A1,Closed Won,100,2026-01-10,1000,Ann
            O2,Two,A2,Closed Won,40,2026-02-10,1000,Ann
            O3,Three,A2,Negotiation,50,2025-02-10,1000,Ann

            """, to: "opportunities.csv")
        expectSuccess(
            try bench.run(
                "migrate", "accounts.csv", "opportunities.csv", "--store", "s.sqlite", "--now",
                "2026-11-22T12:00:00Z"))
        func failures(_ rule: String) throws -> [String] {
            let result = try bench.run(
                "quality", "failures", rule, "--format", "csv", "--store", "s.sqlite", "--now",
                "2026-11-22T12:00:00Z")
            return result.lines.dropFirst().map { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                return "\(cells[5]) \(cells[7]) \(cells[8])"
            }
        }
        #expect(try failures("account-iban") == ["A2 column:IBAN GB29NWBK60161331926818"])
        #expect(
            try failures("account-parent-cycle") == ["A1 parentKey A2", "A2 parentKey A1"])
        #expect(try failures("account-parent-exists") == ["A3 parentKey A9"])
        #expect(
            try failures("deal-stage-probability") == ["O2 state won", "O2 probability 40"])
        #expect(
            try failures("deal-stage-close-date").contains { $0.hasPrefix("O3 dueTime 2025-02-10") }
        )
    }

    @Test func whoWritesFromAnotherFirmIsFoundAndWhoWritesFromABranchIsNot() throws {
        try bench.write(
            """
            Account ID,Account Name,Website
            A1,Nordwind Logistik GmbH,https://www.nordwind.example
            A2,Harbour Street Architects,harbourstreet.example
            A3,Unknown Web Ltd,

            """, to: "accounts.csv")
        try bench.write(
            """
            Contact ID,Account ID,First Name,Last Name,Email
            1,A1,Tilda,Ahl,tilda.ahl@nordwind.example
            2,A1,Rolf,Birk,rolf.birk@mail.nordwind.example
            3,A1,Marta,Dorn,marta.dorn@nordwind-logistik.example
            4,A1,Ove,Esch,ove.esch@gmail.com
            5,A1,Jens,Falk,jens.falk@harbourstreet.example
            6,A2,Petra,Grim,petra.grim@oldemployer.example
            7,A3,Sabine,Holt,sabine.holt@anything.example

            """, to: "contacts.csv")
        expectSuccess(
            try bench.run("migrate", "accounts.csv", "contacts.csv", "--store", "s.sqlite"))
        let result = try bench.run(
            "quality", "failures", "contact-email-domain", "--format", "csv", "--store", "s.sqlite")
        expectSuccess(result)
        let keys = result.lines.dropFirst().map { $0.split(separator: ",")[5] }
        #expect(keys == ["5", "6"])
    }

    @Test func failuresAreListedWithTheirValues() throws {
        try load()
        let csv = try bench.run(
            "quality", "failures", "contact-email-format", "--format", "csv", "--store", "s.sqlite")
        expectSuccess(csv)
        #expect(csv.lines.count == 2)
        #expect(csv.lines[1].hasPrefix("contact-email-format,error,validity,crm,contact,2,P-"))
        #expect(csv.lines[1].hasSuffix(",email,bo at ek.example"))
        expectRefusal(
            try bench.run("quality", "failures", "no-such-rule", "--store", "s.sqlite"), 66)
        let all = try bench.run("quality", "failures", "--store", "s.sqlite")
        #expect(all.output.contains("1 row fails"))
    }

    @Test func failuresOfOneDimensionSourceOrOwnerAreListedAlone() throws {
        try load()
        try bench.write("id,name,email\n9,Gil Poe,gil at poe.example\n", to: "web.csv")
        expectSuccess(try bench.run("migrate", "web.csv", "--store", "s.sqlite"))
        func keys(_ arguments: String...) throws -> Set<String> {
            let result = try bench.start(
                ["quality", "failures", "--format", "csv", "--store", "s.sqlite"] + arguments
            ).wait()
            expectSuccess(result)
            return Set(
                result.lines.dropFirst().map { line in
                    let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                    return "\(cells[2]) \(cells[3]) \(cells[5])"
                })
        }
        #expect(
            try keys("--dimension", "completeness") == [
                "completeness crm 3", "completeness crm 5",
            ])
        #expect(try keys("--source", "web") == ["validity web 9"])
        #expect(
            try keys("contact-email-format", "contact-reachable", "--owner", "jon") == [
                "completeness crm 3"
            ])
        let text = try bench.run(
            "quality", "failures", "contact-email-format", "--owner", "Maria", "--limit", "1",
            "--store", "s.sqlite")
        #expect(text.output.contains("1 row fails"))
        #expect(try keys("--dimension", "timeliness") == [])
        expectRefusal(
            try bench.run("quality", "failures", "--dimension", "beauty", "--store", "s.sqlite"),
            64)
    }

    @Test func aProfileTellsOfEachColumn() throws {
        try load()
        let result = try bench.run("profile", "--store", "s.sqlite", "--json")
        expectSuccess(result)
        let columns = try lines(result)
        #expect(columns.count == 7)
        let email = try #require(
            columns.first { ($0["column"] as? [String: Any])?["field"] as? String == "email" })
        #expect(email["filled"] as? Int == 4)
        #expect(email["rows"] as? Int == 5)
        let text = try bench.run("profile", "--store", "s.sqlite").output
        #expect(text.contains("80.0 %"))
        let detail = try bench.run("profile", "--column", "status", "--store", "s.sqlite")
        #expect(detail.output.contains("paused"))
        let redacted = try bench.run(
            "profile", "--column", "status", "--redacted", "--store", "s.sqlite")
        #expect(!redacted.output.contains("paused"))
        expectRefusal(try bench.run("profile", "--column", "zzz", "--store", "s.sqlite"), 66)
    }

    @Test func proposedRulesCanBeUsedAsTheyAre() throws {
        let rows = (0..<80).map {
            "\($0),Ann Lee\($0),KD-\(1000 + $0),\(["gold", "silver"][$0 % 2])"
        }
        try bench.write(
            "id,name,Tariff,Tier\n" + rows.joined(separator: "\n") + "\n", to: "crm.csv")
        expectSuccess(try bench.run("migrate", "crm.csv", "--store", "s.sqlite"))
        let result = try bench.run("quality", "suggest", "--store", "s.sqlite")
        expectSuccess(result)
        #expect(result.output.contains("A-9999"))
        try bench.write(result.output, to: "proposed.yaml")
        expectSuccess(
            try bench.run("quality", "--store", "s.sqlite", "--policy", "proposed.yaml", "--all"))
    }

    @Test func safeRepairsAreProposedAppliedAndTakenBack() throws {
        try bench.write(
            """
            id,name,email,postcode,country
            1,Ann Lee,mailto:ann@lee.example;,01067,Germany
            2,Bo Ek,bo at ek.example,1067,Germany
            3,Cleo Diaz,cleo@diaz.example,10115,Germany

            """, to: "crm.csv")
        expectSuccess(try bench.run("migrate", "crm.csv", "--store", "s.sqlite"))
        let proposed = try bench.run(
            "quality", "repair", "--store", "s.sqlite", "--output", "plan.jsonl")
        expectSuccess(proposed)
        #expect(proposed.output.contains("2 repairs proposed"))
        #expect(try bench.permissions("plan.jsonl") == 0o600)
        let plan = try bench.text("plan.jsonl")
        #expect(plan.contains("\"to\":\"ann@lee.example\""))
        #expect(plan.contains("\"to\":\"01067\""))
        let hash = try bench.run("status", "--store", "s.sqlite", "--json").contentHash()
        let applied = try bench.run(
            "quality", "repair", "--apply", "plan.jsonl", "--store", "s.sqlite", "--json")
        expectSuccess(applied)
        #expect(try applied.number("repaired") == 2)
        let shown = try bench.run("show", "crm:1", "--store", "s.sqlite")
        #expect(shown.output.contains("ann@lee.example"))
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
        let again = try bench.run(
            "quality", "repair", "--apply", "plan.jsonl", "--store", "s.sqlite", "--json")
        #expect(try again.number("stale") == 2)
        expectSuccess(try bench.run("undo", "2", "--store", "s.sqlite"))
        #expect(try bench.run("status", "--store", "s.sqlite", "--json").contentHash() == hash)
        try bench.write("not a plan\n", to: "wrong.jsonl")
        expectRefusal(
            try bench.run("quality", "repair", "--apply", "wrong.jsonl", "--store", "s.sqlite"), 65)
    }

    @Test func aRuleThatMakesNoSenseIsToldBeforeAnythingIsDone() throws {
        try bench.write(
            "quality:\n  rules:\n    - {name: x, on: planets, check: fresh}\n", to: "policy.yaml")
        expectRefusal(
            try bench.run("quality", "--store", "s.sqlite", "--policy", "policy.yaml"), 78)
    }

    /// In whatever order the files come.
    @Test(arguments: [false, true])
    func atLeastFortyFiveOfFiftyPlantedStraysAreFound(isReversed: Bool) throws {
        for (name, text) in PlantedStrays.files { try bench.write(text, to: name) }
        let names = PlantedStrays.files.map(\.0).filter { $0.hasSuffix(".csv") }
        let migrated = try bench.start(
            ["migrate"] + (isReversed ? names.reversed() : names)
                + ["--store", "s.sqlite", "--now", "2026-11-20T08:00:00Z"]
        ).wait()
        expectSuccess(migrated)
        let before = try bench.content("s.sqlite")
        let result = try bench.run(
            "quality", "strays", "--store", "s.sqlite", "--policy", "policy.yaml", "--json")
        expectSuccess(result)
        let found = try lines(result)
        #expect(PlantedStrays.cases.count == 50)
        var missing: [String: Int] = [:]
        for planted in PlantedStrays.cases {
            missing[planted.kind, default: 0] += 0
            let isFound = found.contains { stray in
                guard let kind = stray["kind"] as? String, let key = stray["key"] as? String,
                    planted.keys.contains(key)
                else { return false }
                // What matching is sure of has two owners for certain.
                return kind == planted.kind
                    || (planted.kind == "likely-same-two-owners" && kind == "two-owners")
            }
            if !isFound { missing[planted.kind, default: 0] += 1 }
        }
        #expect(missing.count == 6)
        #expect(missing.values.reduce(0, +) <= 5, "\(missing)")
        #expect(missing.values.allSatisfy { $0 <= 2 }, "\(missing)")
        // Nothing besides: what is as it should be is left alone.
        let told = Set(found.compactMap { $0["key"] as? String })
        let planted = Set(PlantedStrays.cases.flatMap(\.keys))
        #expect(told.intersection(PlantedStrays.decoys) == [])
        #expect(told.subtracting(planted) == [])
        // Suggested is whom the text names, and nobody else.
        let crosswalk = try bench.run("export", "crosswalk", "--store", "s.sqlite").lines
        var wrong: [String] = []
        for planted in PlantedStrays.cases {
            guard let wanted = planted.suggests,
                let line = crosswalk.first(where: { $0.contains(",\(wanted),") })
            else { continue }
            let stray = found.first { ($0["key"] as? String) == planted.keys[0] }
            let entity = stray?["suggestion"] as? String
            if !line.contains(entity ?? "none") { wrong.append(planted.keys[0]) }
        }
        #expect(PlantedStrays.cases.count { $0.suggests != nil } == 17)
        #expect(wrong.count <= 1, "\(wrong)")
        #expect(try bench.content("s.sqlite") == before)
    }
}
