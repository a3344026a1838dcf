import Testing

/// Lists of a few rows, as people try a tool with: their own figures say next to nothing.
struct TinyListTests {
    private struct List: CustomTestStringConvertible {
        let testDescription: String
        let rows: [String]
        let people: Int

        init(_ name: String, people: Int, _ rows: String...) {
            testDescription = name
            self.rows = rows
            self.people = people
        }
    }

    private static let lists = [
        List(
            "the same e-mail and phone", people: 1,
            "1,Anna,Berg,anna.berg@example.com,+49 30 300001,1 Oak St,Ulm,1980-03-04",
            "2,Anna,Berg,anna.berg@example.com,030 300001,1 Oak Street,Ulm,1980-03-04"),
        List(
            "the same e-mail alone and in another list of six", people: 5,
            "1,Anna,Berg,anna.berg@example.com,,,,",
            "2,Anna,Berg,anna.berg@example.com,+49 30 300001,,,",
            "3,Boris,Stein,boris@stein.example,+49 30 300003,,,",
            "4,Carla,Dorn,carla@dorn.example,+49 30 300004,,,",
            "5,Dora,Wald,dora@wald.example,+49 30 300005,,,",
            "6,Emil,Vogt,emil@vogt.example,+49 30 300006,,,"),
        List(
            "namesakes who share nothing else", people: 2,
            "1,Anna,Berg,anna@one.example,+49 30 300001,1 Oak St,Ulm,1980-03-04",
            "2,Anna,Berg,a.berg@two.example,+49 40 700002,9 Elm St,Kiel,1955-11-30"),
        List(
            "a couple with one phone and one address", people: 2,
            "1,Anna,Berg,anna@berg.example,+49 30 300001,1 Oak St,Ulm,1980-03-04",
            "2,Boris,Berg,boris@berg.example,+49 30 300001,1 Oak St,Ulm,1979-01-09"),
        List(
            "twins", people: 2,
            "1,Mia,Berg,,+49 30 300001,1 Oak St,Ulm,2010-03-04",
            "2,Lena,Berg,,+49 30 300001,1 Oak St,Ulm,2010-03-04"),
        List(
            "father and son of one name", people: 2,
            "1,Boris,Berg Sr.,,+49 30 300001,1 Oak St,Ulm,1950-03-04",
            "2,Boris,Berg Jr.,,+49 30 300001,1 Oak St,Ulm,1980-07-14"),
        List(
            "colleagues on one switchboard", people: 2,
            "1,Anna,Berg,info@firm.example,+49 30 300001,1 Oak St,Ulm,",
            "2,Carla,Dorn,info@firm.example,+49 30 300001,1 Oak St,Ulm,"),
        List("a name and nothing more", people: 2, "1,Anna,Berg,,,,,", "2,Anna,Berg,,,,,"),
    ]

    @Test(arguments: lists) private func fewRowsAreJudgedAsOneWouldJudgeThem(
        _ list: List
    ) throws {
        let bench = try Workbench()
        let header = "id,first name,last name,email,phone,street,city,birth date"
        try bench.write(
            ([header] + list.rows).joined(separator: "\n") + "\n", to: "people.csv")
        let result = try bench.run("migrate", "people.csv", "--store", "s.sqlite", "--json")
        expectSuccess(result)
        #expect(try result.number("people") == list.people, "\(list.testDescription)")
    }

    /// What the first rows did not need, later ones may.
    @Test func aStoreThatBeganWithTwoRowsFindsWhatComesLater() throws {
        let bench = try Workbench()
        let header = "id,first name,last name,email,phone,street,city,birth date"
        try bench.write(
            "\(header)\n1,Anna,Berg,anna.berg@example.com,+49 30 300001,1 Oak St,Ulm,1980-03-04\n"
                + "2,Boris,Stein,boris@stein.example,+49 30 300003,2 Elm St,Bonn,1971-02-13\n",
            to: "first.csv")
        let list = ContactList(people: 60, seed: 5)
        try bench.write(list.csv(), to: "second.csv")
        try bench.write(
            "\(header)\n7,Anna,Berg,anna.berg@example.com,+49 30 300001,,,\n", to: "third.csv")
        for name in ["first.csv", "second.csv"] {
            expectSuccess(try bench.run("migrate", name, "--store", "s.sqlite", "--quiet"))
        }
        let last = try bench.run("migrate", "third.csv", "--store", "s.sqlite")
        expectSuccess(last)
        #expect(last.output.contains("made from 2 rows"))
        let why = try bench.run("why", "first:1", "third:7", "--store", "s.sqlite")
        #expect(why.output.contains("compared because of: email"), "\(why.output)")
    }
}
