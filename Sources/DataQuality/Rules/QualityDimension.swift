/// What a rule is about, in the terms of ISO/IEC 25012.
public enum QualityDimension: String, Codable, Sendable, CaseIterable, Comparable {
    case completeness, validity, uniqueness, consistency, timeliness

    public static func < (left: QualityDimension, right: QualityDimension) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// How grave it is that a rule fails.
public enum QualitySeverity: String, Codable, Sendable, CaseIterable {
    case info, warning, error
}
