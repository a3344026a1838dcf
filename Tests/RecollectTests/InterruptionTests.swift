import Foundation
import Testing

/// A process that ends at any moment leaves the store as before or as after.
@Suite(.serialized) struct InterruptionTests {
    private let bench: Workbench
    private static let now = ["--now", "2026-11-21T08:00:00Z"]
    /// Enough for a run that has time to be killed in.
    private static let people = Workbench.isOptimised ? 14_000 : 500
    private static let moments = 7

    init() throws {
        bench = try Workbench()
        try bench.write(ContactList(people: Self.people, seed: 8).csv(), to: "people.csv")
        try bench.write(ContactList(people: 40, seed: 9).csv(), to: "base.csv")
    }

    private func migrate(_ file: String, _ store: String) throws -> RunningCommand {
        try bench.start(["migrate", file, "--store", store] + Self.now)
    }

    /// The content hash; nil where there is no store.
    private func contentHash(_ store: String) throws -> String? {
        let result = try bench.run("status", "--store", store, "--json")
        if result.status == 66 { return nil }
        expectSuccess(result)
        return try result.contentHash()
    }

    private func putBase() throws {
        for name in try bench.names() where name.hasPrefix("s.") { try bench.remove(name) }
    }

    @Test(arguments: [false, true])
    func aKilledMigrationIsWhollyDoneOrNotAtAll(intoExistingStore: Bool) throws {
        expectSuccess(try migrate("base.csv", "base.sqlite").wait())
        if intoExistingStore { try copyBase(to: "whole.sqlite") }
        let begun = ContinuousClock.now
        expectSuccess(try migrate("people.csv", "whole.sqlite").wait())
        let duration = begun.duration(to: .now)
        let before = intoExistingStore ? try contentHash("base.sqlite") : nil
        let after = try contentHash("whole.sqlite")
        #expect(before != after)
        var kills = 0
        for moment in 0..<Self.moments {
            try putBase()
            if intoExistingStore { try copyBase(to: "s.sqlite") }
            let command = try migrate("people.csv", "s.sqlite")
            let part = duration * (Double(moment) + 0.5) / Double(Self.moments)
            usleep(
                UInt32(
                    clamping: part.components.attoseconds / 1_000_000_000_000
                        + part.components.seconds * 1_000_000))
            command.signal(SIGKILL)
            if try command.wait().wasKilled { kills += 1 }
            let left = try contentHash("s.sqlite")
            #expect(left == before || left == after, "killed at \(moment)")
            if left != nil { expectSuccess(try bench.run("verify", "--store", "s.sqlite")) }
            expectSuccess(try migrate("people.csv", "s.sqlite").wait(), "after a kill at \(moment)")
            #expect(try contentHash("s.sqlite") == after)
            expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
            let names = try bench.names().filter { $0.hasPrefix("s.") }
            #expect(names == ["s.report.html", "s.sqlite", "s.sqlite.key"])
        }
        #expect(kills > 0, "no run was killed")
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func anInterruptedMigrationSaysSoAndLeavesNothing(signal: Int32) throws {
        let command = try migrate("people.csv", "s.sqlite")
        while command.isRunning && !bench.exists("s.sqlite.building") { usleep(500) }
        // What is being built is known to be this run's once its schema stands; a signal before
        // that leaves a file that the next run removes.
        usleep(300_000)
        command.signal(signal)
        let result = try command.wait()
        expectRefusal(result, 130)
        #expect(try bench.names().filter { $0.hasPrefix("s.") && $0 != "s.sqlite.lock" } == [])
        expectSuccess(try migrate("people.csv", "s.sqlite").wait())
        #expect(
            try bench.names().filter { $0.hasPrefix("s.") }
                == ["s.report.html", "s.sqlite", "s.sqlite.key"])
    }

    private func copyBase(to store: String) throws {
        try bench.copy("base.sqlite", to: store)
        try bench.copy("base.sqlite.key", to: store + ".key")
    }
}
