import RecordModel

/// One sentence about how the data should be, as it stands in the policy file.
public struct QualityRule: Codable, Hashable, Sendable {
    /// What is checked.
    public enum Check: String, Codable, Sendable, CaseIterable {
        /// At least one of the fields has a value.
        case required
        /// Each value is of a format.
        case format
        /// Each value is one of a list.
        case allowed
        /// No other party has the value.
        case unique
        /// Two things that the row says fit together.
        case agrees
        /// What the row names is there.
        case refers
        /// Somebody touched it within some days.
        case fresh
    }

    /// Formats that are known.
    public enum Format: String, Codable, Sendable, CaseIterable {
        case email
        /// Of a length that its country's plan has.
        case phone
        /// A number that its country's plan gives out.
        case validPhone = "valid-phone"
        /// As the codes of its country are.
        case postcode
        case url, date, country
        case iban
        /// A VAT number of the European Union, the United Kingdom, Norway or Switzerland.
        case vat
        /// The shape that stands under `pattern`.
        case pattern
    }

    /// What may contradict each other.
    public enum Agreement: String, Codable, Sendable, CaseIterable {
        /// The country of phone numbers and the country of the address.
        case phoneCountry = "phone-country"
        /// The domain of a person's e-mail address and the domains of the account.
        case emailDomain = "email-domain"
        /// A deal's stage and its probability.
        case stageProbability = "stage-probability"
        /// A deal's stage and its close date.
        case stageCloseDate = "stage-close-date"
    }

    /// What a row may name.
    public enum Reference: String, Codable, Sendable, CaseIterable {
        /// The account of a person.
        case account
        /// The organisation that another belongs to.
        case parent
        /// The same without going round in a circle.
        case parentWithoutCycle = "parent-without-cycle"
        /// Somebody who still works here.
        case activeOwner = "active-owner"
        /// A person or organisation that a piece of history belongs to.
        case party
    }

    /// Of which rows a rule speaks.
    public struct Condition: Codable, Hashable, Sendable {
        public var field: String
        /// One of these values, without regard to case; empty for any value at all.
        public var anyOf: [String]

        public init(field: String, anyOf: [String] = []) {
            self.field = field
            self.anyOf = anyOf
        }

        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            field = try container.decode(String.self, forKey: .field)
            anyOf = try container.decodeIfPresent([String].self, forKey: .anyOf) ?? []
        }
    }

    /// Names it in results; unique within a policy.
    public var name: String
    /// `contacts`, `accounts`, or a kind of history such as `deals`.
    public var on: String
    public var check: Check
    /// Fields by their names in mappings, `column:HEADER` for a column by its header.
    public var fields: [String] = []
    public var format: Format?
    public var pattern: String?
    public var values: [String] = []
    public var agreement: Agreement?
    public var reference: Reference?
    public var days: Int?
    public var when: Condition?
    public var severity = QualitySeverity.warning
    /// Who looks after it.
    public var owner: String?
    /// The share of checked rows that has to pass; nil where it is only told.
    public var gate: Double?
    public var dimension: QualityDimension?
    /// What is meant, for people.
    public var says: String?

    public init(
        _ name: String, on: String, _ check: Check, fields: [String] = [], format: Format? = nil,
        pattern: String? = nil, values: [String] = [], agreement: Agreement? = nil,
        reference: Reference? = nil, days: Int? = nil, when: Condition? = nil,
        severity: QualitySeverity = .warning, gate: Double? = nil, says: String? = nil
    ) {
        self.name = name
        self.on = on
        self.check = check
        self.fields = fields
        self.format = format
        self.pattern = pattern
        self.values = values
        self.agreement = agreement
        self.reference = reference
        self.days = days
        self.when = when
        self.severity = severity
        self.gate = gate
        self.says = says
    }

    /// The dimension that is given, else the one that goes with the check.
    public var countsAs: QualityDimension {
        if let dimension { return dimension }
        switch check {
        case .required: return .completeness
        case .format, .allowed: return .validity
        case .unique: return .uniqueness
        case .agrees, .refers: return .consistency
        case .fresh: return .timeliness
        }
    }

    /// Whether more than a row tells if the rule speaks of it: the account that a person is linked to, or the
    /// history of an entity.
    var speaksByOthers: Bool {
        agreement == .emailDomain || check == .fresh && subject?.party != nil
    }
}
