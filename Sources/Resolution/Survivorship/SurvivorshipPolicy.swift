import RecordModel

/// How golden records come from their members: part of the policy file, as text.
///
/// A key that is left out has its default. The parts of a name and of an address survive together;
/// their rule stands under `fullName` and `fullAddress`.
public struct SurvivorshipPolicy: Codable, Sendable, Equatable {
    /// Named by each decision that was made under it.
    public var version: String
    /// Rules that differ from the defaults.
    public var rules: [Field: SurvivorshipRule]
    /// Sources from the most to the least trusted; others rank after all of them, as equals.
    public var sourceTrust: [String]
    /// Fields whose members must not disagree without a person being told.
    public var criticalFields: [Field]
    /// Fields in which the newest record's empty cell clears the value. In all others a cleared
    /// cell is remembered and never beats a value.
    public var clearingFields: [Field]

    public init(
        version: String = "1", rules: [Field: SurvivorshipRule] = [:], sourceTrust: [String] = [],
        criticalFields: [Field] = [.birthDate, .taxID, .nationalID, .suffix],
        clearingFields: [Field] = []
    ) {
        self.version = version
        self.rules = rules
        self.sourceTrust = sourceTrust
        self.criticalFields = criticalFields
        self.clearingFields = clearingFields
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let standard = SurvivorshipPolicy()
        version = try container.decodeIfPresent(String.self, forKey: .version) ?? standard.version
        rules =
            try container.decodeIfPresent([Field: SurvivorshipRule].self, forKey: .rules) ?? [:]
        sourceTrust = try container.decodeIfPresent([String].self, forKey: .sourceTrust) ?? []
        criticalFields =
            try container.decodeIfPresent([Field].self, forKey: .criticalFields)
            ?? standard.criticalFields
        clearingFields =
            try container.decodeIfPresent([Field].self, forKey: .clearingFields) ?? []
    }

    /// The rule of a field.
    public func rule(for field: Field, kind: PartyKind) -> SurvivorshipRule {
        let leading = FieldUnit(field)?.leadingField ?? field
        let own = rules.isEmpty ? nil : rules[leading]
        return own ?? Self.defaultRule(for: leading, kind: kind)
    }

    /// Everything that is wrong with the policy, one sentence each; empty where it is valid.
    public func validate() -> [String] {
        var problems: [String] = []
        for (field, rule) in rules.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            if rule == .only || rule == .pinned {
                problems.append(
                    "\(field.rawValue): '\(rule.rawValue)' says what happened, it is no rule to ask for"
                )
            }
            if let leading = FieldUnit(field)?.leadingField, leading != field {
                problems.append(
                    "\(field.rawValue) survives together with its neighbours: put the rule under \(leading.rawValue)"
                )
            }
        }
        if Set(sourceTrust).count != sourceTrust.count {
            problems.append("sourceTrust names a source twice")
        }
        for field in clearingFields
        where FieldUnit(field) != nil || rule(for: field, kind: .contact) == .union {
            problems.append(
                "\(field.rawValue) may have several values, so an empty cell clears none of them")
        }
        return problems
    }

    /// The rule that holds where the policy names none.
    public static func defaultRule(for field: Field, kind: PartyKind) -> SurvivorshipRule {
        switch field {
        case .fullName, .birthPlace: .mostComplete
        case .organization, .industry: kind == .account ? .mostComplete : .mostRecent
        case .gender, .birthDate, .taxID, .registrationID, .nationalID: .mostFrequent
        case .age, .department, .language, .ownerName, .ownerKey, .status, .isDeleted: .mostRecent
        case .lifecycleStage: .furthestStage
        case .leadSource: .first
        case .createdAt: .minimum
        case .modifiedAt, .lastActivityAt: .maximum
        default: .union
        }
    }
}
