extension QualityRule {
    enum CodingKeys: String, CodingKey {
        case name, on, check, field, fields, format, pattern, values, agreement, reference, days
        case when, severity, owner, gate, dimension, says
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        name = try container.decode(String.self, forKey: .name)
        on = try container.decode(String.self, forKey: .on)
        check = try container.decode(Check.self, forKey: .check)
        fields = try container.decodeIfPresent([String].self, forKey: .fields) ?? []
        if let field = try container.decodeIfPresent(String.self, forKey: .field) {
            fields.insert(field, at: 0)
        }
        format = try container.decodeIfPresent(Format.self, forKey: .format)
        pattern = try container.decodeIfPresent(String.self, forKey: .pattern)
        values = try container.decodeIfPresent([String].self, forKey: .values) ?? []
        agreement = try container.decodeIfPresent(Agreement.self, forKey: .agreement)
        reference = try container.decodeIfPresent(Reference.self, forKey: .reference)
        days = try container.decodeIfPresent(Int.self, forKey: .days)
        when = try container.decodeIfPresent(Condition.self, forKey: .when)
        severity =
            try container.decodeIfPresent(QualitySeverity.self, forKey: .severity) ?? .warning
        owner = try container.decodeIfPresent(String.self, forKey: .owner)
        gate = try container.decodeIfPresent(Double.self, forKey: .gate)
        dimension = try container.decodeIfPresent(QualityDimension.self, forKey: .dimension)
        says = try container.decodeIfPresent(String.self, forKey: .says)
    }

    /// Writes what is set; a single field as `field`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(on, forKey: .on)
        try container.encode(check, forKey: .check)
        if fields.count == 1 {
            try container.encode(fields[0], forKey: .field)
        } else if !fields.isEmpty {
            try container.encode(fields, forKey: .fields)
        }
        try container.encodeIfPresent(format, forKey: .format)
        try container.encodeIfPresent(pattern, forKey: .pattern)
        if !values.isEmpty { try container.encode(values, forKey: .values) }
        try container.encodeIfPresent(agreement, forKey: .agreement)
        try container.encodeIfPresent(reference, forKey: .reference)
        try container.encodeIfPresent(days, forKey: .days)
        try container.encodeIfPresent(when, forKey: .when)
        if severity != .warning { try container.encode(severity, forKey: .severity) }
        try container.encodeIfPresent(owner, forKey: .owner)
        try container.encodeIfPresent(gate, forKey: .gate)
        try container.encodeIfPresent(dimension, forKey: .dimension)
        try container.encodeIfPresent(says, forKey: .says)
    }
}
