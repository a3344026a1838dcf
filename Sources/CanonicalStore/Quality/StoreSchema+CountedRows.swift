extension StoreSchema {
    /// What is needed to bring the last check of the rules up to date where records hang on history and on
    /// companies.
    ///
    /// `qualityCounted` has the rows that a rule spoke of where that hangs on more than the row: where each range of
    /// their numbers begins and ends, in turn, packed like `failing`. `uncheckedPiece` has the pieces of history
    /// that changed since, or of which it changed to whom they belong.
    static let countedRowTables = """
        CREATE TABLE qualityCounted(
            rule TEXT NOT NULL PRIMARY KEY, ranges BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE uncheckedPiece(
            item INTEGER PRIMARY KEY REFERENCES historyRecord(id)
        ) STRICT;
        """
}
