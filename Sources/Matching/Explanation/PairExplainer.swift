import RecordModel

/// Explains pairs of one table, prepared once.
public struct PairExplainer: Sendable {
    let session: MatchingSession
    private let model: MatchModel
    private let weights: WeightTable
    /// Of accounts whose people are hashes: the names and mailboxes that are told.
    private var people: [String: String] = [:]

    /// Prepares and blocks the table as the model's run did.
    public init(
        _ table: NormalizedTable, model: MatchModel, policy: MatchingPolicy, workers: Int
    ) async {
        session = await MatchingSession(
            table, policy: policy, workers: workers, rules: model.blockingRules, progress: nil)
        session.table.assume(duplicates: model.duplicatesPerRecord)
        self.model = model
        weights = WeightTable(
            model, records: session.table.wholeCount, comparer: session.table.comparer)
    }

    /// Explains what a session scored with a model.
    init(_ session: MatchingSession, model: MatchModel, weights: WeightTable) {
        self.session = session
        self.model = model
        self.weights = weights
    }

    /// The same, telling of people whose names and mailboxes the table has as hashes only.
    ///
    /// - Parameter contacts: those of the people in common that pairs to be explained have.
    public func naming(_ contacts: NormalizedTable) -> PairExplainer {
        var naming = self
        let values = PersonValues(contacts)
        for contact in 0..<contacts.count {
            values.forEach(of: contact) { value in
                let hash = ContactToken.text(ofPerson: ContactToken.of(person: value))
                naming.people[String(decoding: hash, as: UTF8.self)] = String(
                    decoding: value, as: UTF8.self)
            }
        }
        return naming
    }

    /// The prior, one contribution per comparison, and what a relationship takes away.
    ///
    /// - Precondition: both are records of the table.
    public func explain(left: Int, right: Int) -> PairExplanation {
        let outcome = session.table.comparer.compare(min(left, right), max(left, right))
        let present = Set(session.table.comparer.kinds)
        var contributions: [PairExplanation.Contribution] = []
        for comparison in model.comparisons where present.contains(comparison.kind) {
            contributions.append(contribution(comparison, outcome, left, right))
        }
        let lanes = weights.weights(outcome)
        let combined = WeightTable.combined(lanes)
        var strongest = 0
        for lane in 1..<model.nonMatchKinds.count where lanes[lane] < lanes[strongest] {
            strongest = lane
        }
        let kind = model.nonMatchKinds[strongest]
        let evidence = weights.evidence(outcome)
        return PairExplanation(
            prior: Double(weights.prior[0]), contributions: contributions,
            relationshipBits: Double(combined - lanes[0]), relationship: kind,
            relationshipSentence: EvidenceSentences.relationship(kind),
            agreements: evidence.0, contradictions: evidence.1,
            blockingRules: session.index.rules(min(left, right), max(left, right)))
    }

    private func contribution(
        _ comparison: ComparisonModel, _ outcome: PairOutcome, _ left: Int, _ right: Int
    ) -> PairExplanation.Contribution {
        let slot = comparison.kind.slot
        let number = Int(outcome.levels[slot])
        let level = number == 0 ? "missing" : comparison.levels[number - 1].name
        let feature = DecidingFeature.feature(
            of: comparison.kind, level: level, left: left, right: right, in: session.table)
        let column = feature.flatMap { session.table.features[$0] }
        let values = column.map {
            DecidingFeature.values(of: $0, left: left, right: right)
        }
        return PairExplanation.Contribution(
            comparison: comparison.kind, level: level,
            bits: number == 0 ? 0 : Double(weights.contribution(outcome, slot: slot)[0]),
            feature: feature, leftValue: values?.0, rightValue: values?.1,
            sentence: EvidenceSentences.sentence(
                comparison.kind, level: level, column: column, left: values?.0,
                right: values?.1, telling: people))
    }
}
