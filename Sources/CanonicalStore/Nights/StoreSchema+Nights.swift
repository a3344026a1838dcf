extension StoreSchema {
    /// Nights with what they measured, and the records of those that wait for a look.
    static let nightTables = """
        CREATE TABLE night(
            run INTEGER PRIMARY KEY REFERENCES run(id), measure TEXT NOT NULL,
            isHeld INTEGER NOT NULL CHECK(isHeld IN (0, 1)), causes TEXT NOT NULL DEFAULT '[]',
            releasedRun INTEGER REFERENCES run(id)
        ) STRICT;
        CREATE TABLE heldRecord(
            run INTEGER NOT NULL REFERENCES night(run),
            record INTEGER NOT NULL REFERENCES sourceRecord(id), PRIMARY KEY(run, record)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX heldRecordRecord ON heldRecord(record);
        CREATE VIEW heldNight AS
            SELECT n.run AS run, r.startedAt AS startedAt, n.causes AS causes,
                (SELECT count(*) FROM heldRecord h WHERE h.run = n.run) AS records
            FROM night n JOIN run r ON r.id = n.run WHERE n.isHeld = 1 AND n.releasedRun IS NULL;
        """

    /// The view without nights that were taken back, which wait for nobody.
    static let waitingNightView = """
        DROP VIEW IF EXISTS heldNight;
        CREATE VIEW heldNight AS
            SELECT n.run AS run, r.startedAt AS startedAt, n.causes AS causes,
                (SELECT count(*) FROM heldRecord h WHERE h.run = n.run) AS records
            FROM night n JOIN run r ON r.id = n.run
            WHERE n.isHeld = 1 AND n.releasedRun IS NULL AND r.undoneBy IS NULL;
        """
}
