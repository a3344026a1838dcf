import GRDB
import RecordModel
import Resolution

extension StoreRun {
    /// Makes the open proposals of a kind what a plan says.
    ///
    /// One that is open already keeps its number; one that a person has answered is not asked
    /// again; open ones that the plan no longer has are closed as superseded.
    /// - Parameter scope: the records that were matched; proposals without any of them stay.
    ///   Nil means all.
    public func replaceProposals(
        _ drafts: [ProposalDraft], kind: PartyKind, scope: Set<RecordID>? = nil
    ) throws(StoreError) {
        try store.access { db in
            let rows = try ProposalRows(db, run: id, kind: kind)
            let names = try RecordNames(db, of: drafts.lazy.flatMap(\.members))
            var wanted = Set<String>()
            for draft in drafts {
                let fingerprint = Self.fingerprint(draft.members, names.hash)
                if wanted.insert(fingerprint).inserted {
                    try propose(db, draft, fingerprint: fingerprint, in: rows)
                }
            }
            if rows.wasEmpty { return }
            for open in try openProposals(db, kind, scope) where !wanted.contains(open.fingerprint)
            {
                try close(db, open.id, state: "superseded")
            }
        }
    }

    /// The open proposals of a kind, or those with a record in the scope, by their number.
    private func openProposals(
        _ db: Database, _ kind: PartyKind, _ scope: Set<RecordID>?
    ) throws -> [(id: ProposalID, fingerprint: String)] {
        var found: [Int64: String] = [:]
        if let scope {
            let query = try BulkStatement(
                db,
                """
                SELECT p.id, p.fingerprint FROM proposalMember m
                    JOIN proposal p ON p.id = m.proposal WHERE m.record = ? AND p.state = 'open'
                """)
            for record in scope {
                query.bind(record.rawValue, at: 1)
                while try query.step() { found[query.integer(0)] = query.text(1) }
            }
        } else {
            let query = try BulkStatement(
                db, "SELECT id, fingerprint FROM proposal WHERE state = 'open' AND kind = ?")
            query.bind(kind.rawValue, at: 1)
            while try query.step() { found[query.integer(0)] = query.text(1) }
        }
        return found.sorted { $0.key < $1.key }.map { (ProposalID(rawValue: $0.key), $0.value) }
    }

    func propose(
        _ db: Database, _ draft: ProposalDraft, fingerprint: String, in rows: ProposalRows
    ) throws {
        recount("proposalEvidence")
        precondition(draft.members.count > 1, "a proposal is about two records or more")
        if !rows.wasEmpty {
            let known = try Row.fetchOne(
                db, sql: "SELECT id, state, reason, weight FROM proposal WHERE fingerprint = ?",
                arguments: [fingerprint])
            if let known {
                try renew(db, known, draft)
                try rows.keepEvidence(of: draft, proposal: known["id"])
                return
            }
        }
        let proposal = try rows.write(draft, fingerprint: fingerprint)
        let members = Set(draft.members).map(\.rawValue)
        noteGrowth(
            of: "proposalMember",
            by: [
                Int64(members.count), Int64(members.count) * proposal, members.reduce(0, +),
            ])
        counts.openedProposals += 1
        hasChanges = true
    }

    /// Opens a proposal again that had been superseded, and keeps its reason and weight current.
    private func renew(_ db: Database, _ known: Row, _ draft: ProposalDraft) throws {
        let state: String = known["state"]
        let reason: String = known["reason"]
        let weight: Double = known["weight"]
        guard state == "superseded" || state == "open" else { return }
        if state == "open" && reason == draft.reason && weight == draft.weight { return }
        try db.execute(
            sql: """
                UPDATE proposal SET state = 'open', closedRun = NULL, answeredRun = CASE answer
                        WHEN 'settled' THEN NULL ELSE answeredRun END,
                    answer = nullif(answer, 'settled'), reason = ?, weight = ?,
                    decisiveLeft = ?, decisiveRight = ? WHERE id = ?
                """,
            arguments: [
                draft.reason, draft.weight, draft.decisivePair?.left.rawValue,
                draft.decisivePair?.right.rawValue, known["id"] as Int64,
            ])
        if state == "superseded" { counts.openedProposals += 1 }
        hasChanges = true
    }

    func close(_ db: Database, _ proposal: ProposalID, state: String) throws {
        try db.execute(
            sql: "UPDATE proposal SET state = ?, closedRun = ? WHERE id = ?",
            arguments: [state, id.rawValue, proposal.rawValue])
        if state == "superseded" {
            try db.execute(
                sql: "DELETE FROM proposalEvidence WHERE proposal = ?",
                arguments: [proposal.rawValue])
            recount("proposalEvidence")
        }
        counts.closedProposals += 1
        hasChanges = true
    }

    func members(_ db: Database, _ proposal: ProposalID) throws -> [RecordID] {
        try Int64.fetchAll(
            db, sql: "SELECT record FROM proposalMember WHERE proposal = ? ORDER BY record",
            arguments: [proposal.rawValue]
        ).map(RecordID.init)
    }

    /// A name for a set of records that does not depend on the order of imports.
    static func fingerprint(
        _ members: [RecordID], _ hash: (RecordID) throws -> StableHash128
    ) rethrows -> String {
        var sum = StableHash128.zero
        for member in Set(members) { sum = sum.adding(try hash(member)) }
        return sum.hexadecimal
    }
}
