import CanonicalStore
import DataQuality
import Foundation
import Testing

@testable import recollect

/// A night that checks the rules on what changed finds what a check of all rows finds, where there are companies
/// and history besides people.
@Suite struct QualityNightTests {
    private static let told = "The rules were checked on what changed"
    private static let policy = """
        quality:
          departedOwners: [Walter Gone]
          rules:
            - {name: phones, on: contacts, check: unique, field: phone}
            - {name: deals-fresh, on: deals, check: fresh, days: 5, field: closeDate}

        """
    /// 22 November 2026.
    private static let firstNight = 1_795_305_600.0

    private func write(_ tables: [CRMNights.Table], to folder: String, _ bench: Workbench) throws {
        try FileManager.default.createDirectory(
            at: bench.url(folder), withIntermediateDirectories: true)
        for table in tables {
            try bench.write(CRMNights.csv(table), to: "\(folder)/crm_\(table.name).csv")
        }
    }

    private func run(
        _ command: String, _ folder: String, day: Int, _ bench: Workbench, _ options: [String]
    ) throws -> CommandResult {
        let files = ["accounts", "contacts", "deals", "activities"].map {
            "\(folder)/crm_\($0).csv"
        }
        return try bench.start(
            [command] + files + [
                "--store", "crm.sqlite", "--policy", "policy.yaml", "--now",
                time(day).formatted(.iso8601),
            ] + options
        ).wait()
    }

    private func time(_ day: Int) -> Date {
        Date(timeIntervalSince1970: Self.firstNight + Double(day) * 86_400)
    }

    @Test(arguments: [1, 2] as [UInt64])
    func aNightFindsWhatACheckOfAllFinds(seed: UInt64) throws {
        let bench = try Workbench()
        try bench.write(Self.policy, to: "policy.yaml")
        var crm = CRMNights(people: 1_000, companies: 220, seed: seed)
        try write(crm.tables, to: "base", bench)
        expectSuccess(try run("migrate", "base", day: 0, bench, ["--rules"]))
        try expectKeptIsWhole(bench, day: 0, seed)
        var parts = 0
        for night in 1...4 {
            // Some days later now and then, when more has become old.
            let day = night * 2 + (night > 2 ? 9 : 0)
            try write(crm.night(night), to: "night\(night)", bench)
            let result = try run("nightly", "night\(night)", day: day, bench, ["--partial"])
            #expect(result.status < 2, "\(result.errors)")
            // A night that puts too many rows in question checks all.
            if try bench.text("crm.report.html").contains(Self.told) { parts += 1 }
            try expectKeptIsWhole(bench, day: day, seed)
        }
        #expect(parts > 1, "of \(seed)")
        expectSuccess(try bench.run("verify", "--store", "crm.sqlite"))
    }

    /// Compares what the last night kept with a check of all rows as of its day.
    private func expectKeptIsWhole(_ bench: Workbench, day: Int, _ seed: UInt64) throws {
        let policy = try Policy.read(path: bench.url("policy.yaml").path)
        let place = Workplace(
            storePath: bench.url("crm.sqlite").path, policy: policy, now: time(day), actor: "")
        let store = try place.open()
        let kept = try #require(try store.keptQuality())
        let whole = try QualityWorkflow(
            store: store, place: place,
            progress: ProgressLine(console: Console(colour: .never, isQuiet: true))
        ).check()
        #expect(kept.rules.map(\.rule) == whole.results.map(\.rule.name))
        #expect(kept.rules.filter { $0.failed > 0 }.count > 6)
        for (one, other) in zip(kept.rules, whole.results) {
            let about = "\(one.rule) on day \(day) of \(seed)"
            #expect(one.checked == other.tally.checked, "\(about)")
            #expect(one.failing == other.failing, "\(about)")
            var tallies = other.bySource.map { ["source", $0, "\($1.checked) \($1.failed)"] }
            tallies += QualityKeeping.hashed(other.byOwner).map {
                ["owner", $0, "\($1.checked) \($1.failed)"]
            }
            let known = (kept.tallies[one.rule] ?? []).map {
                [$0.scope, $0.name, "\($0.checked) \($0.failed)"]
            }
            #expect(Set(known) == Set(tallies), "\(about)")
            #expect(kept.counted[one.rule] == other.counted?.bounds, "\(about)")
        }
    }
}
