import CanonicalStore

/// A rule that acts: when something is so with a party, a task is made, an owner assigned, or a flag put up.
///
/// It stands in the policy under `actions`; it runs no code and no command.
struct ActionRule: Codable, Equatable, Sendable {
    /// When it acts; all that is said must be so.
    struct Condition: Codable, Equatable, Sendable {
        /// Reasons as in `recollect attention`; any of them.
        var attention: [String]?
        /// A segment of the policy, or conditions as of `--segment`: `country=Norway,role!=customer`.
        var segment: String?
        /// Whether the party is nobody's.
        var withoutOwner: Bool?
        /// Only parties that came within so many days.
        var newWithinDays: Int?
    }

    /// What it does; one of the four.
    struct Deed: Codable, Equatable, Sendable {
        /// The subject of a task to be made.
        var task: String?
        /// The subject of a call that is promised.
        var followUp: String?
        /// When the task or the call is due, in days from now.
        var dueInDays: Int?
        /// Who does it; the party's owner where nobody is named.
        var owner: String?
        /// Whose the party shall be.
        var assignOwner: String?
        /// What a note shall say.
        var flag: String?
    }

    var name: String
    var when: Condition
    var then: Deed

    /// What is wrong with it, in sentences without a full stop.
    ///
    /// - Parameter segments: the names of the policy's own.
    func validate(segments: Set<String> = []) -> [String] {
        var problems: [String] = []
        func say(_ problem: String) { problems.append("action `\(name)`: \(problem)") }
        if name.isEmpty || !name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) {
            say("a name has letters, numbers and hyphens")
        }
        let known = Attention.Reason.allCases.map(\.rawValue)
        for reason in when.attention ?? [] where !known.contains(reason) {
            say("attention knows \(known.joined(separator: ", "))")
        }
        if let segment = when.segment, !segments.contains(segment),
            (try? SegmentText.segment(segment)) == nil
        {
            say(
                "its segment is none of questions.segments and does not read; write it like "
                    + "country=Norway,role!=customer")
        }
        if when == Condition() || when.attention == [] { say("`when` says nothing") }
        if let days = when.newWithinDays, days < 1 { say("newWithinDays takes a number from 1") }
        let deeds = [then.task, then.followUp, then.assignOwner, then.flag].compactMap { $0 }
        if deeds.count != 1 || deeds.contains("") {
            say("`then` says one of task, followUp, assignOwner and flag")
        }
        if let days = then.dueInDays {
            if days < 0 { say("dueInDays takes a number from 0") }
            if then.task == nil && then.followUp == nil {
                say("dueInDays goes with task or followUp")
            }
        }
        if then.owner != nil && then.task == nil && then.followUp == nil {
            say("owner goes with task or followUp")
        }
        return problems
    }

    /// What is wrong with several together.
    static func validate(_ rules: [ActionRule], segments: Set<String> = []) -> [String] {
        var seen: Set<String> = []
        let repeated = rules.filter { !seen.insert($0.name).inserted }
        return rules.flatMap { $0.validate(segments: segments) }
            + repeated.map { "action `\($0.name)`: there are two of this name" }
    }
}
