import AuditReports
import CanonicalStore
import DataQuality
import Foundation
import Matching
import RecordModel
import Resolution

/// A night: import what is new or changed, match it, merge what is certain unless the night looks
/// wrong, queue the rest, report.
///
/// All of it is one run, so a night that is killed leaves the store as it was, and the next one
/// does its work.
struct NightlyWorkflow {
    let place: Workplace
    let importing: ImportWorkflow
    let progress: ProgressLine
    let reportPath: String
    /// Whether all records are matched and all rules checked on all, however little is new.
    var matchesAll = false

    /// What a night found and did.
    struct Outcome {
        var summary: Summary
        var night: NightAnswer
        let imported: ImportWorkflow.Outcome
        let timings: [RunReport.StageTiming]
        let reviewItems: Int
        /// What checking the rules found; nil where nothing was new.
        let quality: QualityWorkflow.Outcome?
    }

    /// What is known of the night while it is run.
    private struct State {
        var imported = ImportWorkflow.Outcome()
        var decisions: [MatchWorkflow.Decision] = []
        var counts = RunCounts()
        var measure: NightMeasure?
        var causes: [HoldCause] = []
        var quality: QualityWorkflow.Outcome?
    }

    func run() async throws -> Outcome {
        let opened = try importing.open()
        // A night that was killed after its last change left the report of the one before it.
        let isReportOld =
            OwnerOnlyFile.isUnfinished(reportPath)
            || !FileManager.default.fileExists(atPath: reportPath)
        let reportFile = try OwnerOnlyFile(path: reportPath)
        let writer = try await place.openOrCreate("nightly")
        var clock = StageClock()
        var state = State()
        let outcome = try await writer.run(place.description("nightly")) { run in
            clock.begin("read")
            state.imported = try importing.read(opened, into: run)
            clock.end(records: state.imported.rows)
            let counts = run.counts
            let hasNews =
                counts.addedRecords + counts.changedRecords + counts.absentRecords
                + counts.returnedRecords > 0
            // What an import alone brought is matched, too.
            if try hasNews || run.store.hasUndecidedRecords() {
                try await match(run, &state, &clock)
                try run.noteDecided()
                clock.begin("store")
                try await GoldenRecordMaker(place: place).refresh(run, progress)
                clock.end(records: state.imported.rows)
            }
            let hasHistory =
                counts.addedHistory + counts.changedHistory + counts.absentHistory > 0
            if hasNews || hasHistory {
                clock.begin("quality")
                try run.linkHistory()
                if state.measure == nil { try judgeHistory(run, &state) }
                let quality = try QualityWorkflow(
                    store: run.store, place: place, progress: progress
                ).check(since: matchesAll ? nil : run)
                try QualityKeeping.note(quality, in: run)
                state.quality = quality
                clock.end(records: state.imported.rows)
                try run.noteWrittenFile(.report, path: RejectOrigin.absolute(reportPath))
            }
            progress.begin("Saving")
            state.counts = run.counts
        }
        try state.imported.keepRejectFiles(hasChanged: outcome.hasChanged)
        let figures = try StoreFigures(writer.store)
        var summary = try Summary(store: writer.store, figures: figures)
        summary.run = MigrateWorkflow.run(outcome.run, state.imported, state.counts)
        summary.report = reportPath
        let night = try answer(writer.store, outcome.run, state)
        clock.begin("report")
        if outcome.hasChanged || isReportOld {
            progress.begin("Writing the report")
            do {
                try write(reportFile, writer.store, outcome.run, state, night, clock, figures)
            } catch let failure as CommandFailure {
                reportFile.leaveUnfinished()
                let run = outcome.run.map { "What run \($0.rawValue) did is in the store. " } ?? ""
                throw CommandFailure(failure.status, run + failure.message)
            }
        }
        progress.clear()
        clock.end()
        try writer.close()
        return Outcome(
            summary: summary, night: night, imported: state.imported, timings: clock.timings,
            reviewItems: summary.reviewItems, quality: state.quality)
    }

    /// Matches, measures, and merges unless the guard holds the night.
    private func match(
        _ run: StoreRun, _ state: inout State, _ clock: inout StageClock
    ) async throws {
        let isFirst = run.startedEmpty
        let records = run.touchedRecords
        let matching = MatchWorkflow(store: run.store, place: place, progress: progress)
        let mayBePart = !isFirst && !matchesAll
        clock.begin("match across")
        let across = mayBePart ? try await matching.acrossKinds(in: run) : nil
        for kind in PartyKind.allCases {
            clock.begin("match \(kind.rawValue)s")
            guard
                let decision = try await decide(kind, matching, run, across, mayBePart: mayBePart)
            else { continue }
            clock.end(records: decision.table.count)
            state.decisions.append(decision)
        }
        clock.begin("judge")
        progress.begin("Comparing with other nights")
        let measure = try NightMeasurer(
            run: run, imported: state.imported, records: isFirst ? nil : records
        ).measure(state.decisions)
        state.measure = measure
        if !isFirst {
            state.causes = BlastRadiusGuard(
                policy: place.policy.nightly, earlier: try Self.usualNights(run.store)
            ).causes(measure)
        }
        let isHeld = !state.causes.isEmpty
        try run.noteNight(
            measure: JSONText.line(measure.withoutExamples),
            causes: isHeld ? JSONText.line(state.causes.map(\.withoutExamples)) : nil,
            held: isHeld ? records : [])
        for (number, decision) in state.decisions.enumerated() {
            var decision = decision
            state.decisions[number].index = nil
            // What is held is asked, so it has to be clustered anew.
            if isHeld { decision = try await matching.reclustered(decision) }
            if decision.kind == .account {
                decision = try await matching.naming(decision, across)
            }
            progress.begin("Writing the decisions")
            try await DecisionWriter(run: run, place: place).write(&decision, merges: !isHeld)
            decision.keepExplanations(of: ClusterReporter.pairs(decision))
            state.decisions[number] = decision
        }
        progress.begin("Linking people with companies")
        try run.replaceLinks(AccountLinker(store: run.store, decisions: state.decisions).links())
        try await RelationWorkflow(run: run, progress: progress).state(state.decisions)
        progress.clear()
        clock.end()
    }

