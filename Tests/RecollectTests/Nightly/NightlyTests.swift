import Foundation
import Testing

/// Nights from the command line.
@Suite struct NightlyTests {
    let bench: Workbench

    init() throws { bench = try Workbench() }

    private func migrateBase(_ count: Int = 400) throws {
        try bench.write(NightFiles.base(count), to: "base.csv")
        expectSuccess(
            try bench.run("migrate", "base.csv", "--store", "s.sqlite", "--source", "crm"))
    }

    private func night(_ arguments: String...) throws -> CommandResult {
        try bench.start(
            ["nightly"] + arguments + ["--store", "s.sqlite", "--source", "web", "--partial"]
        ).wait()
    }

    private func night(_ result: CommandResult) throws -> [String: Any] {
        try #require(try result.object()["night"] as? [String: Any])
    }

    private func causes(_ result: CommandResult) throws -> [[String: Any]] {
        try #require(try night(result)["causes"] as? [[String: Any]])
    }

    // MARK: The guard

    @Test func aUsualNightMergesItsDuplicates() throws {
        try migrateBase()
        let before = try bench.run("status", "--store", "s.sqlite", "--json").number("entities")
        try bench.write(NightFiles.night(500, first: 5000, duplicates: 37), to: "night.csv")
        let result = try night("night.csv", "--json")
        expectSuccess(result)
        #expect(try night(result)["held"] as? Bool == false)
        #expect(try result.number("entities") == before + 500 - 37)
        #expect(try result.number("merged_records") == 37)
    }

