import RecordModel

/// A table prepared and blocked once, to train on and to score.
struct MatchingSession: Sendable {
    let table: PreparedTable
    private(set) var index: BlockIndex
    let policy: MatchingPolicy
    let workers: Int
    let progress: (@Sendable (MatchProgress) -> Void)?
    /// Of a part of a whole: the keys of the whole that nothing is looked up under.
    let oversized: OversizedKeys
    /// What an index of the table is made of; nil where none is made.
    private var recorded: (counts: RecordedCounts, keys: [RuleKeys])?

    init(
        _ table: NormalizedTable, policy: MatchingPolicy, workers: Int, rules: [String]? = nil,
        indexing: Bool = false,
        progress: (@Sendable (MatchProgress) -> Void)?
    ) async {
        self.policy = policy
        self.workers = workers
        self.progress = progress
        progress?(MatchProgress(stage: .preparing, done: 0, total: 1))
        oversized = OversizedKeys()
        let whole = indexing ? WholeCounts(recordingRecords: table.count) : nil
        let prepared = PreparedTable(table, policy: policy, whole: whole)
        self.table = prepared
        let counts = whole.map { RecordedCounts($0) }
        progress?(MatchProgress(stage: .preparing, done: 1, total: 1))
        let plan = await BlockingPlanner(policy: policy, workers: workers).plan(
            prepared, names: rules, records: indexing ? table.records : nil, progress: progress)
        index = plan.index
        recorded = counts.map { ($0, plan.keys) }
    }

    /// Prepares some records of a whole that an index tells of.
    init(
        part table: PreparedTable, policy: MatchingPolicy, workers: Int, rules: [Int],
        oversized: OversizedKeys
    ) async {
        self.policy = policy
        self.workers = workers
        self.table = table
        progress = nil
        recorded = nil
        self.oversized = oversized
        index = await BlockingPlanner(policy: policy, workers: workers).plan(
            part: table, rules: rules, oversized: oversized)
    }

    /// The index of the table; nil where it was not prepared for one.
    ///
    /// - Parameter model: that the table was scored with.
    func matchIndex(_ model: MatchModel) -> MatchIndex? {
        recorded.map {
            MatchIndex(kind: table.kind, model: model, counts: $0.counts, keys: $0.keys)
        }
    }

    /// The same without what makes pairs and an index: some hundred bytes a record that explaining needs not.
    private var explaining: MatchingSession {
        var session = self
        session.index = BlockIndex(explaining: index)
        session.recorded = nil
        return session
    }

    /// - Parameter labels: what people have said of pairs; none are needed.
    func train(labels: [LabelledPair] = []) async -> TrainedModel {
        let present = Set(table.comparer.kinds)
        let shapes = ComparisonShape.shapes(for: table.kind).filter { present.contains($0.kind) }
        let sampler = PairSampler(table: table, workers: workers)
        progress?(MatchProgress(stage: .training, done: 0, total: 3))
        let random =
            table.count < 2
            ? (counts: [Int](repeating: 0, count: 256), pairs: 0)
            : await sampler.randomLevels(pairs: policy.randomPairs)
        progress?(MatchProgress(stage: .training, done: 1, total: 3))
        var round = await fit(
            shapes, sampler, random, limit: min(150_000, policy.trainingPairs), from: nil)
        // Frequencies are of parties, not of records: weigh them anew once duplicates are known.
        table.assume(duplicates: round.fit.duplicatesPerRecord(table.count))
        round = await fit(
            shapes, sampler, random, limit: policy.trainingPairs, from: round.fit)
        progress?(MatchProgress(stage: .training, done: 2, total: 3))
        let fit = round.fit
        var builder = ModelBuilder(
            party: table.kind, records: max(2, table.count), shapes: shapes, policy: policy,
            // A rule that finds no pair today may find one in tomorrow's rows.
            blockingRules: index.reports.filter { $0.outcome != .tooManyPairs }.map(\.name))
        var model = builder.build(fit)
        if !labels.isEmpty { model = builder.build(taught(fit, model, labels)) }
        progress?(MatchProgress(stage: .training, done: 3, total: 3))
        return TrainedModel(
            model: model,
            report: TrainingReport(
                hasConverged: fit.hasConverged, iterations: fit.iterations,
                randomPairs: random.pairs, candidatePairs: round.pairs, patterns: round.patterns,
                expectedMatches: fit.expectedMatches,
                clamped: builder.clamped, neverObserved: builder.neverObserved))
    }

