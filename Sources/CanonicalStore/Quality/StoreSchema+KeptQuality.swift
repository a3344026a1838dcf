extension StoreSchema {
    /// What is needed to bring the last check of the rules up to date by the records that changed since.
    ///
    /// Derived from the records and the rules, and dropped by runs that change records without checking. `failing`
    /// of `qualityResult` belongs to it. `qualityDay` has the records that a rule of freshness will fail from a day
    /// on (days since 1970-01-01), packed like `failing`; some of them have been touched since.
    /// `uncheckedRecord` has the records whose entity changed since.
    static let keptQualityTables = """
        CREATE TABLE qualityState(
            id INTEGER PRIMARY KEY CHECK(id = 1), run INTEGER NOT NULL REFERENCES run(id),
            day INTEGER NOT NULL, basis TEXT NOT NULL
        ) STRICT;
        CREATE TABLE qualityTally(
            rule TEXT NOT NULL, scope TEXT NOT NULL CHECK(scope IN ('source', 'owner')),
            name TEXT NOT NULL, checked INTEGER NOT NULL, failed INTEGER NOT NULL,
            PRIMARY KEY(rule, scope, name)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE qualityDay(
            rule TEXT NOT NULL, day INTEGER NOT NULL, records BLOB NOT NULL,
            PRIMARY KEY(rule, day)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE uncheckedRecord(
            record INTEGER PRIMARY KEY REFERENCES sourceRecord(id) ON DELETE CASCADE
        ) STRICT;
        """
}
