import RecordModel
import ArgumentParser
import CanonicalStore
import Foundation

/// What a question is asked about; every question takes the same filters.
struct QuestionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only what this owner has: name, e-mail or key.", valueName: "who"))
    var owner: String?

    @Option(help: ArgumentHelp("Only what this source says.", valueName: "name"))
    var source: String?

    @Option(
        help: ArgumentHelp(
            "Only parties of a segment of the policy, or of which all of this is true: "
                + "`country=DE,openDeals>0`.", valueName: "segment"))
    var segment: String?

    @Option(help: ArgumentHelp("The first day of the period.", valueName: "day"))
    var from: String?

    @Option(help: ArgumentHelp("The last day of the period.", valueName: "day"))
    var to: String?

    @Option(
        help: ArgumentHelp(
            "The day that counts as today; what happened later is left out, and who is whom is as it was "
                + "known then.", valueName: "day"))
    var asOf: String?

    /// What the options ask, of the store and with its policy, each of which is read once.
    ///
    /// - Parameter console: where it is said that a question about all parties takes longer than it has to;
    ///   nil for a question about one of them.
    /// - Throws: `CommandFailure` with `.usage` for what does not read.
    func asked(_ global: GlobalOptions, _ console: Console?) async throws -> AskedQuestion {
        let now = try global.time().formatted(.iso8601)
        guard let today = CalendarDay(now) else {
            throw CommandFailure(.usage, "The time is not in the calendar.")
        }
        let past = try asOf.map { try Self.day($0, "--as-of") }
        var scope = QuestionScope(
            asOf: past ?? today, isPast: past != nil, owner: owner, source: source)
        scope.from = try from.map { try Self.day($0, "--from") }
        scope.to = try to.map { try Self.day($0, "--to") }
        if let from = scope.from, let to = scope.to, to < from {
            throw CommandFailure(.usage, "--to is before --from.")
        }
        let store = try CanonicalStore.open(at: global.store, folding: Workplace.folding)
        if let console, try !store.keepsBlocks() {
            console.note(
                "An earlier version wrote this store: questions about it take several times as long until "
                    + "its next run, such as an import or a migrate.")
        }
        let policy = try global.policyInForce(of: store)
        scope.words = policy.questions?.words ?? QuestionWords()
        scope.segment = try segment.map {
            try policy.questions?.segment(named: $0) ?? SegmentText.segment($0)
        }
        if let asOf {
            scope.people = try await PastQuestion(
                store: store, storePath: global.store, day: asOf
            ).people()
        }
        return AskedQuestion(store: store, policy: policy, scope: scope)
    }

    private static func day(_ text: String, _ option: String) throws -> CalendarDay {
        guard text.utf8.count == 10, let day = CalendarDay(text) else {
            throw CommandFailure(
                .usage, "\(option) does not read as a day; write it like 2026-05-04.")
        }
        return day
    }
}
