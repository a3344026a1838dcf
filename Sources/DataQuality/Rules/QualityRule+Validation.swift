import RecordModel

extension QualityRule {
    /// What is wrong with the rule, one sentence each; empty where it can be checked.
    public func validate() -> [String] {
        var problems: [String] = []
        func problem(_ text: String) { problems.append("quality rule “\(name)”: \(text)") }
        if name.isEmpty { problem("it needs a name") }
        guard let subject else {
            problem("on takes contacts, accounts or a kind of history such as deals, not “\(on)”")
            return problems
        }
        for field in fields + (when.map { [$0.field] } ?? []) where !subject.knows(field) {
            problem("“\(field)” is no field of \(on)")
        }
        if let gate, !(0...1).contains(gate) { problem("gate is a share from 0 to 1") }
        switch check {
        case .required, .unique:
            if fields.isEmpty { problem("\(check.rawValue) needs a field") }
        case .format:
            if fields.isEmpty { problem("format needs a field") }
            if format == nil { problem("format needs a format") }
            if (format == .pattern) != (pattern != nil) {
                problem("a pattern goes with the format pattern")
            }
        case .allowed:
            if fields.isEmpty || values.isEmpty { problem("allowed needs a field and values") }
        case .agrees:
            if agreement == nil { problem("agrees needs an agreement") }
        case .refers:
            if reference == nil { problem("refers needs a reference") }
        case .fresh:
            if days.map({ $0 < 1 }) ?? true { problem("fresh needs days, one or more") }
        }
        if check == .unique && subject.history != nil {
            problem("unique is for contacts and accounts")
        }
        return problems
    }

    /// What the rule is on; nil where the word means nothing.
    public var subject: QualitySubject? { QualitySubject(named: on) }
}
