import Foundation
import Testing

/// Exports in the columns of other systems, and back.
struct TargetExportTests {
    private static let people = """
        id,first_name,last_name,full_name,company,email,email_2,phone,mobile,street,city,postcode,country,birth_date,owner,email_opt_out,notes
        1,Anna,Berg,,Berg Ltd,anna.berg@berg.example,a.berg@home.example,+49 30 300001,+49 171 5550101,1 Oak St,Ulm,89073,Germany,1980-03-04,Ada,1,=1+1
        2,,,Müller Nguyễn Văn An,,an@x.example,,030 300002,,,,,,,,,
        3,Boris,Stein,,Stein AG,boris@stein.example,,+49 30 300003,,2 Elm St,Bonn,53111,Germany,13.02.1971,Ben,,"two
        lines, and a ""quote"" here"
        4,,,Carla Dorn,Stein AG,carla@stein.example,,(312) 555-0150 ext. 4,,3 Ash St,Bonn,53113,Germany,,Ben,,@home

        """
    private static let companies = """
        Id,Name,Website,Phone,Billing Street,Billing City,Billing Zip/Postal Code,Billing Country
        9001,Berg Ltd,https://berg.example,+49 30 100,1 Oak St,Ulm,89073,Germany
        9002,Stein AG,https://stein.example,+49 30 200,2 Elm St,Bonn,53111,Germany

        """
    private static let crms = ["salesforce", "hubspot", "pipedrive", "zoho", "dynamics"]

    private let bench: Workbench

    init() throws {
        bench = try Workbench()
        try bench.write(Self.people, to: "people.csv")
        try bench.write(Self.companies, to: "companies.csv")
        expectSuccess(
            try bench.run(
                "migrate", "people.csv", "companies.csv", "--store", "s.sqlite", "--quiet"))
    }

    private func export(_ what: String, _ format: String, _ more: String...) throws -> CommandResult
    {
        let result = try bench.start(
            ["export", what, "--format", format, "--store", "s.sqlite"] + more
        ).wait()
        expectSuccess(result, format)
        return result
    }

