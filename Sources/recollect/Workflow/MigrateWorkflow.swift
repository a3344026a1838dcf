import AuditReports
import CanonicalStore
import Foundation
import Importers
import Matching
import RecordModel
import Resolution

/// The main job: import, match, plan, apply what is certain, queue the rest, report.
///
/// All of it is one run: whoever looks at the store sees it as before or as after.
struct MigrateWorkflow {
    let place: Workplace
    let importing: ImportWorkflow
    let progress: ProgressLine
    /// Where the report goes.
    let reportPath: String
    /// Whether certain merges are made, or only proposed.
    let merges: Bool
    /// Whether models are trained anew, though the store has some.
    let retrain: Bool
    /// Whether the rules of data quality are checked, for the report and the trend; nil leaves it to the number
    /// of rows, because checking many takes a quarter of all the time.
    var checksRules: Bool?
    private static let mostCheckedRows = 50_000

    /// What a migration found and did.
    struct Outcome {
        var summary: Summary
        let imported: ImportWorkflow.Outcome
        let timings: [RunReport.StageTiming]
        /// Models that were made from far fewer rows than there are now.
        var outgrown: [OutgrownModel] = []
    }

    func run(_ command: String) async throws -> Outcome {
        let opened = try importing.open()
        // Begun first, so that a place that refuses it stops the run before the store is changed.
        let reportFile = try OwnerOnlyFile(path: reportPath)
        let writer = try await place.openOrCreate(command)
        var clock = StageClock()
        var imported = ImportWorkflow.Outcome()
        var decisions: [MatchWorkflow.Decision] = []
        var counts = RunCounts()
        let outcome = try await writer.run(place.description(command)) { run in
            clock.begin("read")
            imported = try importing.read(opened, into: run)
            clock.end(records: imported.rows)
            let hasNews =
                run.counts.addedRecords + run.counts.changedRecords
                + run.counts.absentRecords + run.counts.returnedRecords > 0
            // What an import alone brought is matched by the next migration, whatever that brings.
            if try hasNews || retrain || run.store.hasUndecidedRecords() {
                decisions = try await decide(run, &clock)
                clock.begin("store")
                try await materialise(run)
                try run.noteWrittenFile(.report, path: RejectOrigin.absolute(reportPath))
                clock.end(records: imported.rows)
                if checksRules ?? (imported.rows <= Self.mostCheckedRows) {
                    try checkRules(run, &clock)
                }
            }
            counts = run.counts
        }
        try imported.keepRejectFiles(hasChanged: outcome.hasChanged)
        clock.begin("report")
        let figures = try StoreFigures(writer.store)
        progress.begin("Writing the report")
        defer { progress.clear() }
        // A run that changed nothing has nothing to tell: what the last one told stays.
        if outcome.hasChanged || !FileManager.default.fileExists(atPath: reportPath) {
            let report = try RunReporter(store: writer.store, place: place).report(
                command: command, imported: imported, counts: counts, run: outcome.run,
                decisions: decisions, timings: clock.timings, figures: figures)
            try reportFile.write(Data(HTMLReport(report).render().utf8))
            try reportFile.finish()
        }
        clock.end()
        var summary = try Summary(store: writer.store, figures: figures)
        summary.run = Self.run(outcome.run, imported, counts)
        summary.report = reportPath
        try writer.close()
        return Outcome(
            summary: summary, imported: imported, timings: clock.timings,
            outgrown: decisions.compactMap(OutgrownModel.init))
    }

    private func decide(
        _ run: StoreRun, _ clock: inout StageClock
    ) async throws -> [MatchWorkflow.Decision] {
        let matching = MatchWorkflow(store: run.store, place: place, progress: progress)
        var decisions: [MatchWorkflow.Decision] = []
        for kind in PartyKind.allCases {
            clock.begin("match \(kind.rawValue)s")
            guard
                var decision = try await matching.decide(kind, retrain: retrain, indexing: true)
            else { continue }
            clock.end(records: decision.table.count)
            clock.begin("judge \(kind.rawValue)s")
            progress.begin("Writing the decisions")
            try await DecisionWriter(run: run, place: place).write(&decision, merges: merges)
            clock.end(records: decision.table.count)
            // What is left to explain is little; what explains it is large, and the store comes next.
            decision.keepExplanations(of: ClusterReporter.pairs(decision))
            decisions.append(decision)
        }
        progress.begin("Linking people with companies")
        defer { progress.clear() }
        try run.replaceLinks(AccountLinker(store: run.store, decisions: decisions).links())
        try await RelationWorkflow(run: run, progress: progress).state(decisions)
        try run.noteDecided()
        return decisions
    }

    private func materialise(_ run: StoreRun) async throws {
        try await GoldenRecordMaker(place: place).refresh(run, progress)
        progress.begin("Saving")
    }

    /// Keeps how good the data are now with the run, as a night does; a gate that is not met holds nothing.
    private func checkRules(_ run: StoreRun, _ clock: inout StageClock) throws {
        clock.begin("quality")
        // Rules ask to whom history belongs.
        try run.linkHistory()
        let found = try QualityWorkflow(
            store: run.store, place: place, progress: progress
        ).check()
        try QualityKeeping.note(found, in: run)
        clock.end()
    }

    /// What a run did, for the summary.
    static func run(
        _ id: RunID?, _ imported: ImportWorkflow.Outcome, _ counts: RunCounts
    ) -> Summary.Run {
        Summary.Run(
            id: id?.rawValue, hasChanged: id != nil, readRows: imported.rows,
            newRecords: counts.addedRecords, changedRecords: counts.changedRecords,
            unchangedRecords: counts.unchangedRecords, absentRecords: counts.absentRecords,
            returnedRecords: counts.returnedRecords, rejectedRows: imported.rejectedRows,
            rejectFiles: imported.rejectFiles.map(\.path), conflicts: counts.conflicts,
            mergedEntities: counts.mergedEntities, openedProposals: counts.openedProposals,
            damage: Summary.Damage.counts(imported.diagnostics), newHistory: counts.addedHistory,
            changedHistory: counts.changedHistory, unchangedHistory: counts.unchangedHistory,
            absentHistory: counts.absentHistory)
    }
}
