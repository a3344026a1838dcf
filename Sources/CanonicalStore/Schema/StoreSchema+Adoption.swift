extension StoreSchema {
    /// When the store followed which policy, who took a relation back and whether that still stands,
    /// and what links and history were before they changed, so that a day in the past can be shown.
    ///
    /// `relation.withdrawnRun` follows from `relationWithdrawal`, as with pins.
    /// `recordCopy` has the further rows that say in every cell what another row without an id says: they
    /// are one record, so that it does not matter over how many nights they come.
    ///
    /// `recordStage` has each stage (lead, customer …) that a record was in, with the version that says it
    /// first; an empty one says that it is in none any more.
    ///
    /// Of links changes alone are kept: what a record's link was before a run, and which pieces of history a
    /// record gained or lost by a run. What came together with its record or its piece needs no row.
    static let adoptionTables = """
        CREATE TABLE policyAdoption(
            run INTEGER PRIMARY KEY REFERENCES run(id),
            version TEXT NOT NULL REFERENCES policy(version)
        ) STRICT;
        INSERT INTO policyAdoption(run, version)
            SELECT run, max(version) FROM policy GROUP BY run;
        INSERT OR REPLACE INTO policyAdoption(run, version)
            SELECT (SELECT max(id) FROM run), value FROM setting
            WHERE name = 'policy' AND value IN (SELECT version FROM policy) AND value <> (
                SELECT version FROM policyAdoption ORDER BY run DESC LIMIT 1);
        CREATE TABLE formerLink(
            contact INTEGER NOT NULL REFERENCES sourceRecord(id),
            run INTEGER NOT NULL REFERENCES run(id),
            account INTEGER REFERENCES sourceRecord(id),
            basis TEXT CHECK(basis = 'key' OR basis = 'name' OR basis = 'domain'), role TEXT,
            PRIMARY KEY(contact, run), CHECK((account IS NULL) = (basis IS NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX formerLinkAccount ON formerLink(account) WHERE account IS NOT NULL;
        CREATE TABLE reachChange(
            record INTEGER NOT NULL REFERENCES sourceRecord(id),
            item INTEGER NOT NULL REFERENCES historyRecord(id),
            run INTEGER NOT NULL REFERENCES run(id),
            isGained INTEGER NOT NULL CHECK(isGained IN (0, 1)), PRIMARY KEY(record, item, run)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX reachChangeItem ON reachChange(item);
        CREATE TABLE recordCopy(
            record INTEGER NOT NULL REFERENCES sourceRecord(id),
            ordinal INTEGER NOT NULL CHECK(ordinal >= 2),
            file INTEGER REFERENCES importFile(id), row INTEGER,
            run INTEGER NOT NULL REFERENCES run(id), absentRun INTEGER REFERENCES run(id),
            PRIMARY KEY(record, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE recordStage(
            record INTEGER NOT NULL REFERENCES sourceRecord(id), version INTEGER NOT NULL,
            stage TEXT NOT NULL, since TEXT, PRIMARY KEY(record, version)
        ) STRICT, WITHOUT ROWID;
        CREATE VIEW partyRole AS
            SELECT e.entityId AS entityId, g.stage AS role, g.since AS since, g.until AS until,
                s.name AS source, s.kind AS kind, r.key AS recordKey, g.version AS version,
                g.record AS record
            FROM (SELECT record, version, stage, since, lead(since) OVER (
                    PARTITION BY record ORDER BY version) AS until FROM recordStage) g
                JOIN sourceRecord r ON r.id = g.record JOIN source s ON s.id = r.source
                JOIN membership m ON m.record = r.id JOIN entity e ON e.id = m.entity
            WHERE g.stage <> '';
        DROP VIEW crosswalk;
        CREATE VIEW crosswalk AS
            SELECT s.name AS source, r.key AS recordKey, r.row AS row, e.entityId AS entityId,
                s.kind AS kind, r.id AS record
            FROM sourceRecord r JOIN source s ON s.id = r.source
                JOIN membership m ON m.record = r.id JOIN entity e ON e.id = m.entity
            WHERE r.absentRun IS NULL
            UNION ALL
            SELECT s.name, r.key || '#' || c.ordinal, c.row, e.entityId, s.kind, r.id
            FROM recordCopy c JOIN sourceRecord r ON r.id = c.record
                JOIN source s ON s.id = r.source
                JOIN membership m ON m.record = r.id JOIN entity e ON e.id = m.entity
            WHERE r.absentRun IS NULL AND c.absentRun IS NULL;
        CREATE TABLE relationWithdrawal(
            id INTEGER PRIMARY KEY, relation INTEGER NOT NULL REFERENCES relation(id),
            reason TEXT NOT NULL CHECK(reason IN ('undo', 'superseded')),
            run INTEGER NOT NULL REFERENCES run(id), revokedRun INTEGER REFERENCES run(id)
        ) STRICT;
        CREATE INDEX relationWithdrawalRelation ON relationWithdrawal(relation);
        CREATE INDEX relationWithdrawalRun ON relationWithdrawal(run);
        CREATE INDEX relationRun ON relation(run);
        INSERT INTO relationWithdrawal(relation, reason, run)
            SELECT id, withdrawnFor, withdrawnRun FROM relation WHERE withdrawnRun IS NOT NULL
            ORDER BY id;
        CREATE VIEW policyInForce AS
            SELECT a.run AS run, r.startedAt AS since, r.actor AS actor, r.reason AS reason,
                a.version AS version, r.undoneBy AS undoneBy,
                a.version = (SELECT value FROM setting WHERE name = 'policy') AS isPresent
            FROM policyAdoption a JOIN run r ON r.id = a.run;
        """
}