    /// What is known of each entity besides its id: the texts of the fields that every system has.
    private func facts(_ store: String, _ what: String) throws -> [[String]] {
        let result = try bench.run("export", what, "--format", "json", "--store", store)
        expectSuccess(result)
        return try result.lines.map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
            let entity = try #require(object as? [String: Any])
            let values = try #require(entity["values"] as? [[String: Any]])
            let fields = [
                "givenName", "familyName", "email", "phone", "street", "city", "postalCode",
                "country", "organization", "accountName",
            ]
            return Set(
                values.compactMap { value -> String? in
                    guard let field = value["field"] as? String, fields.contains(field),
                        let text = value["value"] as? String
                    else { return nil }
                    // Systems call a person's company either way.
                    return (field == "accountName" ? "organization" : field) + "=" + text
                }
            ).sorted()
        }.sorted { $0.joined() < $1.joined() }
    }

    @Test(arguments: crms) func whatWasWrittenForASystemComesBackAsTheSameEntities(
        _ system: String
    ) throws {
        for what in ["contacts", "accounts"] {
            try bench.write(try export(what, system).output, to: "\(system)-\(what).csv")
        }
        expectSuccess(
            try bench.run(
                "migrate", "\(system)-contacts.csv", "\(system)-accounts.csv", "--store",
                "back.sqlite", "--quiet", "--no-auto-merge"))
        let status = try bench.run("status", "--store", "back.sqlite", "--json")
        #expect(try status.number("people") == 4 && status.number("organizations") == 2)
        let accounts = (try facts("s.sqlite", "accounts"), try facts("back.sqlite", "accounts"))
        #expect(accounts.0 == accounts.1, "\(system)")
        // Whoever has a given name keeps all of it; what a system has no column for was named.
        let before = try facts("s.sqlite", "contacts")
        let after = try facts("back.sqlite", "contacts")
        for facts in before where facts.contains("givenName=Boris") {
            #expect(after.contains(facts), "\(system): \(facts) not in \(after)")
        }
        let mails = { (all: [[String]]) in
            Set(all.flatMap { $0 }.filter { $0.hasPrefix("phone=") || $0.hasPrefix("email=") })
        }
        let missing = mails(before).subtracting(mails(after))
        // Salesforce has one address for e-mail.
        #expect(missing == (system == "salesforce" ? ["email=a.berg@home.example"] : []))
    }

    @Test(arguments: ["google", "outlook"]) func addressBooksGetEveryAddress(
        _ system: String
    ) throws {
        try bench.write(try export("contacts", system).output, to: "book.csv")
        expectSuccess(
            try bench.run("migrate", "book.csv", "--store", "back.sqlite", "--no-auto-merge"))
        let before = Set(try facts("s.sqlite", "contacts").flatMap { $0 })
        let after = Set(try facts("back.sqlite", "contacts").flatMap { $0 })
        let kept = ["email=", "phone=", "city=", "postalCode=", "country=", "organization="]
        let missing = before.subtracting(after).filter { fact in
            kept.contains { fact.hasPrefix($0) }
        }
        #expect(missing.isEmpty, "\(system) lost \(missing.sorted())")
    }

    @Test func whatASystemHasNoColumnForIsNamed() throws {
        #expect(try export("contacts", "salesforce").errors.contains("1 value found no column"))
        #expect(try export("contacts", "hubspot").errors.isEmpty)
    }

    @Test func formulasAreInertAndPhonesKeepTheirPlus() throws {
        let csv = try export("contacts", "hubspot").output
        #expect(csv.contains(",'=1+1") && csv.contains(",'@home"))
        #expect(csv.contains(",+49 30 300001,"))
        #expect(try export("contacts", "csv").output.contains(",+49 30 300001,"))
    }

    @Test func objectionsGoAlongInEachSystemsWords() throws {
        for (system, header, word) in [
            ("salesforce", "Email Opt Out", "1"),
            ("hubspot", "Unsubscribed from all email", "true"),
            ("dynamics", "Do not allow Emails", "Do Not Allow"), ("zoho", "Email Opt Out", "true"),
            ("pipedrive", "Person - Marketing status", "unsubscribed"),
        ] {
            let lines = try export("contacts", system).lines
            let column = try #require(
                lines[0].split(separator: ",", omittingEmptySubsequences: false)
                    .firstIndex { $0 == header })
            let refused = lines.filter { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                return cells.count > column && cells[column] == word
            }
            #expect(refused.count == 1, "\(system)")
            #expect(refused[0].contains("anna.berg@berg.example"), "\(system)")
        }
        #expect(try export("contacts", "google").output.contains("No e-mail"))
    }

    @Test func onlyWhoMayBeReachedIsWrittenForAChannel() throws {
        try bench.write(
            """
            id,first_name,last_name,email,phone,email opt in,consent date
            7,Dora,Wald,dora@wald.example,,yes,2026-01-01
            8,Emil,Feld,emil@feld.example,,,
            9,Anna,Berg,anna.berg@berg.example,+49 30 300001,yes,2020-01-01

            """, to: "guests.csv")
        expectSuccess(try bench.run("migrate", "guests.csv", "--store", "s.sqlite", "--quiet"))
        let result = try export("contacts", "google", "--usable-for", "email")
        #expect(result.lines.count == 2 && result.output.contains("dora@wald.example"))
        #expect(result.errors.contains("may not be reached this way"))
    }

    @Test func everyAddressOfAPersonIsWritten() throws {
        try bench.write(
            """
            First Name,Last Name,E-mail Address,Home Street,Home City,Business Street,Business City
            Gerd,Holm,gerd@holm.example,5 Pine St,Jena,6 Fir St,Gera

            """, to: "home.csv")
        expectSuccess(
            try bench.run("migrate", "home.csv", "--store", "two.sqlite", "--quiet"))
        let result = try bench.run(
            "export", "contacts", "--format", "outlook", "--store", "two.sqlite", "--quiet")
        for text in ["5 Pine St", "Jena", "6 Fir St", "Gera"] {
            #expect(result.output.contains(text), "\(text)")
        }
        let card = try bench.run(
            "export", "contacts", "--format", "vcard", "--store", "two.sqlite")
        #expect(card.output.split(separator: "\r\n").count { $0.hasPrefix("ADR") } == 2)
    }

    @Test func aNameIsNotTakenApartOnAGuess() throws {
        let csv = try export("contacts", "zoho").output
        #expect(csv.contains(",,,Müller Nguyễn Văn An,"))
        #expect(csv.contains(",,Carla,Dorn,"))
    }

    @Test func badUsageIsOneSentence() throws {
        for arguments in [
            ["export", "crosswalk", "--format", "hubspot"],
            ["export", "contacts", "--usable-for", "email"],
            ["export", "changes", "--to", "crm"], ["export", "tasks"],
            ["export", "contacts", "--format", "hubspot", "--purpose", "x"],
        ] {
            let result = try bench.start(arguments + ["--store", "s.sqlite"]).wait()
            #expect(result.status == 64 && result.output.isEmpty, "\(arguments)")
        }
        expectRefusal(
            try bench.run(
                "export", "changes", "--to", "nobody", "--output", "c", "--store", "s.sqlite"), 66)
    }
}
