import GRDB
import RecordModel
import Resolution

extension StoreRun {
    /// Takes back what a run decided, whatever came after it; records that it brought stay.
    ///
    /// Undoing an undo restores what that had withdrawn. Runs may be undone in any order.
    ///
    /// - Throws: `missing` for a run that the store does not have, `refused` for one that was
    ///   undone already.
    public func undo(_ run: RunID) throws(StoreError) -> UndoSummary {
        try store.access { db in
            try checkUndoable(db, run)
            let judgements = try Int64.fetchAll(
                db, sql: "SELECT id FROM standingJudgement WHERE run = ? ORDER BY id",
                arguments: [run.rawValue])
            try touchJudged(db, "SELECT id FROM standingJudgement WHERE run = ?", run)
            for judgement in judgements {
                try db.execute(
                    sql: "INSERT INTO withdrawal(judgement, reason, run) VALUES (?, 'undo', ?)",
                    arguments: [judgement, id.rawValue])
            }
            let restored = try restore(db, run)
            let unpinned = try unpin(db, run)
            let reopened = try reopen(db, run)
            try reopenConflicts(db, run)
            let history = try takeBackHistory(db, run)
            let relations = try takeBackRelations(db, run)
            try db.execute(
                sql: "UPDATE run SET undoneBy = ? WHERE id = ?",
                arguments: [id.rawValue, run.rawValue])
            // An undone undo is in force no longer, and what it had undone is.
            try db.execute(
                sql: "UPDATE run SET undoneBy = NULL WHERE undoneBy = ?", arguments: [run.rawValue])
            counts.withdrawnJudgements += judgements.count
            hasChanges = true
            return UndoSummary(
                withdrawn: judgements.count, restored: restored, unpinned: unpinned,
                reopened: reopened, history: history, relations: relations)
        }
    }

    /// Takes a record out of its entity by a person's judgement that it is different from every
    /// other member; this survives re-imports and re-runs.
    ///
    /// - Returns: how many records it is held apart from; 0 where it was alone.
    /// - Throws: `missing` where the store has no such record.
    public func unmerge(_ record: RecordID) throws(StoreError) -> Int {
        let others = try store.members(withRecord: record).filter { $0 != record }
        return try judge(
            others.map {
                JudgementDraft(
                    left: record, right: $0, verdict: .different, decider: .person,
                    actor: description.actor)
            })
    }

    private func checkUndoable(_ db: Database, _ run: RunID) throws {
        guard run != id,
            let row = try Row.fetchOne(
                db, sql: "SELECT undoneBy FROM run WHERE id = ?", arguments: [run.rawValue])
        else {
            throw StoreError(
                .missing, code: "store.unknownRun",
                message: "The store has no run \(run.rawValue). See them with: recollect status")
        }
        if let by: Int64 = row["undoneBy"] {
            throw StoreError(
                .refused, code: "store.undone",
                message: "Run \(run.rawValue) was undone by run \(by). "
                    + "To have it back: recollect undo \(by)")
        }
    }

    /// Notes the records of judgements for deriving anew.
    private func touchJudged(_ db: Database, _ judgements: String, _ run: RunID) throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT "left" AS a, "right" AS b FROM judgement WHERE id IN (\(judgements))
                """, arguments: [run.rawValue])
        for row in rows {
            touch(RecordID(rawValue: row["a"]))
            touch(RecordID(rawValue: row["b"]))
        }
    }

    /// Revokes the withdrawals that a run made.
    private func restore(_ db: Database, _ run: RunID) throws -> Int {
        try touchJudged(
            db, "SELECT judgement FROM withdrawal WHERE run = ? AND revokedRun IS NULL", run)
        try db.execute(
            sql: "UPDATE withdrawal SET revokedRun = ? WHERE run = ? AND revokedRun IS NULL",
            arguments: [id.rawValue, run.rawValue])
        return db.changesCount
    }

    private func unpin(_ db: Database, _ run: RunID) throws -> Int {
        let records = try Int64.fetchAll(
            db,
            sql: """
                SELECT record FROM pin WHERE (run = ?1 AND withdrawnRun IS NULL)
                    OR withdrawnRun = ?1
                """, arguments: [run.rawValue])
        for record in records { touch(RecordID(rawValue: record)) }
        try db.execute(
            sql: "UPDATE pin SET withdrawnRun = NULL WHERE withdrawnRun = ?",
            arguments: [run.rawValue])
        try db.execute(
            sql: "UPDATE pin SET withdrawnRun = ? WHERE run = ? AND withdrawnRun IS NULL",
            arguments: [id.rawValue, run.rawValue])
        return db.changesCount
    }

    /// Opens conflicts again that a person's answer in the run had closed.
    private func reopenConflicts(_ db: Database, _ run: RunID) throws {
        try db.execute(
            sql: """
                UPDATE importConflict SET state = 'open', closedRun = NULL
                WHERE closedRun = ? AND state IN ('theirs', 'ours')
                """, arguments: [run.rawValue])
    }

    /// Opens proposals again that a person's answer in the run had closed.
    private func reopen(_ db: Database, _ run: RunID) throws -> Int {
        try db.execute(
            sql: """
                UPDATE proposal SET state = 'open', closedRun = NULL
                WHERE closedRun = ? AND state IN ('merged', 'apart', 'unsure')
                """, arguments: [run.rawValue])
        return db.changesCount
    }
}
