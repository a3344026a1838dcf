import AuditReports
import CanonicalStore
import DataQuality
import Foundation
import RecordModel

/// Tells a report how good the data are and how that went, from what runs have kept.
struct QualityReporter {
    let store: CanonicalStore

    /// How many runs the trend goes back.
    private static let runs = 30

    /// nil where no run has checked rules yet.
    func quality() throws -> RunReport.Quality? {
        let moments = try store.qualityMoments(limit: Self.runs)
        guard let last = moments.last else { return nil }
        return RunReport.Quality(
            scores: last.scores.filter(Self.isShown),
            rules: try last.rules.filter { $0.checked > 0 }.map(rule),
            trend: moments.map { moment in
                RunReport.Quality.Moment(
                    run: moment.run.rawValue, time: moment.time,
                    scores: moment.scores.filter { Self.isShown($0) && $0.scope != "source" })
            })
    }

    /// Owners are left out: who they are is nobody's business but the store's.
    private static func isShown(_ score: QualityScore) -> Bool { score.scope != "owner" }

    private func rule(_ record: QualityRecord) throws -> RunReport.Quality.Rule {
        let rule = try JSONDecoder().decode(
            QualityRule.self, from: Data(record.definition.utf8))
        return .init(
            name: rule.name, says: rule.says ?? "", severity: rule.severity.rawValue,
            dimension: rule.countsAs.rawValue, checked: record.checked, failed: record.failed,
            gate: rule.gate, meetsGate: record.meetsGate)
    }

    /// The last runs, the oldest first.
    func timeline() throws -> [RunReport.RunLine] {
        try store.runs().suffix(200).map { run in
            let counts =
                (try? JSONDecoder().decode(Counts.self, from: Data(run.counts.utf8))) ?? Counts()
            return RunReport.RunLine(
                run: run.id.rawValue, time: run.description.time,
                command: run.description.command, actor: run.description.actor,
                newRecords: counts.added ?? 0, changedRecords: counts.changed ?? 0,
                mergedEntities: counts.merged ?? 0, openedProposals: counts.opened ?? 0,
                isUndone: run.undoneBy != nil)
        }
    }

    /// What the ledger says of a run.
    private struct Counts: Decodable {
        var added: Int?
        var changed: Int?
        var merged: Int?
        var opened: Int?
    }
}
