import CanonicalStore
import Matching
import RecordModel
import Resolution

/// Prepares the open proposals for the screen: records, what they would become, and the evidence.
final class ReviewQueue {
    private let place: Workplace
    private let progress: ProgressLine
    private var evidence: [PartyKind: Evidence] = [:]

    /// What explanations of a kind of record need.
    private struct Evidence {
        let explainer: PairExplainer
        let positions: [RecordID: Int]
    }

    init(place: Workplace, progress: ProgressLine) {
        self.place = place
        self.progress = progress
    }

    /// The open proposals, the surest first.
    func open() throws -> [StoredProposal] {
        let store = try place.open()
        defer { try? store.close() }
        return try store.proposals()
    }

    /// What the screen shows of a proposal.
    func item(_ proposal: StoredProposal, number: Int, count: Int) async throws -> ReviewItem {
        let store = try place.open()
        defer { try? store.close() }
        let records = try store.sourceRecords(proposal.members)
        let golden = GoldenRecordMaker(place: place).golden(kind: proposal.kind, members: records)
        let explanation = try await explain(proposal, store)
        let reason = Proposal.Reason(rawValue: proposal.reason).map(EvidenceText.reason)
        return ReviewItem(
            number: number, count: count, kind: proposal.kind,
            reason: reason ?? proposal.reason, weight: explanation?.weight,
            columns: records.map(column), result: result(golden),
            prior: explanation?.prior ?? 0, contributions: contributions(explanation))
    }

    private func explain(
        _ proposal: StoredProposal, _ store: CanonicalStore
    ) async throws -> PairExplanation? {
        let pair =
            proposal.decisivePair
            ?? proposal.entities.first?.first.flatMap { left in
                proposal.entities.dropFirst().first?.first.map { RecordPair(left, $0) }
            }
        guard let pair else { return nil }
        let evidence = try await evidence(of: proposal.kind, store)
        guard let left = evidence.positions[pair.left], let right = evidence.positions[pair.right]
        else { return nil }
        return evidence.explainer.explain(left: min(left, right), right: max(left, right))
    }

    private func evidence(
        of kind: PartyKind, _ store: CanonicalStore
    ) async throws -> Evidence {
        if let known = evidence[kind] { return known }
        let matching = MatchWorkflow(store: store, place: place, progress: progress)
        progress.begin("Preparing the evidence")
        let table = try await matching.table(kind)
        let model = try await matching.model(for: table)
        var positions: [RecordID: Int] = [:]
        for (index, record) in table.records.enumerated() { positions[record] = index }
        let explainer = await PairExplainer(
            table, model: model, policy: place.policy.matching, workers: place.workers)
        let made = Evidence(explainer: explainer, positions: positions)
        progress.clear()
        evidence[kind] = made
        return made
    }

    private func contributions(_ explanation: PairExplanation?) -> [ReviewItem.Contribution] {
        guard let explanation else { return [] }
        var items = explanation.contributions.map {
            ReviewItem.Contribution(
                name: $0.comparison.rawValue, bits: $0.bits, sentence: $0.sentence)
        }
        if explanation.relationshipBits != 0 {
            items.append(
                ReviewItem.Contribution(
                    name: "relationship", bits: explanation.relationshipBits,
                    sentence: explanation.relationshipSentence))
        }
        return items.enumerated()
            .sorted { (abs($1.element.bits), $0.offset) < (abs($0.element.bits), $1.offset) }
            .map(\.element)
    }

    private func column(_ record: SourceRecord) -> ReviewItem.Column {
        ReviewItem.Column(
            title: record.reference.source, values: rows(record.values, kind: record.reference.kind)
        )
    }

    private func result(_ golden: GoldenRecord) -> ReviewItem.Column {
        ReviewItem.Column(
            title: "→ together",
            values: rows(golden.survivors.map(\.winner.value), kind: golden.kind))
    }

    /// The values by the rows of the screen; parts of a name or a street stand in one line.
    private func rows(_ values: [FieldValue], kind: PartyKind) -> [String: [String]] {
        var rows: [String: [String]] = [:]
        var joined: [String: String] = [:]
        let filled = values.filter { !$0.text.allSatisfy(\.isWhitespace) }
        let hasParts = filled.contains { $0.field == .familyName || $0.field == .givenName }
        for value in filled {
            guard var row = ReviewItem.rowName(of: value.field) else { continue }
            if hasParts && value.field == .fullName { continue }
            if kind == .account && row == "company" { row = "name" }
            let text = value.text.replacing("\n", with: " ")
            if row == "name" || row == "street" {
                let group = "\(row) \(row == "name" && value.field != .nickname ? 0 : value.group)"
                joined[group] = joined[group].map { $0 + " " + text } ?? text
            } else if !(rows[row]?.contains(text) ?? false) {
                rows[row, default: []].append(text)
            }
        }
        for (group, text) in joined.sorted(by: { $0.key < $1.key }) {
            let row = String(group.prefix { $0 != " " })
            if !(rows[row]?.contains(text) ?? false) { rows[row, default: []].append(text) }
        }
        return rows
    }
}
