extension PairExplainer {
    /// What keeps each of the model's blocking rules from making a pair, the nearest rule first.
    ///
    /// A rule without any gap either makes the pair or shares an oversized block that was split.
    ///
    /// - Precondition: both are records of the table.
    public func ruleGaps(left: Int, right: Int) -> [RuleGap] {
        let rules = session.index.rules.map(\.rule)
        let maker = KeyMaker(session.table, rules: rules)
        let gaps = rules.map { rule in
            var differing: [String] = []
            var missing: [String] = []
            let isCrossed = rule.isSymmetric && maker.areCrossed(rule, left, right)
            for piece in rule.pieces where !isCrossed {
                switch maker.agreement(on: piece, left, right) {
                case .same: continue
                case .different: differing.append(piece.words)
                case .missing: missing.append(piece.words)
                }
            }
            return RuleGap(
                rule: rule.name, sentence: rule.sentence, differing: differing, missing: missing)
        }
        return gaps.enumerated()
            .sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }
            .map(\.element)
    }
}
