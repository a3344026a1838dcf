import CanonicalStore
import Foundation
import Matching
import Normalization
import RecordModel
import Resolution

/// Matches the records of a store: normalised table, model, scored pairs, clusters.
struct MatchWorkflow {
    let store: CanonicalStore
    let place: Workplace
    let progress: ProgressLine
    private let known: KnownTables

    init(store: CanonicalStore, place: Workplace, progress: ProgressLine) {
        self.init(store: store, place: place, progress: progress, known: KnownTables())
    }

    private init(
        store: CanonicalStore, place: Workplace, progress: ProgressLine, known: KnownTables
    ) {
        self.store = store
        self.place = place
        self.progress = progress
        self.known = known
    }

    /// The same with another policy, of the same tables.
    func following(_ policy: Policy) -> MatchWorkflow {
        MatchWorkflow(
            store: store, place: place.following(policy), progress: progress, known: known)
    }

    /// Pairs below this weight are no evidence for clustering and are not kept: one in a thousand.
    static let clusteringFloor = MatchWeight(probability: 0.001)

    /// The records of one kind, matched and clustered.
    struct Decision: Sendable {
        let table: NormalizedTable
        let model: MatchModel
        /// nil where the store's model was used.
        let training: TrainingReport?
        let pairs: ScoredPairs
        let blocking: BlockingReport
        let clustering: Clustering
        var explaining: Explaining
        /// What was matched where it was not all.
        var part: Part?
        /// What matching further records with these needs, of all or of what is new; nil where it was not asked for.
        var index: MatchIndex?

        var kind: PartyKind { table.kind }
        /// The records that were matched; nil where all were.
        var scope: Set<RecordID>? { part?.records }
    }

    /// The table of all present records of a kind as they are by themselves, read once.
    func plainTable(_ kind: PartyKind) async throws -> NormalizedTable {
        if let table = known[kind] { return table }
        var reader = try tableReader(kind)
        try store.forEachRecord(kind: kind) { reader.add($0, $1, $2, $3) }
        // Normalising takes the most memory of all, and the pages that were read are not needed soon.
        try store.releasePages()
        let table = await reader.finish()
        known[kind] = table
        return table
    }

    private func tableReader(_ kind: PartyKind) throws -> RecordTableReader {
        try RecordTableReader(
            kind, store: store, workers: place.workers, progress: progress)
    }

    /// Some records as they are by themselves.
    func plainTable(_ kind: PartyKind, of records: [RecordID]) async throws -> NormalizedTable {
        var reader = try tableReader(kind)
        try store.forEachRecord(records) { reader.add($0, $1, $2, $3) }
        return await reader.finish()
    }

    /// Some records as they were after a run, those that were there.
    func plainTable(
        _ kind: PartyKind, of records: [RecordID], after run: RunID
    ) async throws -> NormalizedTable {
        var reader = try tableReader(kind)
        try store.forEachRecord(records, after: run) { reader.add($0, $1, $2, $3) }
        return await reader.finish()
    }

    /// The model to explain with: the store's, or, where it has none, one that is trained now.
    func model(for table: NormalizedTable) async throws -> MatchModel {
        if let model = try storedModel(table.kind) { return model }
        return await matcher.train(table, progress: report).model
    }

    /// The store's model; nil where it has none, or one of another version that does not fit.
    func storedModel(_ kind: PartyKind) throws -> MatchModel? {
        guard let stored = try store.model(kind: kind) else { return nil }
        let data = Data(stored.text.utf8)
        guard let model = try? JSONDecoder().decode(MatchModel.self, from: data),
            model.isOfPresentShape
        else { return nil }
        return model
    }

    /// Matches and clusters the records of a kind; nil where there are none.
    ///
    /// - Parameters:
    ///   - floor: pairs below it are not kept, unless clustering needs them.
    ///   - indexing: whether the decision shall have a match index, to be kept with it.
    ///   - across: what people say of companies where not all people are read.
    func decide(
        _ kind: PartyKind, retrain: Bool, floor: MatchWeight = clusteringFloor,
        indexing: Bool = false, across: AcrossKinds? = nil
    ) async throws -> Decision? {
        if try store.tables(kind: kind).isEmpty { return nil }
        progress.begin("Normalising \(kind == .contact ? "people" : "companies")", unit: .rows)
        let table =
            if kind == .account, let across { across.accounts } else { try await table(kind) }
        if table.count == 0 {
            progress.clear()
            return nil
        }
        let lowest = min(floor, Self.clusteringFloor)
        let trained: TrainedModel?
        let model: MatchModel
        let result: MatchResult
        if !retrain, let stored = try storedModel(kind) {
            trained = nil
            model = stored
            result = await matcher.score(
                table, with: stored, floor: lowest, indexing: indexing, progress: report)
        } else {
            let both = await matcher.match(
                table, floor: lowest, labels: try labels(table), indexing: indexing,
                progress: report)
            trained = both.trained
            model = both.trained.model
            result = both.result
        }
        progress.begin("Clustering")
        let clustering = try await cluster(table, result.pairs)
        progress.clear()
        var index = result.index
        if indexing, kind == .contact, let clues = try await clues() { index?.keep(clues) }
        return Decision(
            table: table, model: model, training: trained?.report, pairs: result.pairs,
            blocking: result.blocking, clustering: clustering,
            explaining: .any(result.explainer), index: index)
    }

