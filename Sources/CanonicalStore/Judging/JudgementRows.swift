import GRDB
import RecordModel
import Resolution

/// Writes rows of `judgement`.
///
/// Parameters keep what was bound, so what is the same from row to row is bound once.
final class JudgementRows {
    private let insert: BulkStatement
    private var verdict: Verdict?
    private var decider: Judgement.Decider?
    private var actor: String?

    init(_ db: Database, run: RunID) throws {
        insert = try BulkStatement(
            db,
            """
            INSERT INTO judgement("left", "right", verdict, relation, decider, actor, weight,
                agreements, run) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insert.bind(run.rawValue, at: 9)
    }

    func write(_ draft: JudgementDraft) throws {
        insert.bind(draft.left.rawValue, at: 1)
        insert.bind(draft.right.rawValue, at: 2)
        if draft.verdict != verdict {
            insert.bind(draft.verdict.rawValue, at: 3)
            verdict = draft.verdict
        }
        insert.bind(draft.relation?.rawValue, at: 4)
        if draft.decider != decider {
            insert.bind(StoredJudgements.name(draft.decider), at: 5)
            decider = draft.decider
        }
        if draft.actor != actor {
            insert.bind(draft.actor, at: 6)
            actor = draft.actor
        }
        if let weight = draft.weight {
            insert.bind(weight, at: 7)
        } else {
            insert.bindNull(at: 7)
        }
        insert.bind(Int64(draft.agreements), at: 8)
        try insert.run()
    }
}
