extension StoreSchema {
    /// What questions read of records and of history, in blocks of columns: reading a row for each record
    /// and each piece takes them ten times as long.
    ///
    /// Both are derived: a run derives the blocks anew of which it changed a row, and all of them in a store
    /// that an earlier version wrote (`KeptBlocks`).
    static let blockTables = """
        CREATE TABLE partyBlock(block INTEGER PRIMARY KEY, columns BLOB NOT NULL) STRICT;
        CREATE TABLE historyBlock(
            source INTEGER NOT NULL REFERENCES historySource(id), block INTEGER NOT NULL,
            columns BLOB NOT NULL, PRIMARY KEY(source, block)
        ) STRICT;
        """
}