    /// What people have said of pairs: training learns from it.
    func labels(_ table: NormalizedTable) throws -> [LabelledPair] {
        let answers = EntityResolver.effective(try store.standingJudgements(kind: table.kind))
            .filter { $0.decider == .person && $0.verdict != .unsure }
        if answers.isEmpty { return [] }
        var numbers: [RecordID: UInt32] = [:]
        for (number, record) in table.records.enumerated() { numbers[record] = UInt32(number) }
        // In the order of the table's numbers, which does not depend on who answered first.
        return answers.compactMap { answer in
            guard let left = numbers[answer.left], let right = numbers[answer.right] else {
                return nil
            }
            return LabelledPair(left: left, right: right, isMatch: answer.verdict == .same)
        }.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }

    /// - Parameters:
    ///   - ignoresPeople: what the policy alone would decide, whatever people have judged.
    ///   - scope: the table's records where it has not all of its kind.
    func cluster(
        _ table: NormalizedTable, _ pairs: ScoredPairs, ignoresPeople: Bool = false,
        scope: Set<RecordID>? = nil
    ) async throws -> Clustering {
        let judgements =
            try scope.map { try store.standingJudgements(among: $0) }
            ?? store.standingJudgements(kind: table.kind)
        let standing = Constraint.standing(
            records: table.records, hashes: table.recordHashes,
            judgements: judgements.filter {
                !ignoresPeople || $0.decider != .person
            },
            withdrawn: try store.undonePairs(kind: table.kind))
        let protected = Set(place.policy.resolution.protectedSources)
        // Records of nights that wait for a look are not merged alone either.
        let held = try store.heldRecords()
        let isProtected =
            protected.isEmpty && held.isEmpty
            ? []
            : table.records.indices.map {
                protected.contains(table.sourceNames[Int(table.sources[$0])])
                    || held.contains(table.records[$0])
            }
        return await Clusterer(policy: place.policy.resolution).cluster(
            recordCount: table.count, pairs: pairs, standing: standing, isProtected: isProtected,
            workers: place.workers)
    }

    /// A decision clustered anew, after what may be merged alone has changed.
    func reclustered(_ decision: Decision) async throws -> Decision {
        Decision(
            table: decision.table, model: decision.model, training: decision.training,
            pairs: decision.pairs, blocking: decision.blocking,
            clustering: try await cluster(
                decision.table, decision.pairs, scope: decision.scope),
            explaining: decision.explaining, part: decision.part, index: decision.index)
    }

    /// Decides both kinds, writes what is certain as judgements, and derives links and relations from it.
    func settle(in run: StoreRun, retrain: Bool) async throws {
        var decisions: [Decision] = []
        for kind in PartyKind.allCases {
            guard var decision = try await decide(kind, retrain: retrain, indexing: true)
            else { continue }
            try await DecisionWriter(run: run, place: place).write(&decision, merges: true)
            decisions.append(decision)
        }
        try run.replaceLinks(AccountLinker(store: run.store, decisions: decisions).links())
        try await RelationWorkflow(run: run, progress: progress).state(decisions)
    }

    var matcher: Matcher {
        Matcher(policy: place.policy.matching, workers: place.workers)
    }

    var report: @Sendable (MatchProgress) -> Void {
        let line = progress
        return { step in
            line.advance(to: step, names: Self.stageNames)
        }
    }

    private static let stageNames: [MatchProgress.Stage: String] = [
        .preparing: "Preparing", .blocking: "Blocking", .training: "Training",
        .scoring: "Comparing",
    ]
}

extension ProgressLine {
    /// Shows a step of matching under the stage's name.
    func advance(to step: MatchProgress, names: [MatchProgress.Stage: String]) {
        advance(in: names[step.stage] ?? step.stage.rawValue, to: step.done, of: step.total)
    }
}
