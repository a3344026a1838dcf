import CanonicalStore
import TextKernels

/// What the policy says about questions: stages of the user's own making, segments, limits.
struct QuestionPolicy: Codable, Equatable, Sendable {
    /// What a stage means that the user made up: its name, and `customer`, `formerCustomer`,
    /// `prospect` or `other`.
    var stages: [String: String] = [:]
    /// Roles besides those that every company has.
    var roles: [String]?
    /// The stages of pipelines, in their order.
    var pipelines: [String: [PipelineStagePolicy]]?
    /// What kinds of activity are: `call`, `email`, `meeting`, `note`, `task` or `none`.
    var activities: [String: String]?
    /// Columns that answers and exports name.
    var fields: [String]?
    /// Conditions by the name of the segment; all must be met.
    var segments: [String: [String]] = [:]
    /// From when on a relationship needs attention.
    var attention = AttentionLimits()

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        stages = try container.decodeIfPresent([String: String].self, forKey: .stages) ?? [:]
        roles = try container.decodeIfPresent([String].self, forKey: .roles)
        pipelines = try container.decodeIfPresent(
            [String: [PipelineStagePolicy]].self, forKey: .pipelines)
        activities = try container.decodeIfPresent([String: String].self, forKey: .activities)
        fields = try container.decodeIfPresent([String].self, forKey: .fields)
        segments = try container.decodeIfPresent([String: [String]].self, forKey: .segments) ?? [:]
        attention =
            try container.decodeIfPresent(AttentionLimits.self, forKey: .attention)
            ?? AttentionLimits()
    }

    /// Every problem, as sentences without a subject.
    func validate() -> [String] {
        var problems = wordProblems() + pipelineProblems()
        for (name, conditions) in segments.sorted(by: { $0.key < $1.key }) {
            if conditions.isEmpty {
                problems.append("questions.segments.\(name) has no condition")
            }
            for (place, condition) in conditions.enumerated() {
                guard let reason = SegmentText.problem(condition) else { continue }
                problems.append("questions.segments.\(name)[\(place + 1)] \(reason)")
            }
        }
        let limits = [
            attention.silentDays, attention.tickets, attention.ticketDays, attention.renewalDays,
            attention.renewalActivityDays, attention.staleDays,
        ]
        if limits.contains(where: { $0 < 1 }) {
            problems.append("questions.attention takes numbers from 1")
        }
        return problems
    }

    /// The segment with a name; nil where there is none.
    func segment(named name: String) -> Segment? {
        segments[name].map { conditions in
            Segment(name: name, conditions: conditions.compactMap(SegmentText.condition))
        }
    }

    /// All segments, by name.
    var allSegments: [Segment] { segments.keys.sorted().compactMap(segment) }

    /// What the company's own words mean, folded as the store folds them.
    var words: QuestionWords {
        var words = QuestionWords()
        words.roles = Dictionary(
            (roles ?? []).map { (TextFolder.fold($0), CustomerRole(rawValue: $0)) }
                + stages.sorted { $0.key < $1.key }.map { stage, role in
                    (TextFolder.fold(stage), CustomerRole(rawValue: role))
                }, uniquingKeysWith: { _, last in last })
        for (pipeline, own) in (pipelines ?? [:]).sorted(by: { $0.key < $1.key }) {
            words.stages += own.enumerated().map { $0.element.words(pipeline, place: $0.offset) }
        }
        words.activities = (activities ?? [:]).compactMapValues(QuestionWords.Activity.init)
        words.fields = fields ?? []
        words.segments = allSegments
        return words
    }

    /// Every problem with roles, stages, kinds of activity and columns.
    private func wordProblems() -> [String] {
        var problems: [String] = []
        let known = CustomerRole.known.map(\.rawValue)
        for (place, role) in (roles ?? []).enumerated() {
            if role.allSatisfy(\.isWhitespace) {
                problems.append("questions.roles[\(place + 1)] is empty")
            } else if known.contains(role) || roles?.firstIndex(of: role) != place {
                problems.append("questions.roles[\(place + 1)] is there already")
            }
        }
        let all = known + (roles ?? [])
        for (stage, role) in stages.sorted(by: { $0.key < $1.key }) where !all.contains(role) {
            problems.append(
                "questions.stages.\(stage) must be one of \(all.joined(separator: ", "))"
                    + (roles == nil ? "; questions.roles adds others" : ""))
        }
        let kinds = QuestionWords.Activity.allCases.map(\.rawValue)
        for (kind, meaning) in (activities ?? [:]).sorted(by: { $0.key < $1.key })
        where !kinds.contains(meaning) {
            problems.append(
                "questions.activities.\(kind) must be one of \(kinds.joined(separator: ", "))")
        }
        for (place, field) in (fields ?? []).enumerated()
        where field.allSatisfy(\.isWhitespace) || fields?.firstIndex(of: field) != place {
            problems.append("questions.fields[\(place + 1)] is empty or there already")
        }
        return problems
    }

    private func pipelineProblems() -> [String] {
        var problems: [String] = []
        var meanings: [String: (text: String?, place: String)] = [:]
        for (pipeline, stages) in (pipelines ?? [:]).sorted(by: { $0.key < $1.key }) {
            var seen: Set<String> = []
            for (number, stage) in stages.enumerated() {
                let place = "questions.pipelines.\(pipeline)[\(number + 1)]"
                problems += stage.problems().map { "\(place) \($0)" }
                let name = TextFolder.fold(stage.stage)
                if !seen.insert(name).inserted { problems.append("\(place) is there already") }
                if let other = meanings[name], other.text != stage.means {
                    problems.append("\(place) means something else than \(other.place)")
                }
                meanings[name] = (stage.means, place)
            }
        }
        return problems
    }
}
