extension StoreSchema {
    /// What a queue has to know of the records that wait, kept so that it is in order at once.
    ///
    /// Derived: a row goes when its record changes, and is made anew with the next matching or sitting.
    /// The index of links that may change with every answer is one of those that can: nearly every piece names
    /// its owner, whom no answer changes.
    /// `consents` has the bits of objections, and those of permissions eight places higher.
    static let waitingTables = """
        CREATE TABLE waitingRecord(
            record INTEGER PRIMARY KEY REFERENCES sourceRecord(id),
            source INTEGER NOT NULL, owners TEXT, initial TEXT NOT NULL, consents INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX waitingRecordConsents ON waitingRecord(record) WHERE consents <> 0;
        DROP INDEX historyLinkLoose;
        CREATE INDEX historyLinkLoose ON historyLink(item) WHERE \(partyLinks);
        CREATE TRIGGER waitingRecordChanged AFTER UPDATE OF cells, layout ON sourceRecord BEGIN
            DELETE FROM waitingRecord WHERE record = new.id;
        END;
        CREATE TRIGGER waitingRecordGone BEFORE DELETE ON sourceRecord BEGIN
            DELETE FROM waitingRecord WHERE record = old.id;
        END;
        """
}
