import Foundation
import Testing

/// Erasing from the command line, with the files beside the store.
struct EraseCommandTests {
    private let bench: Workbench
    private static let values = [
        "Quillfeather", "quillfeather.example", "+4722334455", "Trombonegata", "Zoraida",
    ]

    init() throws {
        bench = try Workbench()
        var rows = ContactList(people: 40, seed: 5).rows
        for key in ["z1", "z2"] {
            rows.append(
                "\(key),Zoraida,Quillfeather,,zoraida@quillfeather.example,+4722334455,"
                    + "Trombonegata 7,Oslo,0153")
        }
        try bench.write(
            ([ContactList.header] + rows).joined(separator: "\n") + "\n", to: "list.csv")
        expectSuccess(try bench.run("import", "list.csv", "--store", "s.sqlite", "--quiet"))
        expectSuccess(
            try bench.run("plan", "--output", "merge.plan", "--store", "s.sqlite", "--quiet"))
        expectSuccess(try bench.run("apply", "merge.plan", "--store", "s.sqlite", "--quiet"))
        // The report of a migration names whom it merged.
        expectSuccess(
            try bench.run(
                "migrate", "list.csv", "--store", "t.sqlite", "--report", "r.html", "--quiet"))
        for name in ["t.sqlite", "t.sqlite.key"] { try bench.remove(name) }
        expectSuccess(
            try bench.shell("$recollect show list:z1 --store s.sqlite --json > shown.json"))
    }

    private func found() throws -> [String] {
        var found: [String] = []
        for name in try bench.names() where name != "list.csv" {
            let text = String(decoding: try bench.data(name), as: UTF8.self)
            found += Self.values.filter(text.contains).map { "\($0) in \(name)" }
        }
        return found
    }

    @Test func theStoreAndItsFilesAreCleanedAndOthersNamed() throws {
        try #require(try found().count > 8)
        expectRefusal(try bench.run("erase", "list:z1", "--store", "s.sqlite"), 64)
        expectSuccess(
            try bench.run("erase", "list:z1", "--dry-run", "--store", "s.sqlite"))
        #expect(try found().count > 8)
        let erased = try bench.run(
            "erase", "list:z1", "--yes", "--store", "s.sqlite", "--actor", "vera", "--json")
        expectSuccess(erased)
        #expect(try erased.number("records") == 2)
        let uncleaned = try #require(erased.object()["uncleaned_files"] as? [String])
        #expect(uncleaned.map { URL(filePath: $0).lastPathComponent } == ["list.csv"])
        #expect(try found() == [])
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
        // What is left of the plan is still one.
        expectSuccess(try bench.run("apply", "merge.plan", "--dry-run", "--store", "s.sqlite"))
    }

    @Test func theSameFileChangedBringsNobodyBack() throws {
        expectSuccess(
            try bench.run("erase", "list:z1", "--yes", "--store", "s.sqlite", "--quiet"))
        try bench.write(
            try bench.text("list.csv") + "n1,New,Person,,new@person.example,,,,\n", to: "list.csv")
        let again = try bench.run(
            "migrate", "list.csv", "--store", "s.sqlite", "--report", "later.html", "--json")
        expectSuccess(again)
        let run = try #require(again.object()["run"] as? [String: Any])
        #expect(run["new_records"] as? Int == 1)
        #expect(try found() == [])
        #expect(try bench.text("later.html").contains("import.erased"))
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }
}
