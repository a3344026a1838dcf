/// Tells which of a row's values make it fail a rule.
public struct OffendingValues {
    private var values = ValueCheck()

    public init() {}

    /// Those of some texts that are against a rule on values; all of them for other rules.
    ///
    /// - Parameter country: what the row says of its country; nil for nothing.
    public mutating func offending(
        _ rule: QualityRule, _ texts: [String], country: String?
    ) -> [String] {
        switch rule.check {
        case .format:
            guard let format = rule.format else { return texts }
            let code = country.flatMap { values.country($0) }
            return texts.filter {
                !values.isValid($0, format, pattern: rule.pattern, country: code)
            }
        case .allowed:
            let allowed = Set(rule.values.map(QualityContext.folded))
            return texts.filter { !allowed.contains(QualityContext.folded($0)) }
        case .required, .unique, .agrees, .refers, .fresh: return texts
        }
    }
}
