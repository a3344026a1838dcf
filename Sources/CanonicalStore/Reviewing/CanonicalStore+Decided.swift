import GRDB
import RecordModel

extension CanonicalStore {
    /// The states of some proposals, as `StoredProposal.state`; those that there are not are left out.
    public func states(
        of proposals: [ProposalID]
    ) throws(StoreError) -> [ProposalID: String] {
        try reading { db in
            let query = try BulkStatement(db, "SELECT state FROM proposal WHERE id = ?")
            var out: [ProposalID: String] = [:]
            for proposal in proposals {
                query.bind(proposal.rawValue, at: 1)
                defer { query.reset() }
                if try query.step() { out[proposal] = query.text(0) }
            }
            return out
        }
    }

    /// The proposals that people have decided since a run, as the same or as different.
    public func decidedProposals(
        kind: PartyKind, after run: RunID
    ) throws(StoreError) -> [(id: ProposalID, weight: Double)] {
        try reading { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id, weight FROM proposal WHERE kind = ? AND closedRun > ?
                        AND state IN ('merged', 'apart') ORDER BY id
                    """, arguments: [kind.rawValue, run.rawValue]
            ).map { (ProposalID(rawValue: $0["id"]), $0["weight"]) }
        }
    }
}
