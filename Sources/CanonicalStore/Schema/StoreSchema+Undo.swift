extension StoreSchema {
    /// Which runs an undo took back, for good: `run.undoneBy` follows from it. And who took a pin back
    /// and whether that still stands, as `withdrawal` says it of judgements.
    ///
    /// A pin can be taken back twice, by a later one and by an undo; it holds again only when both
    /// are taken back. `pin.withdrawnRun` follows from the rows here.
    static let undoTables = """
        CREATE TABLE pinWithdrawal(
            id INTEGER PRIMARY KEY, pin INTEGER NOT NULL REFERENCES pin(id),
            reason TEXT NOT NULL CHECK(reason IN ('undo', 'replaced')),
            run INTEGER NOT NULL REFERENCES run(id), revokedRun INTEGER REFERENCES run(id)
        ) STRICT;
        CREATE INDEX pinWithdrawalPin ON pinWithdrawal(pin);
        CREATE INDEX pinWithdrawalRun ON pinWithdrawal(run);
        INSERT INTO pinWithdrawal(pin, reason, run)
            SELECT p.id, CASE r.command WHEN 'undo' THEN 'undo' ELSE 'replaced' END, r.id
            FROM pin p JOIN run r ON r.id = p.withdrawnRun ORDER BY p.id;
        CREATE TABLE undoing(
            run INTEGER NOT NULL REFERENCES run(id), target INTEGER NOT NULL REFERENCES run(id),
            PRIMARY KEY(run, target), CHECK(target < run)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO undoing(run, target)
            SELECT undoneBy, id FROM run WHERE undoneBy IS NOT NULL;
        ALTER TABLE proposal ADD COLUMN answer TEXT;
        ALTER TABLE proposal ADD COLUMN answeredRun INTEGER REFERENCES run(id);
        ALTER TABLE importConflict ADD COLUMN answer TEXT;
        ALTER TABLE importConflict ADD COLUMN answeredRun INTEGER REFERENCES run(id);
        ALTER TABLE pin ADD COLUMN isOfEntity INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX withdrawalRun ON withdrawal(run);
        CREATE VIEW standingPin AS
            SELECT p.id AS pin, p.record AS record, p.field AS field, p.label AS label,
                p.actor AS actor, p.run AS run, e.entityId AS entityId
            FROM pin p JOIN membership m ON m.record = p.record JOIN entity e ON e.id = m.entity
            WHERE p.withdrawnRun IS NULL;
        """
}
