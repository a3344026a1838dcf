import RecordModel

/// How several people share reviewing.
///
/// Part of the policy file; it may be left out, and a key that is left out has its default.
struct ReviewPolicy: Codable, Equatable, Sendable {
    /// What somebody is asked, where the command says nothing else.
    struct Assignment: Codable, Equatable, Sendable {
        let reviewer: String
        var kind: PartyKind?
        var sources: [String] = []
        var owners: [String] = []
        /// One of several equal parts of the queue, such as `1/3`.
        var part: String?
        /// A stretch of it, such as `name:A-F`.
        var range: String?

        init(
            reviewer: String, kind: PartyKind? = nil, sources: [String] = [],
            owners: [String] = [], part: String? = nil, range: String? = nil
        ) {
            self.reviewer = reviewer
            self.kind = kind
            self.sources = sources
            self.owners = owners
            self.part = part
            self.range = range
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            reviewer = try container.decode(String.self, forKey: .reviewer)
            kind = try container.decodeIfPresent(PartyKind.self, forKey: .kind)
            sources = try container.decodeIfPresent([String].self, forKey: .sources) ?? []
            owners = try container.decodeIfPresent([String].self, forKey: .owners) ?? []
            part = try container.decodeIfPresent(String.self, forKey: .part)
            range = try container.decodeIfPresent(String.self, forKey: .range)
        }
    }

    /// Points at stake from which a second person must say the same before anything is done; nil asks
    /// one person only.
    var secondPersonFrom: Double?
    var assignments: [Assignment] = []

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        secondPersonFrom = try container.decodeIfPresent(Double.self, forKey: .secondPersonFrom)
        assignments =
            try container.decodeIfPresent([Assignment].self, forKey: .assignments) ?? []
    }

    /// What a person is assigned; nil where nothing.
    func assignment(of reviewer: String) -> Assignment? {
        assignments.first { $0.reviewer == reviewer }
    }

    /// Whether a proposal needs two people.
    func needsSecondPerson(_ stake: ReviewStake?) -> Bool {
        guard let secondPersonFrom else { return false }
        return (stake?.points ?? 0) >= secondPersonFrom
    }

    /// Everything that is wrong, one sentence each.
    func validate() -> [String] {
        var problems: [String] = []
        if let secondPersonFrom, secondPersonFrom < 0 {
            problems.append("review.secondPersonFrom must not be negative")
        }
        for assignment in assignments {
            if let part = assignment.part, ReviewSelection.Part(argument: part) == nil {
                problems.append("review: a part is written like 1/3")
            }
            if let range = assignment.range, ReviewSelection.Range(argument: range) == nil {
                problems.append(
                    "review: a range is written like name:A-F, weight:8-15 or number:100-250")
            }
        }
        return problems
    }
}
