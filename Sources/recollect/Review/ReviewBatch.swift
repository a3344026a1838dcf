import CanonicalStore
import RecordModel
import Resolution

/// Accepts many proposals at once: those above a weight in which nothing speaks against it.
struct ReviewBatch {
    let place: Workplace
    let queue: ReviewQueue

    /// A proposal that would be accepted.
    struct Group: Encodable {
        let proposal: Int64
        let weight: Double
        let kind: String
        /// Its records as `source:key name`.
        let records: [String]
    }

    /// How many proposals above the weight were left out, and why.
    struct LeftOut: Encodable, Equatable {
        var conflicts = 0
        var needSecondPerson = 0
    }

    private(set) var groups: [Group] = []
    private(set) var leftOut = LeftOut()

    /// Finds what would be accepted.
    ///
    /// - Parameter bits: the smallest weight.
    init(
        place: Workplace, progress: ProgressLine, selection: ReviewSelection, above bits: Double
    ) throws {
        self.place = place
        queue = ReviewQueue(place: place, progress: progress)
        let store = try place.open()
        defer { try? store.close() }
        let policy = place.policy.review ?? ReviewPolicy()
        for id in try queue.open(selection) {
            guard let proposal = try store.proposal(id), proposal.weight >= bits,
                proposal.entities.count > 1
            else { continue }
            let records = try store.sourceRecords(proposal.members)
            if try hasConflict(proposal, records, store) {
                leftOut.conflicts += 1
            } else if policy.needsSecondPerson(try queue.stake(of: id)) {
                leftOut.needSecondPerson += 1
            } else {
                groups.append(Self.group(proposal, records))
            }
        }
    }

    /// A finding that takes away less than this many bits is no conflict: a common town says little.
    private static let tolerance = 3.0

    /// What no batch accepts: reasons that say that something is in the way.
    private static let grave: Set<Proposal.Reason> = [
        .contradiction, .judgement, .protected, .oversized, .bridge, .teaching, .audit,
    ]

    /// Whether anything speaks against a proposal: its reason, a finding of the evidence, members that
    /// disagree on a critical field, or consents.
    private func hasConflict(
        _ proposal: StoredProposal, _ records: [SourceRecord], _ store: CanonicalStore
    ) throws -> Bool {
        guard let reason = Proposal.Reason(rawValue: proposal.reason), !Self.grave.contains(reason),
            let evidence = try queue.keptEvidence(proposal, store),
            !evidence.contributions.contains(where: { $0.bits <= -Self.tolerance }),
            !ReviewConsents(records).areInConflict
        else { return true }
        let columns = ReviewColumns(
            place: place, store: store, kind: proposal.kind, records: records,
            groups: proposal.entities)
        return try columns.golden([]).survivors.contains(where: \.isConflict)
    }

    private static func group(_ proposal: StoredProposal, _ records: [SourceRecord]) -> Group {
        Group(
            proposal: proposal.id.rawValue, weight: proposal.weight, kind: proposal.kind.rawValue,
            records: records.map { record in
                "\(record.reference.source):\(record.reference.key) \(RecordLabel(record).name)"
            })
    }

    /// The preview: one line for each group, the surest first.
    func lines(most: Int) -> [String] {
        let sorted = groups.sorted { ($0.weight, $1.proposal) > ($1.weight, $0.proposal) }
        var lines = sorted.prefix(most).map {
            "\(Numbers.bits($0.weight))  \($0.records.joined(separator: " = "))"
        }
        if sorted.count > most { lines.append("and \(Numbers.grouped(sorted.count - most)) more") }
        if leftOut.conflicts > 0 {
            let count = Numbers.counted(leftOut.conflicts, "group is", "groups are")
            lines.append("\(count) left out because something speaks against it.")
        }
        if leftOut.needSecondPerson > 0 {
            let count = Numbers.counted(leftOut.needSecondPerson, "group needs", "groups need")
            lines.append("\(count) a second person.")
        }
        return lines
    }

    /// Joins all groups in one run.
    ///
    /// - Returns: the run, and how many were still open.
    func accept(_ progress: ProgressLine) async throws -> (run: RunID?, accepted: Int) {
        let writer = try await place.openForChange("review")
        var accepted = 0
        let outcome = try await writer.run(
            place.description("review", reason: "accepted together")
        ) { run in
            let governance = try place.governance()
            for group in groups {
                let members =
                    try run.store.proposal(ProposalID(rawValue: group.proposal))?.members ?? []
                // What changes an owner waits for somebody whom the policy names.
                if !governance.allows(.changeOwners, place.actor),
                    OwnerChange.isOne(try run.store.sourceRecords(members))
                {
                    continue
                }
                do {
                    let id = ProposalID(rawValue: group.proposal)
                    let choices = ReviewQueue.choices(try run.store.remarks(of: id))
                    try run.decide(id, .same)
                    try ReviewDecider.pin(choices, after: .same, [members], nil, in: run)
                    accepted += 1
                } catch let error as StoreError where error.kind == .refused {
                    // Somebody settled it since the preview.
                }
            }
            try await GoldenRecordMaker(place: place).refresh(run, progress)
        }
        try writer.close()
        return (outcome.run, accepted)
    }
}
