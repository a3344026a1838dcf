extension StoreSchema {
    /// What checking the rules found, run by run.
    ///
    /// `failing` has the numbers of the rows that failed: ascending, each as its distance from the one
    /// before, in unsigned LEB128. Owners stand under a hash, because who they are is in the records.
    static let qualityTables = """
        CREATE TABLE qualityResult(
            run INTEGER NOT NULL REFERENCES run(id), rule TEXT NOT NULL, ordinal INTEGER NOT NULL,
            definition TEXT NOT NULL, isHistory INTEGER NOT NULL CHECK(isHistory IN (0, 1)),
            checked INTEGER NOT NULL, failed INTEGER NOT NULL, meetsGate INTEGER NOT NULL
                CHECK(meetsGate IN (0, 1)),
            failing BLOB NOT NULL, PRIMARY KEY(run, rule)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE qualityScore(
            run INTEGER NOT NULL REFERENCES run(id),
            scope TEXT NOT NULL CHECK(scope IN ('overall', 'dimension', 'source', 'owner')),
            name TEXT NOT NULL, score REAL NOT NULL, checked INTEGER NOT NULL,
            failed INTEGER NOT NULL, PRIMARY KEY(run, scope, name)
        ) STRICT, WITHOUT ROWID;
        CREATE VIEW qualityTrend AS
            SELECT q.rule AS rule, q.run AS run, r.startedAt AS startedAt, q.checked AS checked,
                q.failed AS failed, q.meetsGate AS meetsGate
            FROM qualityResult q JOIN run r ON r.id = q.run;
        """
}
