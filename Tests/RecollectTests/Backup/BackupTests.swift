import Foundation
import Testing

/// A copy of a store in use, and bringing it back.
@Suite struct BackupTests {
    private let bench: Workbench

    init() throws {
        bench = try Workbench()
        try bench.write(
            """
            id,first name,last name,email,phone
            1,Anna,Kovacs,anna.kovacs@example.org,+49302001001
            2,Piet,Zomer,piet.zomer@example.org,+49302001002
            3,Rosa,Marsh,rosa.marsh@example.org,+49302001003

            """, to: "people.csv")
        try bench.write(
            "id,first name,last name,email,phone\n4,Otto,Lund,otto.lund@example.org,+49302001004\n",
            to: "more.csv")
        #expect(try bench.run("migrate", "people.csv", "--store", "s.sqlite").status == 0)
    }

    private func object(_ arguments: String...) throws -> [String: Any] {
        let result = try bench.start(arguments + ["--json"]).wait()
        #expect(result.status == 0, "\(result.errors)")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    }

    @Test func aCopyIsAStoreAndComesBackAsItWas() throws {
        let made = try object("backup", "b.sqlite", "--store", "s.sqlite")
        #expect(made["source_records"] as? Int == 3 && made["run"] as? Int == 1)
        #expect(try bench.permissions("b.sqlite") == 0o600)
        #expect(try bench.permissions("b.sqlite.key") == 0o600)
        #expect(try bench.run("verify", "--store", "b.sqlite").output.contains("sound"))
        let before = try object("verify", "--store", "s.sqlite")["content_hash"] as? String
        #expect(
            try bench.run(
                "import", "more.csv", "--source", "people", "--partial", "--store", "s.sqlite"
            )
            .status == 0)
        #expect(try bench.run("backup", "b.sqlite", "--store", "s.sqlite").status == 73)
        // A store that is there is not replaced unasked.
        #expect(try bench.run("restore", "b.sqlite", "--store", "s.sqlite").status == 73)
        let trial = try object(
            "restore", "b.sqlite", "--replace", "--dry-run", "--store", "s.sqlite")
        #expect(trial["is_dry_run"] as? Bool == true)
        #expect(try object("status", "--store", "s.sqlite")["source_records"] as? Int == 4)
        let done = try object("restore", "b.sqlite", "--replace", "--store", "s.sqlite")
        #expect(done["content_hash"] as? String == before && done["erased_records"] as? Int == 0)
        #expect(done["former_store"] as? String == "s.sqlite.replaced-1")
        #expect(try object("status", "--store", "s.sqlite")["source_records"] as? Int == 3)
        #expect(
            try object("status", "--store", "s.sqlite.replaced-1")["source_records"] as? Int == 4)
        // The key is the same, so that the next import knows the rows again.
        let again = try bench.run("import", "people.csv", "--store", "s.sqlite")
        #expect(again.status == 0)
        #expect(try !bench.names().contains { $0.contains("restoring") || $0.hasSuffix(".lock") })
    }

    @Test(arguments: [false, true])
    func whoWasErasedSinceIsErasedAgain(isStoreLost: Bool) throws {
        #expect(try bench.run("backup", "b.sqlite", "--store", "s.sqlite").status == 0)
        #expect(
            try bench.run("erase", "people:1", "--record", "--yes", "--store", "s.sqlite").status
                == 0)
        #expect(try bench.permissions("s.sqlite.erased") == 0o600)
        #expect(try !bench.text("s.sqlite.erased").contains("kovacs"))
        if isStoreLost { try bench.write("damaged", to: "s.sqlite") }
        let done = try object("restore", "b.sqlite", "--replace", "--store", "s.sqlite")
        #expect(done["erased_records"] as? Int == 1 && done["knew_erasures"] as? Bool == true)
        #expect(try bench.run("verify", "--store", "s.sqlite").output.contains("sound"))
        #expect(
            try bench.run("search", "kovacs", "--store", "s.sqlite").output.contains("Anna")
                == false)
        let bytes = try bench.data("s.sqlite")
        #expect(bytes.firstRange(of: Data("anna.kovacs".utf8)) == nil)
        #expect(bytes.firstRange(of: Data("rosa.marsh".utf8)) != nil)
        // An old file does not bring the person back either.
        let rows = try bench.text("people.csv") + "9,Otto,Lund,otto.lund@example.org,+49302001008\n"
        try bench.write(rows, to: "old.csv")
        #expect(
            try bench.run("import", "old.csv", "--source", "people", "--store", "s.sqlite").status
                == 0)
        let found = try bench.run("search", "kovacs", "--store", "s.sqlite").output
        #expect(!found.contains("Anna"))
        #expect(try bench.run("search", "lund", "--store", "s.sqlite").output.contains("Otto"))
    }

    @Test func withoutAnyWordOnErasuresItIsRefused() throws {
        #expect(try bench.run("backup", "b.sqlite", "--store", "s.sqlite").status == 0)
        #expect(try bench.run("restore", "b.sqlite", "--store", "new.sqlite").status == 66)
        #expect(try !bench.names().contains { $0.hasPrefix("new.sqlite") })
        let done = try object(
            "restore", "b.sqlite", "--store", "new.sqlite", "--without-erasures")
        #expect(done["knew_erasures"] as? Bool == false)
        let listed = try object(
            "restore", "b.sqlite", "--store", "other.sqlite", "--erasures", "s.sqlite.erased")
        #expect(listed["knew_erasures"] as? Bool == true)
    }

    @Test func aDamagedBackupChangesNothing() throws {
        #expect(try bench.run("backup", "b.sqlite", "--store", "s.sqlite").status == 0)
        var bytes = Array(try bench.data("b.sqlite"))
        for place in stride(from: 8192 * 3, to: bytes.count, by: 97) { bytes[place] = 0xEE }
        try bench.write(bytes, to: "b.sqlite")
        let before = try bench.content("s.sqlite")
        #expect(
            try bench.run("restore", "b.sqlite", "--replace", "--store", "s.sqlite").status != 0)
        #expect(try bench.content("s.sqlite") == before)
        #expect(try !bench.names().contains { $0.contains("restoring") })
        #expect(
            try bench.run("restore", "people.csv", "--replace", "--store", "s.sqlite").status != 0)
    }

    @Test func aCopyMadeWhileSomebodyWritesIsWhole() throws {
        var rows = ["id,first name,last name,email,phone"]
        for number in 0..<3000 {
            rows.append("N\(number),Name\(number % 31),Family\(number),n\(number)@example.net,")
        }
        try bench.write(rows.joined(separator: "\n"), to: "many.csv")
        let writing = try bench.start(["import", "many.csv", "--store", "s.sqlite"])
        var made = 0
        for number in 0..<6 {
            let result = try bench.run("backup", "b\(number).sqlite", "--store", "s.sqlite")
            if result.status == 0 { made += 1 }
        }
        #expect(try writing.wait().status == 0)
        #expect(made > 0)
        for number in 0..<6 where bench.exists("b\(number).sqlite") {
            #expect(
                try bench.run("verify", "--store", "b\(number).sqlite").output.contains("sound"))
        }
        #expect(try bench.run("verify", "--store", "s.sqlite").output.contains("sound"))
    }
}
