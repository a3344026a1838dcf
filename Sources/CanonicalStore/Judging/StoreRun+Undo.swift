import GRDB
import RecordModel
import Resolution

extension StoreRun {
    /// Takes back what a run decided, whatever came after it; records that it brought stay.
    ///
    /// Undoing an undo restores what that had withdrawn. Runs may be undone in any order: what stands
    /// depends only on which runs are in force (`RunStanding`).
    ///
    /// - Throws: `missing` for a run that the store does not have, `refused` for one that was
    ///   undone already.
    public func undo(_ run: RunID) throws(StoreError) -> UndoSummary {
        try store.access { db in
            try checkUndoable(db, run)
            let before = try RunStanding(db)
            let after = before.undoing(run, by: id)
            try db.execute(
                sql: "INSERT INTO undoing(run, target) VALUES (?, ?)",
                arguments: [id.rawValue, run.rawValue])
            var summary = UndoSummary()
            summary.withdrawn = try withdrawJudgements(db, of: run)
            summary.unpinned = try withdrawPins(db, of: run)
            summary.relations = try withdrawRelations(db, of: run)
            for (other, isInForce) in after.changes(from: before) {
                try settle(db, RunID(rawValue: other), isInForce, after, &summary)
            }
            let pieces = Set(summary.pieces)
            try settleHistory(db, pieces.sorted())
            summary.history = pieces.count
            summary.erased = try erasedRecords(db, judgedBy: run)
            counts.withdrawnJudgements += summary.withdrawn
            hasChanges = true
            return summary
        }
    }

    /// Takes back one judgement; its records are afterwards what the others say of them.
    ///
    /// - Throws: `missing` for an unknown judgement, `refused` for one that was taken back.
    public func undo(judgement: Int64) throws(StoreError) {
        try store.access { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT "left" AS a, "right" AS b, EXISTS (SELECT 1 FROM standingJudgement s
                        WHERE s.id = j.id) AS isStanding FROM judgement j WHERE id = ?
                    """, arguments: [judgement])
            guard let row else {
                throw StoreError(
                    .missing, code: "store.unknownJudgement",
                    message: "The store has no judgement \(judgement). See them with: recollect how"
                )
            }
            guard row["isStanding"] else {
                throw StoreError(
                    .refused, code: "store.withdrawn",
                    message: "Judgement \(judgement) was taken back already.")
            }
            try withdraw(db, judgement)
            touch(RecordID(rawValue: row["a"]), isDecision: true)
            touch(RecordID(rawValue: row["b"]), isDecision: true)
            counts.withdrawnJudgements += 1
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
                db, sql: "SELECT undoneBy, command FROM run WHERE id = ?",
                arguments: [run.rawValue])
        else {
            throw StoreError(
                .missing, code: "store.unknownRun",
                message: "The store has no run \(run.rawValue). See them with: recollect status")
        }
        if row["command"] == "erase" {
            throw StoreError(
                .refused, code: "store.erased",
                message: "Run \(run.rawValue) erased somebody. That cannot be taken back: nothing "
                    + "is left of it.")
        }
        if let by: Int64 = row["undoneBy"] {
            throw StoreError(
                .refused, code: "store.undone",
                message: "Run \(run.rawValue) was undone by run \(by). "
                    + "To have it back: recollect undo \(by)")
        }
    }

    /// Of the records that a run judged, how many are erased and stay so.
    private func erasedRecords(_ db: Database, judgedBy run: RunID) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM sourceRecord WHERE erasedRun IS NOT NULL AND id IN (
                    SELECT "left" FROM judgement WHERE run = ?1
                    UNION SELECT "right" FROM judgement WHERE run = ?1)
                """, arguments: [run.rawValue]) ?? 0
    }

    private func withdraw(_ db: Database, _ judgement: Int64) throws {
        try db.execute(
            sql: "INSERT INTO withdrawal(judgement, reason, run) VALUES (?, 'undo', ?)",
            arguments: [judgement, id.rawValue])
    }

