import Foundation
import Testing

/// The same rows give the same store, whatever the order of files and rows and the number of workers.
struct DeterminismTests {
    private let bench: Workbench
    private static let now = ["--now", "2026-11-21T08:00:00Z"]

    init() throws {
        bench = try Workbench()
        try bench.write(ContactList(people: 150, seed: 10).csv(), to: "first.csv")
        try bench.write(ContactList(people: 150, seed: 11).csv(), to: "second.csv")
        try FileManager.default.createDirectory(
            at: bench.url("shuffled"), withIntermediateDirectories: false)
        try bench.write(
            ContactList(people: 150, seed: 10).csv(shuffledBy: 1), to: "shuffled/first.csv")
        try bench.write(
            ContactList(people: 150, seed: 11).csv(shuffledBy: 2), to: "shuffled/second.csv")
    }

    /// What a store says to the outside.
    private struct Face: Equatable {
        var contentHash: String
        var crosswalk: [String]
        var pairs: String
        var contacts: String
        var redirects: String
    }

    private func migrate(_ files: [String], _ store: String, _ options: [String] = []) throws {
        let result = try bench.start(
            ["migrate"] + files + ["--store", store, "--actor", "test"] + Self.now + options
        ).wait()
        expectSuccess(result)
    }

    private func answer(_ arguments: [String], _ store: String) throws -> String {
        let result = try bench.start(arguments + ["--store", store] + Self.now).wait()
        expectSuccess(result)
        return result.output
    }

    /// - Parameter withRows: whether row numbers count, which a shuffled file has others of.
    private func face(_ store: String, withRows: Bool = true) throws -> Face {
        let crosswalk = try answer(["export", "crosswalk"], store).split(separator: "\n")
        return Face(
            contentHash: try bench.run("status", "--json", "--store", store).contentHash(),
            crosswalk: crosswalk.map { line in
                var cells = line.split(separator: ",", omittingEmptySubsequences: false)
                if !withRows { cells.remove(at: 2) }
                return cells.joined(separator: ",")
            },
            pairs: try answer(["export", "pairs"], store),
            contacts: try answer(["export", "contacts", "--format", "vcard"], store),
            redirects: try answer(["export", "redirects"], store))
    }

    @Test func theOrderOfFilesAndRowsAndTheNumberOfWorkersDoNotMatter() throws {
        try migrate(["first.csv", "second.csv"], "a.sqlite", ["--workers", "2"])
        let expected = try face("a.sqlite")
        let withoutRows = try face("a.sqlite", withRows: false)
        try migrate(["second.csv", "first.csv"], "b.sqlite", ["--workers", "1"])
        #expect(try face("b.sqlite") == expected)
        try migrate(["first.csv", "second.csv"], "c.sqlite", ["--workers", "5"])
        #expect(try face("c.sqlite") == expected)
        try migrate(["shuffled/second.csv", "shuffled/first.csv"], "d.sqlite")
        #expect(try face("d.sqlite", withRows: false) == withoutRows)
        let merged = try bench.run("status", "--json", "--store", "a.sqlite")
        #expect(try merged.number("merged_records") > 0)
    }

    @Test func planAndReportAreTheSameToTheByte() throws {
        for (store, files, workers) in [
            ("a/s.sqlite", ["first.csv", "second.csv"], "1"),
            ("b/s.sqlite", ["first.csv", "second.csv"], "3"),
            ("c/s.sqlite", ["second.csv", "first.csv"], "2"),
        ] {
            try FileManager.default.createDirectory(
                at: bench.url(store).deletingLastPathComponent(),
                withIntermediateDirectories: false)
            expectSuccess(
                try bench.start(["import"] + files + ["--store", store] + Self.now).wait())
            for command in ["match", "plan", "report"] {
                let output = command == "match" ? [] : ["--output", "\(store).\(command)"]
                expectSuccess(
                    try bench.start(
                        [command, "--store", store, "--workers", workers] + output + Self.now
                    ).wait(), command)
            }
        }
        #expect(try bench.data("a/s.sqlite.plan").count > 2000)
        #expect(try bench.data("a/s.sqlite.report") == bench.data("b/s.sqlite.report"))
        for other in ["b", "c"] {
            #expect(try bench.data("a/s.sqlite.plan") == bench.data("\(other)/s.sqlite.plan"))
        }
        // The head seals rows by the numbers that they got as they came.
        let head = /audit head <code>[0-9a-f]{64}/
        #expect(
            try bench.text("a/s.sqlite.report").replacing(head, with: "")
                == bench.text("c/s.sqlite.report").replacing(head, with: ""))
    }

    @Test func aSecondRunOnUnchangedFilesChangesNothing() throws {
        try migrate(["first.csv", "second.csv"], "s.sqlite")
        let before = try face("s.sqlite")
        let bytes = try bench.content("s.sqlite")
        let again = try bench.start(
            ["migrate", "second.csv", "first.csv", "--store", "s.sqlite", "--json"] + Self.now
        ).wait()
        expectSuccess(again)
        let run = try #require(try again.object()["run"] as? [String: Any])
        #expect(run["changed"] as? Bool == false)
        #expect(try face("s.sqlite") == before)
        #expect(try bench.content("s.sqlite") == bytes)
    }
}
