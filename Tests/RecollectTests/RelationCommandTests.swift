import Foundation
import Testing

/// Relations from files to answers, through the command.
struct RelationCommandTests {
    private let bench: Workbench

    private static let companies = """
        Id,Name,Parent Account,Phone,Website,City
        1,Nordwind Logistik GmbH,,+49 40 66969100,nordwind.example,Hamburg
        2,"Nordwind Logistik GmbH, Niederlassung Bremen",,+49 40 66969100,nordwind.example,Bremen
        3,Kranwerk Mitte GmbH,Nordwind Logistik GmbH,,kranwerk.example,Kassel
        4,Zenith Pumps AG (vormals Nadir Pumpenbau GmbH),,,zenith-pumps.example,Bern
        5,Nadir Pumpenbau GmbH,,,nadir.example,Thun

        """
    private static let people = """
        id,first name,last name,email,street,city,zip,company,Assistant
        1,Wilma,Zweig,wilma@zweig.example,Lindenweg 4,Kassel,34117,Zweig Bau GmbH,Ottilie Krug
        2,Gerhard,Zweig,gerhard@holm.example,Lindenweg 4,Kassel,34117,,
        3,Ottilie,Krug,ottilie@zweigbau.example,,,,Zweig Bau GmbH,

        """

    init() throws {
        bench = try Workbench()
        try bench.write(Self.companies, to: "companies.csv")
        try bench.write(Self.people, to: "people.csv")
        expectSuccess(
            try bench.run(
                "migrate", "companies.csv", "people.csv", "--store", "s.sqlite", "--quiet"))
    }

    /// `relation subject object` for each line of the export, sorted.
    private func exported() throws -> [String] {
        let result = try bench.run("export", "relations", "--store", "s.sqlite")
        expectSuccess(result)
        return result.output.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            // A household has no direction.
            let ends = cells[0] == "household" ? cells[9...10].sorted() : Array(cells[9...10])
            return "\(cells[0]) \(ends[0]) \(ends[1])"
        }.sorted()
    }

    @Test func whatStandsBeforeADashIsLookedUpAmongTheNames() throws {
        let bench = try Workbench()
        try bench.write(
            """
            Id,Name,Phone,Website,City
            1,Baltic Harbour Freight,+371 67000100,bhf.example,Riga
            2,Baltic Harbour Freight - Tallinn Terminal,+372 6000200,bhf.example,Tallinn
            3,Amber Coast Hotels - Klaipeda,,,Klaipeda

            """, to: "sites.csv")
        expectSuccess(
            try bench.run("migrate", "sites.csv", "--as", "accounts", "--store", "s.sqlite"))
        let shown = try bench.run("export", "relations", "--store", "s.sqlite")
        expectSuccess(shown)
        let lines = shown.output.split(separator: "\n").dropFirst()
        #expect(lines.contains { $0.contains("sites:2") && $0.contains("sites:1") })
        #expect(!lines.contains { $0.contains("sites:3") })
    }

    @Test func columnsAndNamesSayWhoBelongsToWhom() throws {
        #expect(
            try exported() == [
                "assistant-of people:3 people:1", "branch-of companies:2 companies:1",
                "household people:1 people:2", "parent-of companies:1 companies:3",
                "successor-of companies:4 companies:5",
            ])
        let why = try bench.run(
            "why", "companies:1", "companies:2", "--store", "s.sqlite", "--json")
        let relation = try #require((try why.object()["relations"] as? [[String: Any]])?.first)
        #expect(relation["relation"] as? String == "branch-of")
        #expect(relation["direction"] as? String == "object")
        let shown = try bench.run("show", "companies:1", "--store", "s.sqlite")
        #expect(shown.output.contains("has branch") && shown.output.contains("parent of"))
        let status = try bench.run("status", "--store", "s.sqlite", "--json")
        #expect((try status.object()["relations"] as? [[String: Any]])?.count == 5)
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    @Test func aPersonsWordOutranksTheRulesAndIsTakenBack() throws {
        expectSuccess(
            try bench.run(
                "relate", "people:2", "people:1", "--as", "household", "--not", "--store",
                "s.sqlite", "--quiet"))
        #expect(!(try exported()).contains("household people:1 people:2"))
        expectSuccess(try bench.run("match", "--store", "s.sqlite", "--quiet"))
        #expect(!(try exported()).contains("household people:1 people:2"))
        expectSuccess(try bench.run("undo", "2", "--store", "s.sqlite", "--quiet"))
        #expect(try exported().contains("household people:1 people:2"))
        let refused = try bench.run(
            "relate", "people:2", "people:2", "--as", "other", "--store", "s.sqlite")
        #expect(refused.status == 64)
        let wrong = try bench.run(
            "relate", "people:2", "people:1", "--as", "other", "--since", "March", "--store",
            "s.sqlite")
        #expect(wrong.status == 64)
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }
}
