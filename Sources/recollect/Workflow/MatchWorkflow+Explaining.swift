import Matching

extension MatchWorkflow {
    /// What explains the pairs of a decision.
    enum Explaining: Sendable {
        /// All that scoring prepared: some hundred bytes a record.
        case any(PairExplainer)
        /// The explanations that are still wanted, by the number of their pair.
        case kept([Int: PairExplanation])
    }
}

extension MatchWorkflow.Decision {
    /// What speaks for and against a scored pair.
    ///
    /// - Precondition: `keepExplanations` was not called, or with this pair among others.
    func explanation(of pair: Int) -> PairExplanation {
        switch explaining {
        case .any(let explainer):
            return explainer.explain(left: Int(pairs.left[pair]), right: Int(pairs.right[pair]))
        case .kept(let explanations):
            guard let explanation = explanations[pair] else {
                preconditionFailure("only pairs whose explanations were kept are explained")
            }
            return explanation
        }
    }

    /// Makes the explanations that will still be wanted, and lets go of what makes others.
    mutating func keepExplanations(of wanted: [Int]) {
        var kept: [Int: PairExplanation] = [:]
        for pair in wanted { kept[pair] = explanation(of: pair) }
        explaining = .kept(kept)
    }
}
