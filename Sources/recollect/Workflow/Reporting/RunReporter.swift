import AuditReports
import CanonicalStore
import Foundation
import Matching
import RecordModel
import Resolution

/// Gathers what a run found and did into a report.
struct RunReporter {
    let store: CanonicalStore
    let place: Workplace

    /// How many clusters of each sort a report lists.
    static let listedClusters = 100

    /// - Parameter known: what the store has, where that has been counted already.
    func report(
        command: String, imported: ImportWorkflow.Outcome, counts: RunCounts, run: RunID?,
        decisions: [MatchWorkflow.Decision], timings: [RunReport.StageTiming],
        figures known: StoreFigures? = nil
    ) throws -> RunReport {
        let figures = try known ?? StoreFigures(store)
        let status = figures.status
        let clusters = ClusterReporter(store: store, place: place)
        var merges: [RunReport.ClusterSummary] = []
        var proposals: [RunReport.ClusterSummary] = []
        for decision in decisions {
            merges += try clusters.merges(decision)
            proposals += try clusters.proposals(decision)
        }
        // Of a part of the records it is said what was found when all were matched.
        let sections = try decisions.compactMap {
            $0.part == nil
                ? try MatchedSections($0, run: run, store: store, place: place)
                : try MatchedSections.kept($0.kind, store)
        }
        var report = RunReport(
            createdAt: place.time, command: command,
            store: (place.storePath as NSString).lastPathComponent,
            contentHash: status.contentHash, policyVersion: try place.policy.version(),
            counts: RunReport.Counts(
                sourceRecords: status.sourceRecords, people: status.people,
                organizations: status.organizations, mergedRecords: status.mergedRecords,
                reviewItems: status.reviewItems, rejectedRows: status.rejectedRows,
                newRecords: counts.addedRecords, changedRecords: counts.changedRecords,
                unchangedRecords: counts.unchangedRecords, newMerges: counts.mergedEntities),
            inputs: imported.inputs, diagnostics: imported.diagnostics,
            rejectedRows: imported.rejected.prefix(200).map {
                .init(file: $0.file, line: $0.line, code: $0.code, reason: $0.reason)
            },
            merges: merges,
            proposals: proposals,
            matching: sections.map(\.matching),
            sourceOverlap: sections.flatMap(\.sourceOverlap),
            completeness: sections.flatMap(\.completeness),
            relations: figures.relations.map {
                .init(relation: $0.relation.rawValue, count: $0.count)
            },
            timings: timings)
        let quality = QualityReporter(store: store)
        report.quality = try quality.quality()
        report.runs = try quality.timeline()
        report.auditHead = status.auditHead
        report.totals = try TotalsReporter.totals(store, around: run ?? store.runs().last?.id)
        return report
    }
}
