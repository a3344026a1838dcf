extension StoreSchema {
    /// Keys that pieces of two tables of a source have, and rows that say in every cell what another
    /// row without an id says: as `recordAlias` and `recordCopy` have them for parties.
    static let sharedKeyTables = """
        CREATE TABLE historyAlias(
            source INTEGER NOT NULL REFERENCES historySource(id), key TEXT NOT NULL,
            record INTEGER NOT NULL REFERENCES historyRecord(id), PRIMARY KEY(source, key)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE historyCopy(
            record INTEGER NOT NULL REFERENCES historyRecord(id),
            ordinal INTEGER NOT NULL CHECK(ordinal >= 2),
            file INTEGER REFERENCES importFile(id), row INTEGER,
            run INTEGER NOT NULL REFERENCES run(id), PRIMARY KEY(record, ordinal)
        ) STRICT, WITHOUT ROWID;
        """

    /// Since when a question was in which state, and since when a record was gone from its source or back,
    /// so that a day in the past can be shown.
    ///
    /// Triggers keep them, so that no way of changing a proposal or a record can forget it; a run's row is
    /// there before anything that it changes.
    static let changeTables = """
        CREATE TABLE proposalChange(
            proposal INTEGER NOT NULL REFERENCES proposal(id),
            run INTEGER NOT NULL REFERENCES run(id), state TEXT NOT NULL,
            PRIMARY KEY(proposal, run)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE absenceChange(
            record INTEGER NOT NULL REFERENCES sourceRecord(id),
            run INTEGER NOT NULL REFERENCES run(id),
            isAbsent INTEGER NOT NULL CHECK(isAbsent IN (0, 1)), PRIMARY KEY(record, run)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO proposalChange(proposal, run, state) SELECT id, run, 'open' FROM proposal;
        INSERT OR REPLACE INTO proposalChange(proposal, run, state)
            SELECT id, closedRun, state FROM proposal WHERE closedRun IS NOT NULL;
        INSERT INTO absenceChange(record, run, isAbsent)
            SELECT id, absentRun, 1 FROM sourceRecord WHERE absentRun IS NOT NULL;
        CREATE INDEX formerLinkRun ON formerLink(run);
        CREATE INDEX reachChangeRun ON reachChange(run);
        CREATE INDEX proposalChangeRun ON proposalChange(run);
        CREATE INDEX absenceChangeRun ON absenceChange(run);
        CREATE TRIGGER proposalOpened AFTER INSERT ON proposal BEGIN
            INSERT OR REPLACE INTO proposalChange(proposal, run, state)
                VALUES (new.id, (SELECT max(id) FROM run), new.state);
        END;
        CREATE TRIGGER proposalChanged AFTER UPDATE OF state ON proposal
            WHEN old.state <> new.state BEGIN
            INSERT OR REPLACE INTO proposalChange(proposal, run, state)
                VALUES (new.id, (SELECT max(id) FROM run), new.state);
        END;
        CREATE TRIGGER recordGone AFTER UPDATE OF absentRun ON sourceRecord
            WHEN (old.absentRun IS NULL) <> (new.absentRun IS NULL) BEGIN
            INSERT OR REPLACE INTO absenceChange(record, run, isAbsent)
                VALUES (new.id, (SELECT max(id) FROM run), new.absentRun IS NOT NULL);
        END;
        """
}
