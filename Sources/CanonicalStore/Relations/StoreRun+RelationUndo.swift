import GRDB
import RecordModel

extension StoreRun {
    /// Withdraws what a run stated, also what another run has withdrawn since: undoing that one later
    /// must not bring it back.
    ///
    /// - Returns: how many of its relations stood.
    func withdrawRelations(_ db: Database, of run: RunID) throws -> Int {
        let relations = try Row.fetchAll(
            db,
            sql:
                "SELECT id, withdrawnRun IS NULL AS stands FROM relation WHERE run = ? ORDER BY id",
            arguments: [run.rawValue])
        for row in relations {
            let relation: Int64 = row["id"]
            try db.execute(
                sql: """
                    INSERT INTO relationWithdrawal(relation, reason, run) VALUES (?, 'undo', ?)
                    """, arguments: [relation, id.rawValue])
            try settleRelation(db, relation)
        }
        return relations.count { $0["stands"] }
    }

    /// Makes what a run took back of relations hold again, or be taken back again.
    ///
    /// - Parameter revoked: the undo by which the run is not in force; nil where it is.
    /// - Returns: how many relations stand that did not, or the other way round.
    func settleRelations(_ db: Database, _ run: RunID, revoked: Int64?) throws -> Int {
        let relations = try Int64.fetchAll(
            db,
            sql: "SELECT DISTINCT relation FROM relationWithdrawal WHERE run = ? ORDER BY relation",
            arguments: [run.rawValue])
        try db.execute(
            sql: "UPDATE relationWithdrawal SET revokedRun = ? WHERE run = ?",
            arguments: [revoked, run.rawValue])
        return try relations.count { try settleRelation(db, $0) }
    }

    /// Writes whether a relation stands, as its withdrawals say it: one for an undo weighs more, for
    /// rules do not state such a relation again.
    ///
    /// - Returns: whether that is otherwise than before.
    @discardableResult
    func settleRelation(_ db: Database, _ relation: Int64) throws -> Bool {
        let wasTaken = try isWithdrawn(db, relation)
        try db.execute(
            sql: """
                UPDATE relation SET (withdrawnRun, withdrawnFor) = (
                    SELECT run, reason FROM relationWithdrawal
                    WHERE relation = ?1 AND revokedRun IS NULL
                    ORDER BY reason <> 'undo', id LIMIT 1) WHERE id = ?1
                """, arguments: [relation])
        let hasChanged = try isWithdrawn(db, relation) != wasTaken
        if hasChanged { hasRelationChanges = true }
        return hasChanged
    }

    private func isWithdrawn(_ db: Database, _ relation: Int64) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT withdrawnRun IS NOT NULL FROM relation WHERE id = ?",
            arguments: [relation]) ?? false
    }
}
