import ArgumentParser
import RecordModel

extension PartyKind: ExpressibleByArgument {}

/// Which proposals are reviewed, and in which order.
struct ReviewOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What comes first: stakes (what a merge would put together, times the uncertainty), weight, age, "
                + "kind, source or owner.", valueName: "order"))
    var order = ReviewSelection.Order.stakes

    @Option(help: ArgumentHelp("Only this kind: contact or account.", valueName: "kind"))
    var kind: PartyKind?

    @Option(help: ArgumentHelp("Only proposals with a record of this source.", valueName: "name"))
    var source: [String] = []

    @Option(
        help: ArgumentHelp(
            "Only proposals with a record of this owner, by name or id.", valueName: "name"))
    var owner: [String] = []

    @Option(
        help: ArgumentHelp(
            "Only one of several equal parts, such as 1/3: for people who share a queue.",
            valueName: "i/n"))
    var part: ReviewSelection.Part?

    @Option(
        help: ArgumentHelp(
            "Only a stretch of the queue: name:A-F, weight:8-15 (bits) or number:100-250.",
            valueName: "range"))
    var range: ReviewSelection.Range?

    @Option(help: ArgumentHelp("Only proposals with a record that has this.", valueName: "words"))
    var filter: String?

    @Flag(help: "All of the queue, also what the policy assigns to others.")
    var everything = false

    /// The selection, within what the policy assigns to the reviewer.
    func selection(_ place: Workplace) throws -> ReviewSelection {
        var selection = ReviewSelection(
            order: order, kind: kind, sources: source, owners: owner, part: part,
            range: range)
        if let filter {
            do throws(ReviewMistake) {
                selection = try selection.filtered(by: filter)
            } catch {
                throw CommandFailure(.usage, error.message)
            }
        }
        guard !everything, let assignment = place.policy.review?.assignment(of: place.actor) else {
            return selection
        }
        return selection.assigned(assignment)
    }
}
