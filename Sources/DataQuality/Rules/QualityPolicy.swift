/// Which rules are checked: the section `quality` of the policy.
public struct QualityPolicy: Codable, Hashable, Sendable {
    /// Whether the default rules are among them.
    public var usesDefaultRules = true
    /// Names of default rules that are left out.
    public var withoutRules: [String] = []
    /// The user's own; one with the name of a default rule stands in its place.
    public var rules: [QualityRule] = []
    /// Names, addresses or keys of owners who have left, beside those that a list of users says.
    public var departedOwners: [String] = []

    public init() {}

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        usesDefaultRules =
            try container.decodeIfPresent(Bool.self, forKey: .usesDefaultRules) ?? true
        withoutRules = try container.decodeIfPresent([String].self, forKey: .withoutRules) ?? []
        rules = try container.decodeIfPresent([QualityRule].self, forKey: .rules) ?? []
        departedOwners = try container.decodeIfPresent([String].self, forKey: .departedOwners) ?? []
    }

    /// The rules in force: the defaults in their order, then the user's.
    public var inForce: [QualityRule] {
        let own = Set(rules.map(\.name))
        let left = Set(withoutRules)
        let defaults =
            usesDefaultRules
            ? QualityRule.defaults.filter { !own.contains($0.name) && !left.contains($0.name) } : []
        return defaults + rules
    }

    /// What is wrong with the section; empty where it can be used.
    public func validate() -> [String] {
        var problems = rules.flatMap { $0.validate() }
        var seen: Set<String> = []
        for rule in rules where !seen.insert(rule.name).inserted {
            problems.append("quality has two rules called “\(rule.name)”")
        }
        let known = Set(QualityRule.defaults.map(\.name))
        for name in withoutRules where !known.contains(name) {
            problems.append("quality.withoutRules names “\(name)”, which is no default rule")
        }
        return problems
    }
}