    @Test func oneSwitchboardNumberHoldsTheNightAndIsNamed() throws {
        try migrateBase()
        try bench.write(
            NightFiles.night(500, first: 5000, duplicates: 37, phone: "+49 30 5550100"),
            to: "night.csv")
        let result = try night("night.csv", "--json")
        #expect(result.status == 1)
        let cause = try #require(try causes(result).first)
        #expect(cause["kind"] as? String == "frequent-value")
        #expect(cause["subject"] as? String == "phone")
        #expect(cause["measured"] as? Int == 500)
        #expect(!result.output.contains("5550100"), "a value stands in the answer")
        // Whom to look at is said now, and not kept.
        #expect((cause["examples"] as? [String])?.count == 3)
        let kept = try bench.run("nightly", "list", "--store", "s.sqlite", "--json")
        #expect(!kept.output.contains("web:n"))
        // Held back is merging, not importing and not looking.
        #expect(try result.number("merged_records") == 0)
        #expect(try result.number("source_records") == 900)
        #expect(try result.number("review_items") >= 37)
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))

        // Whatever runs next does not merge it either.
        let again = try night("night.csv")
        #expect(again.status == 1)
        #expect(again.output.contains("nightly release"))
        try bench.write(NightFiles.base(3), to: "more.csv")
        expectSuccess(
            try bench.run("migrate", "more.csv", "--store", "s.sqlite", "--source", "other"))
        let status = try bench.run("status", "--store", "s.sqlite", "--json")
        #expect(try status.number("merged_records") == 3)

        let release = try bench.run("nightly", "release", "--store", "s.sqlite", "--json")
        expectSuccess(release)
        #expect(try release.number("merged_records") >= 37)
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
        expectSuccess(try night("night.csv"))
        let none = try bench.run("nightly", "release", "--store", "s.sqlite")
        #expect(none.output.contains("No night waits"))
    }

    @Test func aLaterNightIsMergedWhileAnEarlierOneWaits() throws {
        try migrateBase()
        try bench.write(
            NightFiles.night(100, first: 5000, duplicates: 10, phone: "+49 30 5550100"),
            to: "held.csv")
        #expect(try night("held.csv").status == 1)
        try bench.write(NightFiles.night(60, first: 7000, duplicates: 0), to: "later.csv")
        let more = NightFiles.base(60).replacing("\np", with: "\nw")
        try bench.write(more, to: "known.csv")
        let result = try night("later.csv", "known.csv", "--json")
        #expect(result.status == 1, "an earlier night still waits")
        #expect(try night(result)["held"] as? Bool == false)
        // Ten of the 60 known people have a held record beside them, which waits.
        #expect(try result.number("merged_records") == 60)
        expectSuccess(try bench.run("nightly", "release", "--store", "s.sqlite"))
        let status = try bench.run("status", "--store", "s.sqlite", "--json")
        #expect(try status.number("merged_records") > 60)
    }

    @Test func whatWasMergedBeforeIsNotTakenApartByAHeldNight() throws {
        try migrateBase()
        try bench.write(NightFiles.night(50, first: 5000, duplicates: 20), to: "night.csv")
        expectSuccess(try night("night.csv"))
        // The same rows come changed, all with one number.
        try bench.write(
            NightFiles.night(50, first: 5000, duplicates: 20, phone: "+49 30 5550100"),
            to: "night.csv")
        let result = try night("night.csv", "--json")
        #expect(result.status == 1)
        #expect(try result.number("merged_records") == 20)
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    @Test func aColumnThatVanishedHoldsTheNight() throws {
        try bench.write(
            "id,name,email\n1,Ann Lee,a@lee.example\n2,Bo Ek,b@ek.example\n", to: "crm.csv")
        expectSuccess(try bench.run("migrate", "crm.csv", "--store", "s.sqlite"))
        try bench.write("id,name\n1,Ann Lee\n2,Bo Ekk\n", to: "crm.csv")
        let result = try bench.run("nightly", "crm.csv", "--store", "s.sqlite", "--json")
        #expect(result.status == 1)
        #expect(try causes(result).first?["kind"] as? String == "vanished-column")
    }

    @Test func aColumnThatIsEmptiedHoldsTheNightUntilTheNightIsTakenBack() throws {
        func people(_ numbers: ClosedRange<Int>, withPhones: Bool, _ name: String) -> String {
            "id,name,email,phone\n"
                + numbers.map { number in
                    let phone = withPhones ? "+49 30 3000\(100 + number)" : ""
                    return "\(number),\(name) No\(number),p\(number)@x\(number).example,\(phone)\n"
                }.joined()
        }
        try bench.write(people(1...30, withPhones: true, "Ann"), to: "crm.csv")
        expectSuccess(try bench.run("migrate", "crm.csv", "--store", "s.sqlite"))
        // A few that are cleared are nothing.
        try bench.write(
            people(1...25, withPhones: true, "Ann")
                + people(26...30, withPhones: false, "Ann").split(separator: "\n").dropFirst()
                .joined(separator: "\n") + "\n", to: "crm.csv")
        expectSuccess(try bench.run("nightly", "crm.csv", "--store", "s.sqlite", "--json"))
        try bench.write(people(1...30, withPhones: false, "Ann"), to: "crm.csv")
        let result = try bench.run("nightly", "crm.csv", "--store", "s.sqlite", "--json")
        #expect(result.status == 1)
        let cause = try #require(try causes(result).first)
        #expect(cause["kind"] as? String == "vanished-column")
        #expect((cause["sentence"] as? String)?.contains("phone") == true)
        let waiting = try #require(try night(result)["waiting"] as? [[String: Any]])
        let run = try #require(waiting.first?["run"] as? Int)
        expectSuccess(try bench.run("undo", "\(run)", "--store", "s.sqlite", "--quiet"))
        let released = try bench.run("nightly", "release", "\(run)", "--store", "s.sqlite")
        #expect(released.status == 66, "what was taken back waits for nobody")
    }

    @Test func aNightOfHistoryAloneIsMeasuredAndHeldWhereMostOfItIsNobodys() throws {
        func tasks(_ count: Int, of contact: (Int) -> Int) -> String {
            "Task ID,Subject,Due Date,Status,Assigned To,Who ID\n"
                + (1...count).map { number in
                    "T\(count)-\(number),Call,2026-12-01,Not Started,Ann,\(contact(number))\n"
                }.joined()
        }
        let people = (1...40).map { "\($0),Ann,No\($0),p\($0)@x\($0).example\n" }.joined()
        try bench.write("Contact ID,First Name,Last Name,Email\n" + people, to: "crm-contacts.csv")
        expectSuccess(
            try bench.run("migrate", "crm-contacts.csv", "--source", "crm", "--store", "s.sqlite"))
        try bench.write(tasks(40) { $0 }, to: "crm-tasks.csv")
        let usual = try bench.run(
            "nightly", "crm-tasks.csv", "--source", "crm", "--store", "s.sqlite", "--json")
        expectSuccess(usual)
        let measure = try #require(try night(usual)["measure"] as? [String: Any])
        let history = try #require(measure["history"] as? [[String: Any]])
        #expect(history.first?["kind"] as? String == "task")
        #expect(history.first?["pieces"] as? Int == 40)
        #expect(history.first?["orphans"] as? Int == 0)
        try bench.write(tasks(30) { $0 + 900 }, to: "crm-more-tasks.csv")
        let odd = try bench.run(
            "nightly", "crm-more-tasks.csv", "--source", "crm", "--store", "s.sqlite", "--json",
            "--partial")
        #expect(odd.status == 1)
        let cause = try #require(try causes(odd).first)
        #expect(cause["kind"] as? String == "many-orphans")
        #expect((cause["sentence"] as? String)?.hasPrefix("30 of 30 new or changed tasks") == true)
        expectSuccess(try bench.run("nightly", "release", "--store", "s.sqlite"))
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    // MARK: Being run every night

    @Test func theSummaryHasFiveLinesAndRunningAgainChangesNothing() throws {
        try migrateBase(50)
        try FileManager.default.createDirectory(
            at: bench.url("in/deep"), withIntermediateDirectories: true)
        try bench.write(NightFiles.night(20, first: 900, duplicates: 3), to: "in/a.csv")
        try bench.write(NightFiles.night(20, first: 950, duplicates: 0), to: "in/deep/b.csv")
        try bench.write("not a table", to: "in/README.md")
        try bench.write("half", to: "in/.hidden.csv")
        let first = try night("in")
        expectSuccess(first)
        #expect(first.lines.count == 5)
        #expect(first.lines[0].contains("2 files, 40 rows: 40 new"))
        let hash = try bench.run("status", "--store", "s.sqlite", "--json").contentHash()
        let store = try bench.content("s.sqlite")
        let second = try night("in")
        expectSuccess(second)
        #expect(second.lines.count == 5)
        #expect(second.lines[0].contains("nothing new"))
        #expect(try bench.content("s.sqlite") == store)
        #expect(
            try bench.run("status", "--store", "s.sqlite", "--json").contentHash() == hash)
    }

    @Test func aKilledNightIsDoneByTheNext() throws {
        try migrateBase(300)
        try bench.write(NightFiles.night(300, first: 5000, duplicates: 30), to: "night.csv")
        try bench.copy("s.sqlite", to: "whole.sqlite")
        try bench.copy("s.sqlite.key", to: "whole.sqlite.key")
        expectSuccess(
            try bench.run(
                "nightly", "night.csv", "--store", "whole.sqlite", "--source", "web", "--partial"))
        let wanted = try bench.run("status", "--store", "whole.sqlite", "--json").contentHash()
        for wait in [50_000, 200_000, 600_000] as [UInt32] {
            let running = try bench.start([
                "nightly", "night.csv", "--store", "s.sqlite", "--source", "web", "--partial",
            ])
            usleep(wait)
            running.signal(SIGKILL)
            _ = try running.wait()
        }
        expectSuccess(try night("night.csv"))
        #expect(
            try bench.run("status", "--store", "s.sqlite", "--json").contentHash() == wanted)
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    @Test func theNextNightWritesTheReportThatAKilledOneDidNot() throws {
        try migrateBase(50)
        try bench.write(NightFiles.night(20, first: 900, duplicates: 3), to: "night.csv")
        expectSuccess(try night("night.csv"))
        // As it is where the night was killed between its last change and its report.
        try bench.write("of the night before", to: "s.report.html")
        expectSuccess(try night("night.csv"))
        #expect(try bench.text("s.report.html") == "of the night before")
        try bench.write("half", to: "s.report.html.part")
        expectSuccess(try night("night.csv"))
        #expect(try bench.text("s.report.html").contains("</html>"))
        #expect(!bench.exists("s.report.html.part"))
    }

    /// How far the weights of a night's pairs are from the usual, as it says.
    private func drift(_ rows: String) throws -> Double? {
        try bench.write(rows, to: "night.csv")
        let result = try night("night.csv", "--json")
        let measure = try #require(try night(result)["measure"] as? [String: Any])
        let drift = try #require((measure["drift"] as? [[String: Any]])?.first)
        return drift["weights"] as? Double
    }

    /// Whoever exports one list from two systems brings copies, which tell nothing of the model.
    @Test func copiesOfKnownRowsAreNoDrift() throws {
        let list = ContactList(people: 900, seed: 11)
        try bench.write(list.csv(), to: "base.csv")
        expectSuccess(
            try bench.run("migrate", "base.csv", "--store", "s.sqlite", "--source", "crm"))
        let copies = list.rows.prefix(400).map { "copy-" + $0 }
        let index = try drift(([ContactList.header] + copies).joined(separator: "\n") + "\n")
        #expect(index.map { $0 < 0.25 } ?? true, "\(index ?? 0)")
    }

    @Test func aSecondRunSaysWhoHoldsTheStore() throws {
        try migrateBase(30)
        let lock = bench.url("s.sqlite.lock").path
        try bench.write(NightFiles.night(20, first: 900, duplicates: 0), to: "night.csv")
        let result = try bench.shell(
            "exec 9>'\(lock)'; flock -n 9; echo '4711 nightly' >&9; "
                + "\"$recollect\" nightly night.csv --store s.sqlite --log n.jsonl")
        #expect(result.status == 75)
        #expect(result.errors.contains("process 4711 (nightly)"))
        #expect(try bench.text("n.jsonl").contains("\"exit_code\":75"))
    }

    // MARK: Being told

    @Test func theLogGetsOneLineANightAndTheCommandIsRunWithoutAShell() throws {
        try migrateBase(300)
        try bench.write(
            NightFiles.night(100, first: 5000, duplicates: 5, phone: "+49 30 5550100"),
            to: "night.csv")
        try bench.write("#!/bin/sh\nprintf '%s|' \"$@\" > told\ncat >> told\n", to: "tell.sh")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: bench.url("tell.sh").path)
        let command = "./tell.sh 'two words' $(touch shell) `touch shell` ; touch shell"
        let result = try night("night.csv", "--log", "n.jsonl", "--on-held", command)
        #expect(result.status == 1)
        #expect(!bench.exists("shell"))
        let told = try bench.text("told")
        #expect(told.hasPrefix("two words|$(touch|shell)|"))
        #expect(told.contains("\"outcome\":\"held\""))
        #expect(try bench.permissions("n.jsonl") == 0o600)
        // The log is rotated between two nights.
        try bench.copy("n.jsonl", to: "n.jsonl.1")
        try bench.remove("n.jsonl")
        expectSuccess(try bench.run("nightly", "release", "--store", "s.sqlite"))
        expectSuccess(try night("night.csv", "--log", "n.jsonl"))
        expectSuccess(try night("night.csv", "--log", "n.jsonl"))
        let lines = try bench.text("n.jsonl").split(separator: "\n")
        #expect(lines.count == 2)
        for line in lines {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
            let fields = try #require(object as? [String: Any])
            #expect(fields["outcome"] as? String == "merged")
            #expect(fields["exit_code"] as? Int == 0)
        }
    }

    @Test func aFailedNightIsToldToo() throws {
        let result = try bench.run(
            "nightly", "missing.csv", "--store", "s.sqlite", "--log", "n.jsonl", "--on-failed",
            "cp /dev/stdin told")
        expectRefusal(result, 66)
        #expect(try bench.text("told") == bench.text("n.jsonl"))
        #expect(try bench.text("told").contains("\"outcome\":\"failed\""))
        expectRefusal(
            try bench.run("nightly", "x.csv", "--on-held", "'open", "--store", "s.sqlite"), 64)
    }

    @Test func thatNobodyCanBeToldIsSaidBeforeAndIsInTheLog() throws {
        try migrateBase(300)
        try bench.write(
            NightFiles.night(100, first: 5000, duplicates: 5, phone: "+49 30 5550100"),
            to: "night.csv")
        let command = ["--log", "n.jsonl", "--on-held", "/no/such/mailer to ops"]
        let held = try night("night.csv", command[0], command[1], command[2], command[3])
        #expect(held.status == 1)
        #expect(held.errors.contains("/no/such/mailer was not found; nobody can be told"))
        #expect(
            try bench.text("n.jsonl").contains("\"notice_problem\":\"The program /no/such/mailer"))
        expectSuccess(try bench.run("nightly", "release", "--store", "s.sqlite"))
        let usual = try night("night.csv", command[0], command[1], command[2], command[3])
        expectSuccess(usual)
        #expect(usual.errors.contains("nobody can be told"))
        #expect(try bench.text("n.jsonl").split(separator: "\n").last?.contains("notice") == false)
    }

    @Test func aReportThatCannotBeWrittenTakesNothingBack() throws {
        try migrateBase(30)
        try bench.write(NightFiles.night(20, first: 900, duplicates: 0), to: "night.csv")
        let result = try night("night.csv", "--report", "/dev/full", "--log", "n.jsonl")
        #expect(result.status == 74)
        #expect(result.errors.contains("What run 2 did is in the store."))
        #expect(try bench.text("n.jsonl").contains("What run 2 did is in the store."))
        let status = try bench.run("status", "--store", "s.sqlite", "--json")
        #expect(try status.number("source_records") == 50)
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    @Test func anEmptyFolderIsSaidToBeEmpty() throws {
        try migrateBase(30)
        try FileManager.default.createDirectory(
            at: bench.url("in"), withIntermediateDirectories: true)
        let result = try night("in")
        expectSuccess(result)
        #expect(result.lines[0].contains("nothing; no table and no card"))
        #expect(result.lines.count == 5)
    }

    @Test func earlierNightsAreListed() throws {
        try migrateBase(30)
        try bench.write(NightFiles.night(20, first: 900, duplicates: 0), to: "night.csv")
        expectSuccess(try night("night.csv"))
        let list = try bench.run("nightly", "list", "--store", "s.sqlite", "--json")
        expectSuccess(list)
        #expect(list.lines.count == 1)
        #expect(list.output.contains("\"new_records\":20"))
        #expect(try bench.run("nightly", "list", "--store", "s.sqlite").output.contains("merged"))
    }
}
