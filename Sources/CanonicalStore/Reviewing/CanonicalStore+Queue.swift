import GRDB
import RecordModel

extension CanonicalStore {
    /// The open proposals, the surest first, then in the order of their records' names.
    public func queuedProposals() throws(StoreError) -> [QueuedProposal] {
        try reading { db in
            let query = try BulkStatement(
                db,
                """
                SELECT id, kind, reason, weight, run, fingerprint FROM proposal
                WHERE state = 'open' ORDER BY weight DESC, fingerprint
                """)
            defer { query.reset() }
            var out: [QueuedProposal] = []
            while try query.step() {
                out.append(
                    QueuedProposal(
                        id: ProposalID(rawValue: query.integer(0)),
                        kind: PartyKind(rawValue: query.text(1)) ?? .contact,
                        reason: query.text(2), weight: query.double(3),
                        run: RunID(rawValue: query.integer(4)), fingerprint: query.text(5)))
            }
            return out
        }
    }

    /// The name of a proposal's records that does not depend on the order of imports; nil for a
    /// proposal that the store does not have.
    public func fingerprint(of proposal: ProposalID) throws(StoreError) -> String? {
        try reading { db in
            try String.fetchOne(
                db, sql: "SELECT fingerprint FROM proposal WHERE id = ?",
                arguments: [proposal.rawValue])
        }
    }

    /// The records of all open proposals, ascending.
    public func recordsOfOpenProposals() throws(StoreError) -> [ProposalID: [RecordID]] {
        try reading { db in
            let query = try BulkStatement(
                db,
                """
                SELECT m.proposal, m.record FROM proposal p
                    JOIN proposalMember m ON m.proposal = p.id
                WHERE p.state = 'open' ORDER BY m.proposal, m.record
                """)
            defer { query.reset() }
            var out: [ProposalID: [RecordID]] = [:]
            while try query.step() {
                out[ProposalID(rawValue: query.integer(0)), default: []].append(
                    RecordID(rawValue: query.integer(1)))
            }
            return out
        }
    }

    /// The names of the sources that the records of each open proposal come from, in order.
    public func sourcesOfOpenProposals() throws(StoreError) -> [ProposalID: [String]] {
        try reading { db in
            let names = try Row.fetchAll(db, sql: "SELECT id, name FROM source ORDER BY name, id")
            var ranks: [Int64: Int] = [:]
            for (rank, row) in names.enumerated() { ranks[row["id"]] = rank }
            // What is kept of waiting records says it without reading them.
            let isKept = try StoreSchema.isCurrent(db)
            let query = try BulkStatement(
                db,
                """
                SELECT m.proposal, \(isKept ? "coalesce(w.source, r.source)" : "r.source")
                FROM proposal p CROSS JOIN proposalMember m ON m.proposal = p.id
                    \(isKept ? "LEFT JOIN waitingRecord w ON w.record = m.record" : "")
                    LEFT JOIN sourceRecord r ON r.id = m.record \(isKept ? "AND w.record IS NULL" : "")
                WHERE p.state = 'open'
                """)
            defer { query.reset() }
            var found: [Int64: [Int]] = [:]
            while try query.step() {
                guard let rank = ranks[query.integer(1)] else { continue }
                let known = found[query.integer(0)]
                if known?.contains(rank) != true {
                    found[query.integer(0), default: []].append(rank)
                }
            }
            var out: [ProposalID: [String]] = [:]
            out.reserveCapacity(found.count)
            for (proposal, own) in found {
                var texts: [String] = []
                for rank in own.sorted() {
                    let name: String = names[rank]["name"]
                    if texts.last != name { texts.append(name) }
                }
                out[ProposalID(rawValue: proposal)] = texts
            }
            return out
        }
    }

    /// The open history that open proposals are about, by side; sides without any are left out.
    ///
    /// - Parameters:
    ///   - now: in UTC, as `2026-05-04T06:00:00Z`; an open task that was due before is overdue.
    ///   - proposal: the one that is asked about; nil for all.
    public func historyAtStake(
        now: String, of proposal: ProposalID? = nil
    ) throws(StoreError) -> [ProposalID: [HistoryAtStake]] {
        try reading { db in
            guard try hasHistory(db) else { return [:] }
            // Of one proposal from its records to their history; of all from what is open to the records,
            // because most of what a store remembers is done.
            let path =
                if let proposal {
                    """
                    (SELECT \(proposal.rawValue) AS id) p
                        CROSS JOIN proposalMember pm ON pm.proposal = p.id
                        CROSS JOIN historyReach h ON h.record = pm.record
                        CROSS JOIN historyFact f ON f.item = h.item AND f.state = 'open'
                    """
                } else {
                    """
                    historyFact f CROSS JOIN historyReach h ON h.item = f.item AND f.state = 'open'
                        CROSS JOIN proposalMember pm ON pm.record = h.record
                        CROSS JOIN proposal p ON p.id = pm.proposal AND p.state = 'open'
                    """
                }
            let query = try BulkStatement(
                db,
                """
                SELECT DISTINCT pm.proposal, m.entity, f.item, s.object, f.amount, f.dueTime
                FROM \(path) CROSS JOIN membership m ON m.record = pm.record
                    CROSS JOIN historyRecord r ON r.id = f.item
                    CROSS JOIN historySource s ON s.id = r.source
                WHERE r.isPresent = 1 AND s.object IN ('deal', 'ticket', 'task')
                ORDER BY 1, 2, 3
                """)
            defer { query.reset() }
            var out: [ProposalID: [HistoryAtStake]] = [:]
            while try query.step() {
                let due = query.optionalText(5)
                Self.add(
                    &out[ProposalID(rawValue: query.integer(0)), default: []],
                    entity: query.integer(1), object: query.text(3),
                    amount: query.optionalInteger(4) ?? 0, isOverdue: due.map { $0 < now } ?? false)
            }
            return out
        }
    }

    private static func add(
        _ sides: inout [HistoryAtStake], entity: Int64, object: String, amount: Int64,
        isOverdue: Bool
    ) {
        if sides.last?.entity != entity { sides.append(HistoryAtStake(entity: entity)) }
        let last = sides.count - 1
        switch HistoryKind(rawValue: object) {
        case .deal:
            sides[last].openDeals += 1
            sides[last].millionths += max(0, amount)
        case .ticket: sides[last].openTickets += 1
        default: if isOverdue { sides[last].overdueTasks += 1 }
        }
    }

    /// The history that some records brought, each piece once; nil where they brought none.
    public func history(of records: [RecordID]) throws(StoreError) -> EntityHistory? {
        try reading { db in
            guard try hasHistory(db), !records.isEmpty else { return nil }
            let list = records.map { String($0.rawValue) }.joined(separator: ",")
            return try history(
                db, ownedBy: "SELECT id AS record FROM sourceRecord WHERE id IN (\(list))")
        }
    }
}
