import GRDB
import RecordModel
import Resolution

extension StoreRun {
    /// Writes a person's answer to a proposal: judgements by the run's actor.
    ///
    /// *Same* joins all its records; *different* holds records of its entities, as they are now,
    /// apart; *unsure* only closes it.
    /// - Throws: `missing` for an unknown proposal, `refused` for one that is not open.
    public func answer(
        _ proposal: ProposalID, _ answer: ProposalAnswer
    ) throws(StoreError) {
        switch answer {
        case .same: try decide(proposal, .same)
        case .different: try decide(proposal, .different)
        case .unsure: try decide(proposal, .unsure)
        }
    }

    /// Writes what a person decided about a proposal: judgements and relations by the run's actor.
    ///
    /// - Throws: `missing` for an unknown proposal, `refused` for one that is not open.
    public func decide(
        _ proposal: ProposalID, _ verdict: ProposalVerdict
    ) throws(StoreError) {
        let records = try openMembers(of: proposal)
        let sides = SidesOfProposal(records, entities: try store.entityNumbers(of: records))
        try judge(sides.judgements(verdict, actor: description.actor))
        if case .related(let relation, let subject) = verdict {
            for (subject, object) in sides.relatedPairs(relation, subject: subject) {
                try relate(
                    RelationDraft(
                        subject: subject, object: object, relation: relation, decider: .person,
                        actor: description.actor, evidence: [.stated]))
            }
        }
        try store.access { db in
            try close(db, proposal, state: sides.state(after: verdict))
        }
    }

    /// The records of a proposal that waits for an answer.
    private func openMembers(of proposal: ProposalID) throws(StoreError) -> [RecordID] {
        try store.access { db in
            let state = try String.fetchOne(
                db, sql: "SELECT state FROM proposal WHERE id = ?", arguments: [proposal.rawValue])
            guard let state else { throw Self.unknown(proposal) }
            guard state == "open" else {
                throw StoreError(
                    .refused, code: "store.closedProposal",
                    message: "Proposal \(proposal.rawValue) is closed (\(state)).")
            }
            return try members(db, proposal)
        }
    }

    static func unknown(_ proposal: ProposalID) -> StoreError {
        StoreError(
            .missing, code: "store.unknownProposal",
            message: "The store has no proposal \(proposal.rawValue).")
    }
}
