import AuditReports
import CanonicalStore
import Foundation
import Matching
import RecordModel
import Resolution

/// What a report says of all records of a kind that were matched: weights, sizes, how full the fields are, which
/// sources meet.
///
/// A run that matches all keeps it with the store, for the reports of nights that match a part.
struct MatchedSections: Codable {
    /// The run that matched all records.
    private(set) var run: Int64
    let matching: RunReport.MatchingSummary
    let sourceOverlap: [RunReport.SourceOverlap]
    let completeness: [RunReport.FieldCompleteness]

    init(
        _ decision: MatchWorkflow.Decision, run: RunID?, store: CanonicalStore, place: Workplace
    ) throws {
        let judgements =
            try store.hasAnswers()
            ? store.standingJudgements(kind: decision.kind) : []
        self.run = run?.rawValue ?? 0
        matching = MatchingReporter(decision: decision, place: place).summary(
            judgements: judgements)
        let fields = FieldReporter(decision: decision)
        sourceOverlap = fields.sourceOverlap()
        completeness = fields.completeness()
    }

    /// Keeps what is said of a decision about all records.
    static func keep(
        _ decision: MatchWorkflow.Decision, in run: StoreRun, place: Workplace
    ) throws {
        let sections = try MatchedSections(decision, run: run.id, store: run.store, place: place)
        if let former = try kept(decision.kind, run.store) {
            // A run that changes nothing leaves no trace, so that its number alone is no change.
            var same = sections
            same.run = former.run
            if try JSONText.line(same) == JSONText.line(former) { return }
        }
        try run.set(StoreRun.matchedReport(decision.kind), to: JSONText.line(sections))
    }

    /// What the last run that matched all records kept; nil where an earlier version ran it.
    static func kept(_ kind: PartyKind, _ store: CanonicalStore) throws -> MatchedSections? {
        try store.setting(StoreRun.matchedReport(kind)).flatMap {
            try? JSONDecoder().decode(MatchedSections.self, from: Data($0.utf8))
        }
    }
}
