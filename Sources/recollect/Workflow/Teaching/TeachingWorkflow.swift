import CanonicalStore
import Matching
import RecordModel
import Resolution

/// Asks what the models learn most from, and says what training with the answers would change.
struct TeachingWorkflow {
    let place: Workplace
    let progress: ProgressLine

    /// One question before the store has numbered it.
    private struct Question {
        let kind: PartyKind
        let draft: ProposalDraft
        let worth: Double
    }

    /// Opens the questions whose answers teach most, the most worth first.
    func ask(_ count: Int) async throws -> [ProposalID] {
        let writer = try await place.openForChange("review")
        let outcome = try await writer.run(
            place.description("review", reason: "teaching")
        ) { run in
            let matching = MatchWorkflow(store: run.store, place: place, progress: progress)
            var questions: [Question] = []
            for kind in PartyKind.allCases {
                questions += try await self.questions(kind, count, matching)
            }
            let chosen = questions.enumerated().sorted {
                ($1.element.worth, $0.offset) < ($0.element.worth, $1.offset)
            }.prefix(count).map(\.element)
            var asked: [Int: ProposalID] = [:]
            for kind in PartyKind.allCases {
                let places = chosen.indices.filter { chosen[$0].kind == kind }
                for place in places {
                    asked[place] = try run.ask([chosen[place].draft], kind: kind).first
                }
            }
            return chosen.indices.compactMap { asked[$0] }
        }
        try writer.close()
        return outcome.value
    }

    private func questions(
        _ kind: PartyKind, _ count: Int, _ matching: MatchWorkflow
    ) async throws -> [Question] {
        let store = matching.store
        guard let decision = try await matching.decide(kind, retrain: false),
            case .any(let explainer) = decision.explaining
        else { return [] }
        let records = decision.table.records
        let answered = try Set(
            store.standingJudgements(kind: kind).filter { $0.decider == .person }
                .map { RecordPair($0.left, $0.right) })
        let entities = try store.entityNumbers(of: records)
        let ends = { (pair: Int) in
            (left: Int(decision.pairs.left[pair]), right: Int(decision.pairs.right[pair]))
        }
        var teaching = TeachingQuestions(
            decision.pairs, explainer: explainer,
            canBeAsked: { entities[ends($0).left] != entities[ends($0).right] },
            isAnswered: {
                answered.contains(RecordPair(records[ends($0).left], records[ends($0).right]))
            })
        var questions: [Question] = []
        while questions.count < count, let next = teaching.next() {
            let pair = RecordPair(
                records[Int(decision.pairs.left[next.pair])],
                records[Int(decision.pairs.right[next.pair])])
            let evidence = KeptEvidence(
                decision.explanation(of: next.pair),
                states: try store.states([pair.left, pair.right]))
            questions.append(
                Question(
                    kind: kind,
                    draft: ProposalDraft(
                        members: [pair.left, pair.right],
                        reason: Proposal.Reason.teaching.rawValue,
                        weight: Double(decision.pairs.weights[next.pair]), decisivePair: pair,
                        evidence: try evidence.text()),
                    worth: next.worth))
        }
        return questions
    }

    /// What training anew with all answers would change; nothing is written.
    func preview() async throws -> [TeachingPreview] {
        let store = try place.open()
        defer { try? store.close() }
        let matching = MatchWorkflow(store: store, place: place, progress: progress)
        var previews: [TeachingPreview] = []
        for kind in PartyKind.allCases {
            guard let now = try await matching.decide(kind, retrain: false) else { continue }
            let labels = try matching.labels(now.table)
            if labels.isEmpty { continue }
            guard let next = try await matching.decide(kind, retrain: true) else { continue }
            previews.append(TeachingPreview(now: now, next: next, labels: labels))
        }
        return previews
    }
}
