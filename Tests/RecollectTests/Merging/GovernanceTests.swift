import Foundation
import Testing

/// Who may do what, the trail of what was done, and what was known before.
struct GovernanceTests {
    private let bench: Workbench

    init() throws {
        bench = try Workbench()
        try bench.write(
            """
            schema: recollect.policy/1
            governance:
              mayUndo: [vera]
              mayErase: [vera]
              mayAdopt: [vera]

            """, to: "policy.yaml")
        try bench.write("schema: recollect.policy/1\n", to: "other.yaml")
        try bench.write(ContactList(people: 30, seed: 3).csv(), to: "list.csv")
        expectSuccess(
            try bench.run(
                "migrate", "list.csv", "--policy", "policy.yaml", "--store", "s.sqlite", "--actor",
                "vera", "--now", "2026-05-04T06:00:00Z", "--quiet"))
    }

    @Test func whoIsNotNamedMayNot() throws {
        expectRefusal(
            try bench.run("undo", "1", "--store", "s.sqlite", "--actor", "bob"), 1)
        expectRefusal(
            try bench.run("erase", "list:p1", "--yes", "--store", "s.sqlite", "--actor", "bob"), 1)
        expectRefusal(
            try bench.run(
                "edit", "list:p1", "city=Oslo", "--policy", "other.yaml", "--store", "s.sqlite",
                "--actor", "bob"), 1)
        expectSuccess(
            try bench.run(
                "edit", "list:p1", "city=Oslo", "--store", "s.sqlite", "--actor", "bob",
                "--quiet"))
        expectSuccess(
            try bench.run(
                "edit", "list:p1", "city=Rome", "--policy", "other.yaml", "--store", "s.sqlite",
                "--actor", "vera", "--quiet"))
        // The policy that names nobody is in force now.
        expectSuccess(
            try bench.run("undo", "--store", "s.sqlite", "--actor", "bob", "--quiet"))
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    @Test func aHeadThatWasNotedFindsEveryLaterChange() throws {
        let status = try bench.run("status", "--store", "s.sqlite", "--json").object()
        let head = try #require(status["audit_head"] as? String)
        expectSuccess(
            try bench.run(
                "edit", "list:p1", "city=Oslo", "--store", "s.sqlite", "--quiet"))
        expectSuccess(try bench.run("audit", "verify", "--head", head, "--store", "s.sqlite"))
        let foreign = String(repeating: "a", count: 64)
        let changed = try bench.run("audit", "verify", "--head", foreign, "--store", "s.sqlite")
        #expect(changed.status == 1)
        let listed = try bench.run("audit", "list", "--store", "s.sqlite", "--json")
        #expect(listed.lines.last?.contains("run.edit") == true)
    }

    @Test func aDayIsShownAsItWas() throws {
        let before = try bench.run("show", "list:p1", "--store", "s.sqlite", "--json").object()
        expectSuccess(
            try bench.run(
                "edit", "list:p1", "city=Svalbard", "--store", "s.sqlite", "--now",
                "2026-06-01T06:00:00Z", "--quiet"))
        let past = try bench.run(
            "show", "list:p1", "--as-of", "2026-05-04", "--store", "s.sqlite", "--json")
        expectSuccess(past)
        #expect(!past.output.contains("Svalbard"))
        #expect(try past.object()["entity"] as? String == before["entity"] as? String)
        #expect(
            try (past.object()["values"] as? [Any])?.count == (before["values"] as? [Any])?.count)
        let later = try bench.run(
            "show", "list:p1", "--as-of", "2026-06-02", "--store", "s.sqlite", "--json")
        #expect(later.output.contains("Svalbard"))
        expectRefusal(
            try bench.run("show", "list:p1", "--as-of", "2020-01-01", "--store", "s.sqlite"), 66)
        expectRefusal(
            try bench.run("show", "list:p1", "--as-of", "soon", "--store", "s.sqlite"), 64)
    }
}
