extension StoreSchema {
    /// The match index (`MatchIndex`): what a few records need to be matched with all others.
    ///
    /// Derived, and made anew by every run that matches all records. Segment 0 is of all records; nights add
    /// further ones. `unindexedRecord` has the records that came or changed since.
    static let matchIndexTables = """
        CREATE TABLE matchIndex(
            kind TEXT NOT NULL CHECK(kind IN ('contact', 'account')), segment INTEGER NOT NULL,
            run INTEGER NOT NULL REFERENCES run(id), header TEXT NOT NULL,
            PRIMARY KEY(kind, segment)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE matchBlock(
            kind TEXT NOT NULL CHECK(kind IN ('contact', 'account')), part INTEGER NOT NULL,
            segment INTEGER NOT NULL, firstKey INTEGER NOT NULL, entries BLOB NOT NULL,
            PRIMARY KEY(kind, part, segment, firstKey)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX matchBlockSegment ON matchBlock(segment);
        CREATE TABLE unindexedRecord(
            record INTEGER PRIMARY KEY REFERENCES sourceRecord(id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK(kind IN ('contact', 'account'))
        ) STRICT;
        """
}
