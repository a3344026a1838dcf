import CanonicalStore
import Matching
import RecordModel
import Resolution

/// Says in which steps an entity came to be.
struct HowWorkflow {
    let store: CanonicalStore
    let place: Workplace
    let progress: ProgressLine

    /// One step with the evidence of the pair that decided it.
    struct Step {
        let step: Formation.Step
        let run: StoredRun?
        /// nil where no evidence was asked for, or a record is no longer there.
        let explanation: PairExplanation?
    }

    struct Answer {
        let entity: StoredEntity
        let steps: [Step]
        let loose: [RecordID]
    }

    /// - Parameter withEvidence: false leaves out the evidence, for which all records of the kind
    ///   are normalised.
    func explain(_ entity: StoredEntity, withEvidence: Bool) async throws -> Answer {
        let formation = try store.formation(of: entity.members.map(\.id))
        let runs = try store.runs()
        var explanations = [PairExplanation?](repeating: nil, count: formation.steps.count)
        if withEvidence && !formation.steps.isEmpty {
            explanations = try await evidence(formation.steps, entity.kind)
        }
        let steps = zip(formation.steps, explanations).map { step, explanation in
            Step(
                step: step, run: runs.first { $0.id == step.run }, explanation: explanation)
        }
        return Answer(entity: entity, steps: steps, loose: formation.loose)
    }

    private func evidence(
        _ steps: [Formation.Step], _ kind: PartyKind
    ) async throws -> [PairExplanation?] {
        let matching = MatchWorkflow(store: store, place: place, progress: progress)
        progress.begin("Normalising", unit: .rows)
        let table = try await matching.table(kind)
        let model = try await matching.model(for: table)
        let explainer = await PairExplainer(
            table, model: model, policy: place.policy.matching, workers: place.workers)
        progress.clear()
        let asked = Set(steps.flatMap { [$0.judgement.left, $0.judgement.right] })
        var numbers: [RecordID: Int] = [:]
        for (number, record) in table.records.enumerated() where asked.contains(record) {
            numbers[record] = number
        }
        return steps.map { step in
            guard let left = numbers[step.judgement.left],
                let right = numbers[step.judgement.right]
            else { return nil }
            return explainer.explain(left: min(left, right), right: max(left, right))
        }
    }
}
