import RecordModel

/// Finds the pairs of records that describe the same party, and says why.
///
/// Deterministic: the same table, policy and model give the same result with any number of workers.
public struct Matcher: Sendable {
    public let policy: MatchingPolicy
    /// How many child tasks work at a time.
    public let workers: Int

    /// - Precondition: the policy is valid (`MatchingPolicy.validate`).
    public init(policy: MatchingPolicy, workers: Int) {
        self.policy = policy
        self.workers = max(1, workers)
    }

    /// Learns a model from the table alone, without labels.
    ///
    /// A table of fewer than two records gives a model of assumptions.
    ///
    /// - Parameter labels: pairs of which people have said what they are; they sharpen the model.
    public func train(
        _ table: NormalizedTable, labels: [LabelledPair] = [],
        progress: (@Sendable (MatchProgress) -> Void)? = nil
    ) async -> TrainedModel {
        let session = await MatchingSession(
            table, policy: policy, workers: workers, progress: progress)
        return await session.train(labels: labels)
    }

    /// Scores all candidate pairs of a table with a model.
    ///
    /// - Parameters:
    ///   - floor: pairs with less weight are left out.
    ///   - indexing: whether the result shall have an index of the table.
    public func score(
        _ table: NormalizedTable, with model: MatchModel, floor: MatchWeight,
        indexing: Bool = false, progress: (@Sendable (MatchProgress) -> Void)? = nil
    ) async -> MatchResult {
        let session = await MatchingSession(
            table, policy: policy, workers: workers, rules: model.blockingRules,
            indexing: indexing, progress: progress)
        return await session.score(with: model, floor: floor)
    }

    /// Scores those candidate pairs of a table alone of which one record is new: what is there already
    /// of somebody who comes.
    ///
    /// - Parameter isNew: for each record of the table.
    public func score(
        _ table: NormalizedTable, with model: MatchModel, floor: MatchWeight, isNew: [Bool],
        progress: (@Sendable (MatchProgress) -> Void)? = nil
    ) async -> MatchResult {
        precondition(isNew.count == table.count, "each record is new or not")
        // Of what was there no two records may have been alike, so that the model names few rules.
        let session = await MatchingSession(
            table, policy: policy, workers: workers, progress: progress)
        return await session.score(with: model, floor: floor) { isNew[$0] != isNew[$1] }
    }

    /// Trains and scores in one go, which prepares and blocks the table only once.
    ///
    /// The result is the same as of `train` and then `score`.
    public func match(
        _ table: NormalizedTable, floor: MatchWeight, labels: [LabelledPair] = [],
        indexing: Bool = false, progress: (@Sendable (MatchProgress) -> Void)? = nil
    ) async -> (trained: TrainedModel, result: MatchResult) {
        let session = await MatchingSession(
            table, policy: policy, workers: workers, indexing: indexing, progress: progress)
        let trained = await session.train(labels: labels)
        let result = await session.score(with: trained.model, floor: floor)
        return (trained, result)
    }

    /// Says what speaks for and against two records being the same.
    ///
    /// Prepares the whole table, whose frequencies the weights depend on; for several pairs use
    /// `PairExplainer`.
    ///
    /// - Precondition: `left` and `right` are records of the table.
    public func explain(
        _ table: NormalizedTable, left: Int, right: Int, with model: MatchModel
    ) async -> PairExplanation {
        let explainer = await PairExplainer(table, model: model, policy: policy, workers: workers)
        return explainer.explain(left: left, right: right)
    }
}
