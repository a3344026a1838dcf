import GRDB
import RecordModel

extension StoreRun {
    /// Marks a proposal that was settled by what a run did elsewhere, so that undoing the run, or the
    /// next matching, opens it again.
    static let settledMark = "settled"

    /// Closes proposals that the run's judgements have answered: all their records are one entity now, or a
    /// person holds each two of their entities apart.
    ///
    /// A run that matched has said of every proposal whether it is still one.
    func settleProposals() throws(StoreError) {
        if hasDecided || isFirstLoad { return }
        let records = rederived.sorted()
        try store.access { db in
            let open = try openProposals(db, with: records)
            if open.isEmpty { return }
            let entity = try BulkStatement(db, "SELECT entity FROM membership WHERE record = ?")
            let judgements = try StoredJudgements.Lookup(db)
            for proposal in open {
                var groups: [Int64: Set<RecordID>] = [:]
                for member in try members(db, ProposalID(rawValue: proposal)) {
                    entity.bind(member.rawValue, at: 1)
                    if try entity.step() { groups[entity.integer(0), default: []].insert(member) }
                    entity.reset()
                }
                guard try groups.count == 1 || areApart(groups.values.map { $0 }, judgements) else {
                    continue
                }
                try db.execute(
                    sql: """
                        UPDATE proposal SET state = 'superseded', closedRun = ?, answer = ?
                        WHERE id = ?
                        """, arguments: [id.rawValue, Self.settledMark, proposal])
                counts.closedProposals += 1
                hasChanges = true
            }
        }
    }

    /// Open proposals about some records, ascending.
    private func openProposals(_ db: Database, with records: [RecordID]) throws -> [Int64] {
        let query = try BulkStatement(
            db,
            """
            SELECT p.id FROM proposalMember m JOIN proposal p ON p.id = m.proposal
            WHERE m.record = ? AND p.state = 'open'
            """)
        var found: Set<Int64> = []
        for record in records {
            query.bind(record.rawValue, at: 1)
            while try query.step() { found.insert(query.integer(0)) }
        }
        return found.sorted()
    }

    /// Whether people hold each two of some entities apart.
    private func areApart(
        _ groups: [Set<RecordID>], _ judgements: StoredJudgements.Lookup
    ) throws -> Bool {
        for (place, group) in groups.enumerated() {
            var others: Set<RecordID> = []
            for record in group {
                for judgement in try judgements.standing(of: record.rawValue)
                where judgement.decider == .person && judgement.verdict == .different {
                    others.insert(judgement.left == record ? judgement.right : judgement.left)
                }
            }
            for other in groups[..<place] where others.isDisjoint(with: other) { return false }
        }
        return groups.count > 1
    }
}