    /// Measures a night that brought history alone, and holds it where it is unusual: nothing of it is merged
    /// anyhow, but somebody is told.
    private func judgeHistory(_ run: StoreRun, _ state: inout State) throws {
        var measure = NightMeasure()
        measure.isFirst = run.startedEmpty
        measure.rejectedRows = state.imported.rejected.count
        measure.readRows = state.imported.rows
        measure.history = try run.broughtHistory().map {
            NightMeasure.History(kind: $0.kind, pieces: $0.pieces, orphans: $0.orphans)
        }
        if !measure.isFirst {
            state.causes = BlastRadiusGuard(
                policy: place.policy.nightly, earlier: try Self.usualNights(run.store)
            ).causes(measure)
        }
        state.measure = measure
        try run.noteNight(
            measure: JSONText.line(measure),
            causes: state.causes.isEmpty ? nil : JSONText.line(state.causes), held: [])
    }

    /// Matches what is new with its likes, or all where that is not enough.
    private func decide(
        _ kind: PartyKind, _ matching: MatchWorkflow, _ run: StoreRun, _ across: AcrossKinds?,
        mayBePart: Bool
    ) async throws -> MatchWorkflow.Decision? {
        if mayBePart, let part = try await matching.decidePart(kind, in: run, across: across),
            !NightMeasurer.hasFrequentValue(
                part, run.touchedRecords, policy: place.policy.nightly)
        {
            return part
        }
        return try await matching.decide(kind, retrain: false, indexing: true, across: across)
    }

    /// What earlier nights that were let through measured, the oldest first.
    static func usualNights(_ store: CanonicalStore) throws -> [NightMeasure] {
        try store.nights().filter { !$0.isWaiting }.compactMap {
            // A measure of another version is no example.
            try? JSONDecoder().decode(NightMeasure.self, from: Data($0.measure.utf8))
        }
    }

    private func answer(
        _ store: CanonicalStore, _ run: RunID?, _ state: State
    ) throws -> NightAnswer {
        // Where nothing was new, what the last night found still holds.
        let gates =
            try state.quality?.failedGates
            ?? store.qualityMoments(limit: 1).last?.rules.filter { !$0.meetsGate }.map(\.rule) ?? []
        return NightAnswer(
            isHeld: !state.causes.isEmpty, causes: state.causes,
            waiting: try store.waitingNights().map(NightAnswer.Waiting.init),
            measure: state.measure, failedGates: gates,
            driftLimit: place.policy.nightly.driftLimit)
    }

    /// What was matched and checked where it was not all; nil where it was.
    private func scope(of state: State, _ store: CanonicalStore) throws -> String? {
        let checked =
            state.quality?.isWhole == false
            ? "The rules were checked on what changed and on what hangs on that." : nil
        let told = [try matched(in: state, store), checked].compactMap { $0 }
        return told.isEmpty ? nil : told.joined(separator: " ")
    }

    private func matched(in state: State, _ store: CanonicalStore) throws -> String? {
        guard let decision = state.decisions.first(where: { $0.part != nil }) else { return nil }
        let count = Numbers.grouped(decision.table.count)
        let companies =
            state.decisions.contains { $0.kind == .account && $0.part == nil }
            ? " All companies were matched." : ""
        let former = try MatchedSections.kept(decision.kind, store).map {
            " Weights, sizes and fields below are those of run \($0.run), when all were matched last."
        }
        return
            "\(count) records were matched: what came or changed, with all that hang together with it."
            + companies + (former ?? "")
    }

    private func write(
        _ file: OwnerOnlyFile, _ store: CanonicalStore, _ run: RunID?, _ state: State,
        _ night: NightAnswer, _ clock: StageClock, _ figures: StoreFigures
    ) throws {
        var report = try RunReporter(store: store, place: place).report(
            command: "nightly", imported: state.imported, counts: state.counts, run: run,
            decisions: state.decisions, timings: clock.timings, figures: figures)
        report.night = RunReport.Night(
            isHeld: night.isHeld,
            causes: night.causes.map {
                .init(kind: $0.kind.rawValue, sentence: $0.sentence, examples: $0.examples)
            },
            drift: night.driftSentences, scope: try scope(of: state, store))
        try file.write(Data(HTMLReport(report).render().utf8))
        try file.finish()
    }
}
