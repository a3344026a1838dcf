import GRDB
import RecordModel

/// Writes rows of `proposal`, `proposalMember` and `proposalEvidence`.
final class ProposalRows {
    /// Whether no proposal was there before, so that none has to be looked for.
    let wasEmpty: Bool
    private let db: Database
    private let proposal: BulkStatement
    private let member: BulkStatement
    private let evidence: BulkStatement

    init(_ db: Database, run: RunID, kind: PartyKind) throws {
        self.db = db
        wasEmpty =
            try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM proposal)") ?? false
        proposal = try BulkStatement(
            db,
            """
            INSERT INTO proposal(fingerprint, reason, weight, decisiveLeft, decisiveRight, kind,
                run) VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        proposal.bind(kind.rawValue, at: 6)
        proposal.bind(run.rawValue, at: 7)
        member = try BulkStatement(db, "INSERT INTO proposalMember(proposal, record) VALUES (?, ?)")
        evidence = try BulkStatement(
            db, "INSERT OR REPLACE INTO proposalEvidence(proposal, text) VALUES (?, ?)")
    }

    /// - Returns: the proposal's number.
    func write(_ draft: ProposalDraft, fingerprint: String) throws -> Int64 {
        proposal.bind(fingerprint, at: 1)
        proposal.bind(draft.reason, at: 2)
        proposal.bind(draft.weight, at: 3)
        proposal.bind(draft.decisivePair?.left.rawValue, at: 4)
        proposal.bind(draft.decisivePair?.right.rawValue, at: 5)
        try proposal.run()
        let number = db.lastInsertedRowID
        member.bind(number, at: 1)
        for record in Set(draft.members).sorted() {
            member.bind(record.rawValue, at: 2)
            try member.run()
        }
        try keepEvidence(of: draft, proposal: number)
        return number
    }

    /// Keeps what a draft knows of its decisive pair; derived, and so no change of its own.
    func keepEvidence(of draft: ProposalDraft, proposal: Int64) throws {
        guard let text = draft.evidence else { return }
        evidence.bind(proposal, at: 1)
        evidence.bind(text, at: 2)
        try evidence.run()
    }
}
