import RecordModel

extension Matcher {
    /// Counts every candidate rule on a table, also those that the model does without, and scores
    /// the pairs of those that the policy has room for.
    ///
    /// - Returns: what the rules did, and what each is worth, in the order in which they apply.
    public func explainRules(
        _ table: NormalizedTable, with model: MatchModel,
        progress: (@Sendable (MatchProgress) -> Void)? = nil
    ) async -> (report: BlockingReport, rules: [RuleUse]) {
        let session = await MatchingSession(
            table, policy: policy, workers: workers, progress: progress)
        let result = await session.score(with: model, floor: MatchWeight(bits: 0))
        var likely = [Int](repeating: 0, count: session.index.rules.count)
        for rule in result.pairs.blockingRules { likely[Int(rule)] += 1 }
        var next = 0
        let rules = result.blocking.rules.map { rule in
            let isUsed = rule.outcome == .used
            defer { next += isUsed ? 1 : 0 }
            return RuleUse(
                rule: rule, likelyPairs: isUsed ? likely[next] : 0,
                isOfModel: model.blockingRules.contains(rule.name))
        }
        return (result.blocking, rules)
    }
}