    /// Counts the candidates' patterns and fits the model to them.
    private func fit(
        _ shapes: [ComparisonShape], _ sampler: PairSampler, _ random: (counts: [Int], pairs: Int),
        limit: Int, from known: FittedProbabilities?
    ) async -> (fit: FittedProbabilities, pairs: Int, patterns: Int) {
        let sample = await sampler.candidatePatterns(index, limit: limit)
        let patterns = sample.patterns.sorted
        let estimation = ExpectationMaximization(
            party: table.kind, shapes: shapes, patterns: patterns, pairsPerCount: 1 / sample.share,
            records: max(2, table.count), random: random, policy: policy)
        return (estimation.run(from: known), sample.pairs, patterns.count)
    }

    /// - Parameter isWanted: pairs for which it is false are not compared; nil wants all.
    func score(
        with model: MatchModel, floor: MatchWeight,
        where isWanted: (@Sendable (Int, Int) -> Bool)? = nil
    ) async -> MatchResult {
        table.assume(duplicates: model.duplicatesPerRecord)
        let weights = WeightTable(model, records: table.wholeCount, comparer: table.comparer)
        let portions = index.portions(pairs: 100_000)
        let least = Float(floor.bits)
        let parts = await OrderedChunks.map(
            portions.indices.map { $0..<$0 + 1 }, workers: workers,
            finished: { [progress] done in
                progress?(MatchProgress(stage: .scoring, done: done, total: portions.count))
            }
        ) { [table, index] range in
            let portion = portions[range.lowerBound]
            guard let isWanted else {
                return Self.score(portion, index, table, weights, least: least) { _, _ in true }
            }
            return Self.score(portion, index, table, weights, least: least, where: isWanted)
        }
        var reports = index.reports
        var newPairs = [Int](repeating: 0, count: index.rules.count)
        for (number, part) in parts.enumerated() {
            newPairs[portions[number].rule] += part.candidates
        }
        var next = 0
        for position in reports.indices where reports[position].outcome == .used {
            reports[position].newPairs = newPairs[next]
            next += 1
        }
        return MatchResult(
            pairs: ScoredPairs(joining: parts.map(\.pairs)),
            blocking: BlockingReport(records: table.count, rules: reports),
            explainer: PairExplainer(explaining, model: model, weights: weights),
            index: matchIndex(model))
    }

    @inline(__always)
    private static func score(
        _ portion: BlockIndex.Portion, _ index: BlockIndex, _ table: PreparedTable,
        _ weights: WeightTable, least: Float, where isWanted: (Int, Int) -> Bool
    ) -> (pairs: ScoredPairs, candidates: Int) {
        var pairs = ScoredPairs()
        var candidates = 0
        index.forEachPair(of: portion, where: isWanted) { left, right in
            candidates += 1
            let outcome = table.comparer.compare(left, right)
            let lanes = weights.weights(outcome)
            if lanes.min() < least { return }
            let weight = WeightTable.combined(lanes)
            if weight < least { return }
            let evidence = weights.evidence(outcome)
            pairs.append(
                left: UInt32(left), right: UInt32(right), weight: weight,
                agreements: evidence.0, contradictions: evidence.1,
                rule: UInt8(truncatingIfNeeded: portion.rule))
        }
        return (pairs, candidates)
    }
}
