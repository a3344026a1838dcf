import RecordModel
import AuditReports
import CanonicalStore
import Foundation

/// Tells what duplicates would do to the figures about customers.
struct FigureReporter {
    let store: CanonicalStore
    let place: Workplace

    /// Nil where there is no history that the figures could rest on.
    func figures() throws -> [RunReport.Figure]? {
        guard try !store.historyCounts().isEmpty, let today = CalendarDay(place.time) else {
            return nil
        }
        var scope = QuestionScope(asOf: today)
        scope.words = place.policy.questions?.words ?? QuestionWords()
        // The report shows the totals alone.
        scope.words.fields = []
        scope.words.segments = []
        let patterns = try store.patterns(scope)
        let merged = patterns.total
        let unmerged = patterns.undeduplicated
        func figure(
            _ name: String, _ unit: String, _ value: (Patterns.Figures) -> Double?
        ) -> RunReport.Figure? {
            guard let one = value(merged), let other = value(unmerged), one != 0 || other != 0
            else { return nil }
            return RunReport.Figure(name: name, merged: one, unmerged: other, unit: unit)
        }
        return [
            figure("People and companies", "number") { Double($0.parties) },
            figure("Complete: name, e-mail, phone, place", "share") { $0.completeness },
            figure("Buyers", "number") { Double($0.buyers) },
            figure("Bought more than once", "share") { $0.repeatRate },
            figure("Bought again within a year", "share") { $0.retention },
            figure("Tickets per party that has any", "number") { $0.ticketsPerParty },
            figure("Win rate", "share") { $0.winRate },
        ].compactMap { $0 }
    }
}
