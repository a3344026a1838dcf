import CanonicalStore
import TextKernels

/// What the policy says about questions: stages of the user's own making, segments, limits.
struct QuestionPolicy: Codable, Equatable, Sendable {
    /// What a stage means that the user made up: its name, and `customer`, `formerCustomer`,
    /// `prospect` or `other`.
    var stages: [String: String] = [:]
    /// Conditions by the name of the segment; all must be met.
    var segments: [String: [String]] = [:]
    /// From when on a relationship needs attention.
    var attention = AttentionLimits()

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        stages = try container.decodeIfPresent([String: String].self, forKey: .stages) ?? [:]
        segments = try container.decodeIfPresent([String: [String]].self, forKey: .segments) ?? [:]
        attention =
            try container.decodeIfPresent(AttentionLimits.self, forKey: .attention)
            ?? AttentionLimits()
    }

    /// Every problem, as sentences without a subject.
    func validate() -> [String] {
        var problems: [String] = []
        for (stage, role) in stages.sorted(by: { $0.key < $1.key })
        where CustomerRole(rawValue: role) == nil {
            let roles = CustomerRole.allCases.map(\.rawValue).joined(separator: ", ")
            problems.append("questions.stages.\(stage) must be one of \(roles)")
        }
        for (name, conditions) in segments.sorted(by: { $0.key < $1.key }) {
            if conditions.isEmpty {
                problems.append("questions.segments.\(name) has no condition")
            }
            for condition in conditions where SegmentText.condition(condition) == nil {
                problems.append("questions.segments.\(name) has a condition that does not read")
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

    /// What stages mean, folded as the store folds them.
    var roles: [String: CustomerRole] {
        Dictionary(
            stages.sorted { $0.key < $1.key }.compactMap { stage, role in
                CustomerRole(rawValue: role).map { (TextFolder.fold(stage), $0) }
            }, uniquingKeysWith: { first, _ in first })
    }
}