    /// Withdraws what a run judged, also what another run has withdrawn since: undoing that one later
    /// must not bring it back.
    ///
    /// - Returns: how many of its judgements stood.
    private func withdrawJudgements(_ db: Database, of run: RunID) throws -> Int {
        let standing =
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM standingJudgement WHERE run = ?",
                arguments: [run.rawValue]) ?? 0
        try touchJudged(db, "SELECT id FROM judgement WHERE run = ?", run)
        let judgements = try Int64.fetchAll(
            db, sql: "SELECT id FROM judgement WHERE run = ? ORDER BY id",
            arguments: [run.rawValue])
        for judgement in judgements { try withdraw(db, judgement) }
        return standing
    }

    /// Makes what a run did to others hold, or hold no more.
    private func settle(
        _ db: Database, _ run: RunID, _ isInForce: Bool, _ standing: RunStanding,
        _ summary: inout UndoSummary
    ) throws {
        try db.execute(
            sql: "UPDATE run SET undoneBy = ? WHERE id = ?",
            arguments: [standing.undoer(of: run.rawValue), run.rawValue])
        let revoked: Int64? = isInForce ? nil : id.rawValue
        try touchJudged(db, "SELECT judgement FROM withdrawal WHERE run = ?", run)
        try db.execute(
            sql: "UPDATE withdrawal SET revokedRun = ?1 WHERE run = ?2",
            arguments: [revoked, run.rawValue])
        if !isInForce { summary.restored += db.changesCount }
        try settlePins(db, run, revoked: revoked)
        summary.pieces += try Int64.fetchAll(
            db, sql: "SELECT record FROM historyVersion WHERE run = ?", arguments: [run.rawValue])
        try db.execute(
            sql: "UPDATE historyVersion SET withdrawnRun = ? WHERE run = ?",
            arguments: [revoked, run.rawValue])
        summary.relations += try settleRelations(db, run, revoked: revoked)
        if isInForce {
            try closeAgain(db, run)
        } else {
            summary.reopened += try reopen(db, run)
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
            touch(RecordID(rawValue: row["a"]), isDecision: true)
            touch(RecordID(rawValue: row["b"]), isDecision: true)
        }
    }

    /// Opens proposals and conflicts again that a person's answer in the run had closed.
    ///
    /// - Returns: how many proposals.
    private func reopen(_ db: Database, _ run: RunID) throws -> Int {
        try db.execute(
            sql: """
                UPDATE importConflict SET state = 'open', closedRun = NULL,
                    answer = state, answeredRun = closedRun
                WHERE closedRun = ? AND state IN ('theirs', 'ours')
                """, arguments: [run.rawValue])
        try db.execute(
            sql: """
                UPDATE proposal SET state = 'open', closedRun = NULL, answeredRun = closedRun,
                    answer = CASE state WHEN 'superseded' THEN answer ELSE state END
                WHERE closedRun = ?1 AND (state IN ('merged', 'apart', 'unsure')
                    OR state = 'superseded' AND answer = ?2)
                """, arguments: [run.rawValue, Self.settledMark])
        return db.changesCount
    }

    /// Closes what the run had answered, where nobody has answered it since.
    private func closeAgain(_ db: Database, _ run: RunID) throws {
        try db.execute(
            sql: """
                UPDATE importConflict SET state = answer, closedRun = answeredRun, answer = NULL,
                    answeredRun = NULL WHERE answeredRun = ? AND state = 'open'
                """, arguments: [run.rawValue])
        try db.execute(
            sql: """
                UPDATE proposal SET closedRun = answeredRun, answeredRun = NULL,
                    state = CASE answer WHEN ?2 THEN 'superseded' ELSE answer END,
                    answer = CASE answer WHEN ?2 THEN ?2 END
                WHERE answeredRun = ?1 AND state = 'open'
                """, arguments: [run.rawValue, Self.settledMark])
    }
}
