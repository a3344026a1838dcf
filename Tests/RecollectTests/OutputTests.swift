import Foundation
import Testing

/// Where answers and files cannot be written, and who may read those that were.
struct OutputTests {
    private let bench: Workbench

    init() throws {
        bench = try Workbench()
        try bench.write(ContactList(people: 60, seed: 5).csv(), to: "people.csv")
    }

    private func makeStore() throws {
        expectSuccess(try bench.run("migrate", "people.csv", "--store", "s.sqlite"))
    }

    @Test func anAnswerThatNobodyGetsIsAnInputOutputError() throws {
        try makeStore()
        for command in [
            "status", "status --json", "plan", "export contacts", "export crosswalk",
            "policy show", "verify", "inspect people.csv --json",
        ] {
            let store =
                command.hasPrefix("inspect") || command.hasPrefix("policy")
                ? "" : " --store s.sqlite"
            let full = try bench.shell("exec \"$recollect\" \(command)\(store) --quiet >/dev/full")
            expectRefusal(full, 74, command)
            let closed = try bench.shell("exec \"$recollect\" \(command)\(store) --quiet >&-")
            #expect(closed.status == 74 && !closed.wasKilled, "\(command): \(closed.errors)")
        }
    }

    @Test func aPlaceThatCannotBeWrittenIsSaidBeforeWorkBegins() throws {
        try FileManager.default.createDirectory(
            at: bench.url("folder"), withIntermediateDirectories: false)
        for report in ["folder", "no/such/r.html", "/proc/r.html"] {
            expectRefusal(
                try bench.run("migrate", "people.csv", "--store", "s.sqlite", "--report", report),
                73, report)
            #expect(!bench.exists("s.sqlite"))
        }
        try makeStore()
        let names = try bench.names()
        for command in ["export contacts", "plan", "report"] {
            for place in ["folder", "no/such/x"] {
                let result = try bench.start(
                    command.split(separator: " ").map(String.init)
                        + ["--store", "s.sqlite", "--output", place]
                ).wait()
                expectRefusal(result, 73, command)
            }
        }
        #expect(try bench.names() == names)
    }

    @Test func whatDoesNotFitLeavesNothing() throws {
        // `ulimit -f` counts blocks of 512 bytes; a store needs more, and so does a report.
        let result = try bench.shell(
            "ulimit -f 100; exec \"$recollect\" migrate people.csv --store s.sqlite")
        expectRefusal(result, 74)
        #expect(try bench.names() == ["people.csv"])
        try makeStore()
        let names = try bench.names()
        let report = try bench.shell(
            "ulimit -f 10; exec \"$recollect\" report --store s.sqlite --output r.html")
        expectRefusal(report, 74)
        #expect(try bench.names() == names)
    }

    @Test func aStoreThatCannotGrowIsAsBefore() throws {
        try makeStore()
        let before = try bench.run("status", "--store", "s.sqlite", "--json").contentHash()
        let names = try bench.names()
        let size = try bench.data("s.sqlite").count
        try bench.write(ContactList(people: 900, seed: 6).csv(), to: "more.csv")
        let result = try bench.shell(
            "ulimit -f \(size / 512 + 16); exec \"$recollect\" migrate more.csv --store s.sqlite")
        expectRefusal(result, 74)
        #expect(try bench.names() == (names + ["more.csv"]).sorted())
        let after = try bench.run("status", "--store", "s.sqlite", "--json")
        #expect(try after.contentHash() == before)
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    @Test func aFailedRunLeavesAStoreThatCanBeReadWhereNothingCanBeWritten() throws {
        // A log beside the file, or a header that asks for one, would need a folder to write to.
        try makeStore()
        let before = try bench.content("s.sqlite")
        expectRefusal(try bench.run("unmerge", "nobody", "--store", "s.sqlite"), 66)
        expectRefusal(try bench.run("undo", "77", "--store", "s.sqlite"), 66)
        #expect(try bench.content("s.sqlite") == before)
        // Bytes 18 and 19 of the header: 1 without a log, 2 with one.
        #expect(try bench.data("s.sqlite")[18...19] == Data([1, 1]))
        #expect(
            try bench.names().filter { $0.hasPrefix("s.sqlite") } == ["s.sqlite", "s.sqlite.key"])
    }

    @Test func everythingWrittenIsReadableByItsOwnerOnly() throws {
        let made = try bench.shell(
            """
            umask 000
            set -e
            "$recollect" migrate people.csv --store s.sqlite
            "$recollect" export contacts --store s.sqlite --output contacts.csv
            "$recollect" export contacts --format vcard --store s.sqlite --output contacts.vcf
            "$recollect" plan --store s.sqlite --output merge.plan
            "$recollect" report --store s.sqlite --output again.html
            "$recollect" inspect people.csv --save-map map.yaml
            """)
        expectSuccess(made)
        for name in try bench.names() where name != "people.csv" {
            #expect(try bench.permissions(name) == 0o600, "\(name)")
        }
        #expect(try bench.names().count == 9)
    }

    @Test func aDeviceIsWrittenToAndNotReplaced() throws {
        try makeStore()
        for command in ["export contacts", "plan", "report"] {
            let result = try bench.start(
                command.split(separator: " ").map(String.init)
                    + ["--store", "s.sqlite", "--output", "/dev/null"]
            ).wait()
            expectSuccess(result, command)
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
        #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
    }
}
