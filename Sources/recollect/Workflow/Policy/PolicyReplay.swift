import CanonicalStore
import Matching
import RecordModel
import Resolution

/// Replays what people said against another policy, and matches under both.
///
/// Each policy decides twice: with what people judged, which says what would be joined and parted by
/// the next matching; and without, which says whom it would contradict if it were alone.
struct PolicyReplay {
    let store: CanonicalStore
    /// Where the present policy is in force.
    let place: Workplace
    let other: Policy
    let progress: ProgressLine

    /// What one kind's records come to under both policies.
    struct Matched {
        let table: NormalizedTable
        let before: Clustering
        let after: Clustering
        let aloneBefore: DecidedPairs
        let aloneAfter: DecidedPairs
    }

    /// What each kind comes to under both policies; empty where matching is told the same.
    func matched() async throws -> [Matched] {
        if !changesMatching { return [] }
        let now = MatchWorkflow(store: store, place: place, progress: progress)
        var found: [Matched] = []
        for kind in PartyKind.allCases {
            if let matched = try await matched(kind, now) { found.append(matched) }
        }
        return found
    }

    private var changesMatching: Bool {
        place.policy.matching != other.matching || place.policy.resolution != other.resolution
    }

    private func matched(_ kind: PartyKind, _ now: MatchWorkflow) async throws -> Matched? {
        let then = now.following(other)
        guard let decision = try await now.decide(kind, retrain: false) else { return nil }
        // What training and blocking are told acts only on a model that is trained with it.
        var next = decision
        if place.policy.matching != other.matching {
            guard let anew = try await then.decide(kind, retrain: true) else { return nil }
            next = anew
        }
        let after = try await then.cluster(next.table, next.pairs)
        let aloneBefore = try await now.cluster(
            decision.table, decision.pairs, ignoresPeople: true)
        let aloneAfter = try await then.cluster(next.table, next.pairs, ignoresPeople: true)
        progress.clear()
        return Matched(
            table: decision.table, before: decision.clustering, after: after,
            aloneBefore: DecidedPairs(aloneBefore, count: decision.table.count),
            aloneAfter: DecidedPairs(aloneAfter, count: next.table.count))
    }

    /// What people said that the other policy would contradict and the present one does not, judgements
    /// in the order of their numbers, then choices of values.
    func flips(_ matched: [Matched]) throws -> [PolicyFlip] {
        try matched.flatMap { try flips(of: $0) } + pinFlips()
    }

    /// Judgements of pairs that would be contradicted.
    private func flips(of matched: Matched) throws -> [PolicyFlip] {
        let judgements = EntityResolver.effective(
            try store.standingJudgements(kind: matched.table.kind).filter { $0.decider == .person })
        var numbers: [RecordID: UInt32] = [:]
        for (number, record) in matched.table.records.enumerated() {
            numbers[record] = UInt32(number)
        }
        var found: [PolicyFlip] = []
        for judgement in judgements.sorted(by: { $0.sequence < $1.sequence }) {
            guard let left = numbers[judgement.left], let right = numbers[judgement.right] else {
                continue
            }
            let before = matched.aloneBefore.verdict(left, right)
            let after = matched.aloneAfter.verdict(left, right)
            guard Self.contradicts(after, judgement.verdict),
                !Self.contradicts(before, judgement.verdict)
            else { continue }
            let records = [judgement.left, judgement.right]
            found.append(
                PolicyFlip(
                    word: .judgement(judgement.sequence, judgement.verdict),
                    actor: judgement.actor, records: try store.references(records),
                    entities: try store.entityIDs(of: records), before: .init(before),
                    after: .init(after)))
        }
        return found
    }

    /// Whether rules that decide alone would do what a person spoke against: merge what is not the
    /// same, or not even ask about what is.
    static func contradicts(_ rules: PairVerdict, _ person: Verdict) -> Bool {
        person == .same ? rules == .leave : rules == .merge
    }

    /// Values that a person chose, that the present rules would choose as well and the others would not.
    private func pinFlips() throws -> [PolicyFlip] {
        if place.policy.survivorship == other.survivorship { return [] }
        let old = GoldenRecordMaker(place: place)
        let new = GoldenRecordMaker(place: place.following(other))
        var found: [PolicyFlip] = []
        var last: ChosenEntity?
        while let chunk = Optional(try store.chosenEntities(after: last, limit: 500)),
            let end = chunk.last
        {
            for entity in chunk where !entity.members.pins.isEmpty {
                let (kind, members) = (entity.members.kind, entity.members.members)
                let before = old.golden(kind: kind, members: members)
                let after = new.golden(kind: kind, members: members)
                for pin in entity.members.pins
                where Self.agrees(before, pin) && !Self.agrees(after, pin) {
                    found.append(
                        PolicyFlip(
                            word: .pin(pin.sequence, pin.field), actor: pin.actor,
                            records: try store.references([pin.record]), entities: [entity.id],
                            before: .chosen, after: .other))
                }
            }
            last = end
        }
        return found
    }

    /// Whether a golden record has the value that a person chose, of the field or of its label.
    private static func agrees(_ golden: GoldenRecord, _ pin: FieldPin) -> Bool {
        let first = golden.survivors.first {
            $0.winner.value.field == pin.field
                && (pin.label == nil || $0.winner.value.label == pin.label)
        }
        return (first?.winner.value.text ?? "") == pin.text
    }
}
