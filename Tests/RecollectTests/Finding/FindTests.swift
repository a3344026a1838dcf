import Foundation
import Testing

/// Whether somebody is in the store already.
@Suite struct FindTests {
    private let bench: Workbench

    init() throws {
        bench = try Workbench()
        var rows = ["id,first name,last name,email,phone,city"]
        rows += [
            "1,Anna,Kovacs,anna.kovacs@example.org,+49302001001,Berlin",
            "2,Piet,Zomer,piet.zomer@example.org,+49302001002,Bonn",
            "3,Peter,Zomer,pz@example.net,+49302001009,Bonn",
        ]
        for number in 0..<200 {
            rows.append(
                "S\(number),Name\(number % 31)x,Family\(number % 67)y,s\(number)@example.net,"
                    + "+493055\(1000 + number * 7),Town\(number % 9)")
        }
        try bench.write(rows.joined(separator: "\n"), to: "people.csv")
        #expect(try bench.run("migrate", "people.csv", "--store", "s.sqlite").status == 0)
    }

    private func found(_ arguments: [String], input: String? = nil) throws -> [[String: Any]] {
        let result = try bench.start(
            ["find"] + arguments + ["--json", "--store", "s.sqlite"], input: input
        ).wait()
        #expect(result.status == 0, "\(result.errors)")
        return try result.output.split(separator: "\n").map { line in
            try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    /// The id of the entity of a record.
    private func entity(_ key: String) throws -> String? {
        let text = try bench.run("export", "crosswalk", "--format", "csv", "--store", "s.sqlite")
            .output
        return text.split(separator: "\n").first { $0.hasPrefix("people,\(key),") }
            .map { String($0.split(separator: ",")[3]) }
    }

    @Test func aTypedRowIsFoundWithItsReasonAndNothingIsWritten() throws {
        let before = try bench.data("s.sqlite")
        let names = try bench.names()
        let known = try found([
            "--value", "name=Ana Kovacs", "--value", "email=Anna.Kovacs@Example.org",
            "--value", "phone=030 2001001", "--region", "DE",
        ])
        #expect(known.count == 1 && known[0]["verdict"] as? String == "same")
        let anna = try entity("1")
        #expect(anna != nil && known[0]["entity"] as? String == anna)
        #expect((known[0]["match_probability"] as? Double ?? 0) > 0.999)
        #expect((known[0]["sentence"] as? String)?.contains("phone") == true)
        let unknown = try found([
            "--value", "name=Zelda Quux", "--value", "email=zq@nowhere.example",
        ])
        #expect(unknown[0]["verdict"] as? String == "none" && unknown[0]["entity"] == nil)
        #expect(try bench.data("s.sqlite") == before)
        #expect(try bench.names() == names)
    }

    @Test func everyRowOfAFileIsAnsweredInItsOrder() throws {
        var rows = ["Key,Vorname,Nachname,E-Mail,Telefon"]
        for number in 0..<50 {
            rows.append("N\(number),Neu\(number)q,Gast\(number)z,n\(number)@new.example,")
        }
        rows.insert("K,Piet,Zomer,piet.zomer@example.org,+49 30 2001002", at: 21)
        try bench.write(rows.joined(separator: "\n"), to: "leads.csv")
        let all = try found(["leads.csv"])
        #expect(all.compactMap { $0["row"] as? Int } == Array(1...51))
        #expect(all[20]["key"] as? String == "K" && all[20]["verdict"] as? String == "same")
        let piet = try #require(try entity("2"))
        #expect(all[20]["entity"] as? String == piet)
        #expect(all.count { $0["verdict"] as? String == "none" } >= 49)
        let csv = try bench.run("find", "leads.csv", "--format", "csv", "--store", "s.sqlite")
            .output
        let lines = csv.split(separator: "\n")
        #expect(lines.count == 52)
        #expect(lines[0] == "file,row,kind,key,verdict,entity_id,match_probability,reason")
        #expect(lines[21].hasPrefix("leads.csv,21,contact,K,same,\(piet),0.999"))
        let text = try bench.run("find", "leads.csv", "--store", "s.sqlite")
        #expect(text.output.contains("same") && text.errors.contains("1 same"))
    }

    @Test func aCardOnStandardInputIsFound() throws {
        let card = """
            BEGIN:VCARD\r
            VERSION:3.0\r
            N:Kovacs;Anna;;;\r
            FN:Anna Kovacs\r
            EMAIL:anna.kovacs@example.org\r
            END:VCARD\r

            """
        let all = try found(["-"], input: card)
        let anna = try entity("1")
        #expect(all.count == 1 && all[0]["entity"] as? String == anna)
    }

    @Test func rowsOfOneFileAreNotFoundInEachOther() throws {
        let row = "Zelda,Quux,zelda.quux@nowhere.example,+493020099999\n"
        try bench.write("first name,last name,email,phone\n" + row + row, to: "two.csv")
        let all = try found(["two.csv"])
        #expect(all.compactMap { $0["verdict"] as? String } == ["none", "none"])
    }

    @Test func whatIsNoRowIsRefused() throws {
        #expect(try bench.run("find", "--store", "s.sqlite").status == 64)
        #expect(try bench.run("find", "--value", "nonsense", "--store", "s.sqlite").status == 64)
        #expect(try bench.run("find", "nowhere.csv", "--store", "s.sqlite").status == 66)
        #expect(try bench.run("find", "--value", "name=A", "--store", "no.sqlite").status == 66)
    }
}
